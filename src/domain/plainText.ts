const LONGEST_SHOWN = 300;

/** Server text made safe to show: one line, no control or direction-override characters, not endless. */
export function plainText(text: string): string {
  const oneLine = cut(text, LONGEST_SHOWN * 2)
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return oneLine.length > LONGEST_SHOWN ? `${cut(oneLine, LONGEST_SHOWN).trimEnd()}…` : oneLine;
}

/** The beginning of a text, without half a character at its end. */
function cut(text: string, longest: number): string {
  return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest);
}
