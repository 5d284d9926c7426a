const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A path that is too long is cut in the middle, since the item's name is at its end; other text is cut at its end. */
export function ItemName({ text }: { readonly text: string }) {
  const tail = pathTail(text);
  return (
    <span class="item" dir={tail ? 'ltr' : undefined}>
      <span class="item-start" dir="auto">
        {tail ? text.slice(0, -tail.length) : text}
      </span>
      {tail && (
        <span class="item-end" dir="auto">
          {tail}
        </span>
      )}
    </span>
  );
}

/**
 * The last 10–24 characters of a path, from a separator on: cut there, no character is torn apart. None of a path with
 * right-to-left names, whose end need not stand at the right.
 */
function pathTail(text: string): string | undefined {
  if (RIGHT_TO_LEFT.test(text)) return undefined;
  return /[/\\]\S/u.test(text) ? text.match(/[/\\ ._-][\s\S]{10,24}$/u)?.[0] : undefined;
}
