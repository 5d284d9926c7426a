/** What `usher` prints for people. */
export const terminal = {
  'terminal.completed':
    '{title}: finished {bound, select, lower {after at least {duration}} other {after {duration}}}',
  'terminal.stopped':
    '{title}: stopped {bound, select, lower {after at least {duration}} other {after {duration}}}',
  'terminal.stopped-at':
    '{title}: stopped at {percent} {bound, select, lower {after at least {duration}} other {after {duration}}}',
  'terminal.ended':
    '{title}: ended {bound, select, lower {after at least {duration}} other {after {duration}}}',
  'terminal.cancelled-here':
    '{title}: cancelled {bound, select, lower {after at least {duration}} other {after {duration}}}',
  'terminal.gone':
    '{title}: gone {bound, select, lower {after at least {duration}} other {after {duration}}}',
  'terminal.doctor.unnamed': 'A server without a name',
  'terminal.doctor.ok': 'ok',
  'terminal.doctor.fails': 'fails',
  'terminal.doctor.in-use': 'in use',
  'terminal.doctor.step': '{found}, {took}',
} as const;
