import widthOf from 'fast-string-truncated-width';

/** How many columns of a terminal a text takes: Japanese two for each character, what stands above a letter none. */
export function displayWidth(text: string): number {
  return widthOf(text).width;
}

/** Spaces that fill what the text leaves of so many columns; none where it is wider. */
export function fill(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
