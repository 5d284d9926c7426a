/** Stands where a line would begin, had a terminal obeyed. */
const INJECTED = 'INJECTED';

/** All that a terminal obeys, or a person does not see, and what would begin a line. */
export const HOSTILE = [
  '\x1b[31m\x1b[2J\x1b[1A', // colour, clear, up
  '\x1b]8;;http://evil.example\x07link\x1b]8;;\x07', // OSC 8
  '\x1b]52;c;ZXZpbA==\x1b\\', // OSC 52: the clipboard
  '\x1bP0;0|0/ff\x1b\\\x1b_x\x1b\\\x1b^x\x1b\\', // DCS, APC, PM
  '\x9b31m\x9d0;title\x9c\x90', // C1
  '\x07\x08\x0b\x0c\x0e\x0f\x00\x7f\t',
  `\r${INJECTED}\n${INJECTED}\r\n${INJECTED}\x85${INJECTED}\u2028${INJECTED}\u2029${INJECTED}`,
  '\u202Eltr\u202D\u202A\u202B\u202C\u2066\u2067\u2068\u2069\u200E\u200F\u061C', // direction
  '\u200B\u2060\uFEFF\u00AD\u180E\u115F\u3164\uFFF9\uFFFB\u{E0041}', // not seen
  '\uD800half\uDC00',
].join('.');

/** Of what may be in a file name or an argument of a process. */
export const HOSTILE_WORD = HOSTILE.replaceAll('\0', '').replace(/[\uD800-\uDFFF]+/g, '');

const OBEYED =
  /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\uFEFF\uFFFD\u00AD\u200B\u2060\u180E\u115F\u3164\uFFF9-\uFFFB\u{E0041}]/gu;

/** What in these bytes a terminal would obey, or hide; none where all is well. */
export function obeyedIn(bytes: Buffer): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const characters = (text.match(OBEYED) ?? []).filter((one) => one !== '\n');
  const lines = text.split('\n').filter((line) => line.trimStart().startsWith(INJECTED));
  return [...characters.map((one) => `U+${one.codePointAt(0)?.toString(16)}`), ...lines];
}
