const LONGEST = 300;
const SPACE = 0x20;
const TILDE = 0x7e;

/** The text without what a screen or a terminal would obey, or hide. Of what is seen nothing is lost. */
export function harmless(text: string): string {
  return isPlain(text) ? text : withoutHarm(text);
}

/** Whether all of it is printable ASCII, as most texts are: these need no other look. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code > TILDE) return false;
  }
  return true;
}

/** Printable ASCII in words with one space between them. */
function isPlainLine(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code > TILDE || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

function withoutHarm(text: string): string {
  // Written here and not above: to read these classes takes milliseconds, and most texts need none of them.
  // What is never seen but changes what is: direction controls, zero-width and other ignorable characters, halves of characters, and
  // annotation marks. Joiners, variation selectors and tags are ignorable too, but needed in their places: those come after.
  const unseen =
    /[[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]--[\p{Join_Control}\p{Variation_Selector}\u{E0020}-\u{E007F}]]/gv;
  // Tags spell the flags of England, Scotland and Wales, after a black flag and up to their end mark.
  const strayTags =
    /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,8}\u{E007F})|[\u{E0020}-\u{E007F}]+/gu;
  // A variant of something that is seen.
  const strayVariation = /(?<![[\p{L}\p{M}\p{N}\p{P}\p{S}]--\p{Variation_Selector}])\p{Variation_Selector}/gv;
  // Persian and the scripts of India need joiners between letters and marks, emoji between their parts.
  const strayJoiner =
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])\p{Join_Control}|\p{Join_Control}(?![[\p{L}\p{M}\p{Extended_Pictographic}]--\p{Variation_Selector}])/gv;
  return text
    .replace(unseen, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(strayTags, '$1')
    .replace(strayVariation, '')
    .replace(strayJoiner, '');
}

/** A name, title or sentence of somebody else's, made safe to show: harmless, one line, not endless. Twice is as good as once. */
export function plainText(text: string): string {
  if (text.length <= LONGEST && isPlainLine(text)) return text;
  const oneLine = harmless(text.slice(0, LONGEST * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return oneLine.length > LONGEST ? `${beginningOf(oneLine).trimEnd()}…` : oneLine;
}

/** Whole characters, as people count them; of one that is endless itself, whole code points. */
function beginningOf(text: string): string {
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  const end = characters.containing(LONGEST)?.index || LONGEST;
  return harmless(text.slice(0, end));
}
