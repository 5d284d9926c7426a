/** Counts the lines of the event under way, in whatever pieces its text comes; an empty line ends it. */
export type EventLines = { readonly count: number; add(text: string): void };

export function countEventLines(): EventLines {
  let count = 0;
  let isLineEmpty = true;
  let endsWithReturn = false;

  return {
    get count() {
      return count;
    },
    add: (text) => {
      let lineStart = 0;
      for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) {
        // The second half of a line end that came in two pieces.
        const isRest = index === 0 && lineEnd === '\n' && endsWithReturn;
        if (!isRest) count = isLineEmpty && index === lineStart ? 0 : count + 1;
        isLineEmpty = true;
        lineStart = index + lineEnd.length;
      }
      if (lineStart < text.length) isLineEmpty = false;
      if (text) endsWithReturn = text.endsWith('\r');
    },
  };
}
