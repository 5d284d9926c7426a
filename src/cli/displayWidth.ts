import widthOf from 'fast-string-truncated-width';

/** How many columns of a terminal a text takes: Japanese two for each character, what stands above a letter none. */
export function displayWidth(text: string): number {
  return widthOf(text).width;
}
