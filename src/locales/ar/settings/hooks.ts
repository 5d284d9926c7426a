import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'Hooks',
  'hook.how':
    'Commands and webhooks that run when something happens. In a terminal: usher settings set hooks',
  'hook.add': 'Add or change',
  'hook.guide': 'How',
  'hook.elsewhere': '“usher watch --hooks” is running them now.',
  'hook.try': 'Try it',
  'hook.try-named': 'Try it: {name}',
  'hook.failing': '{count, plural, one {# fails} other {# fail}}',
  'hook.notice':
    '{count, plural, one {The hook “{name}” failed: {problem}} other {{count, number} hooks fail, “{name}” among them}}.',
  'hook.runs': 'Runs {program}',
  'hook.sends': 'Sends to {host}',
  'hook.finish': 'Work finishes',
  'hook.settle': 'A scan has settled',
  'hook.idle': 'A server has nothing left to do',
  'hook.worked': 'Worked {when}',
  'hook.failed': 'Failed {when}: {problem}',
  'hook.dropped': '{count, plural, one {# run was left out} other {# runs were left out}}',
  'hook.no-program': 'the program is not there, or may not be run',
  'hook.exit': 'it ended with {code, number}',
  'hook.signal': 'it was ended by {signal}',
  'hook.timed-out': 'not done within {duration}',
  'hook.unsafe-argument': 'a text of the server would have been an option of the program',
  'hook.no-secret': 'its secret {name} is not there',
  'hook.keychain': 'the keychain does not give its secret',
  'hook.bad-address': 'its address or a header cannot be used',
  'hook.status': 'it answered {status}',
};
