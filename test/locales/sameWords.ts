/** Messages that may be the same in English and in another language. */
const SAME_WORDS = [
  // Names, and what is typed.
  'WebSocket',
  'EventSource',
  '(usher cancel {uuid})',
  '[y/N]',
  'Hooks',
  '[options]',
  '[command]',
  '<command> [options]',
  // Units.
  '{count, number}\u00a0ms',
  '{minutes, number}\u00a0min',
  '{minutes, number}\u00a0min {seconds, number}\u00a0s',
  '{hours, number}\u00a0h {minutes, number}\u00a0min',
  // German.
  'Name',
  'Server',
  'Token',
  'Downloads',
  'Hooks',
  '{server} · live',
  // Spanish.
  'No',
  'Local',
  // Portuguese, Dutch and French.
  'Menu',
  'Updates',
  // French.
  'Maintenance',
  'Notifications',
  'Exceptions',
  '[options]',
  // Dutch.
  'Metadata',
  'Recorders',
  'Servers',
  'Contrast',
];

const PATTERNS = SAME_WORDS.map(
  (message) => new RegExp(`^${message.replace(/[()[\]]/g, '\\$&').replace(/\{[^}]*\}/g, '.*')}$`),
);

/** Command lines without a comment, one or several. */
const COMMANDS = /^(?:usher(?: \S+)+(?:\n|$))+$/;

/** Of a message, or of what comes of it. */
export function isSameWords(text: string): boolean {
  return COMMANDS.test(text) || PATTERNS.some((pattern) => pattern.test(text));
}
