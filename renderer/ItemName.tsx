/** A path keeps its last words when it gets too long, for that is where the item's name is; other text is cut at its end. */
export function ItemName({ text }: { readonly text: string }) {
  const tail = pathTail(text);
  return (
    <span class="item" dir="auto" title={text}>
      <span class="item-start">{tail ? text.slice(0, -tail.length) : text}</span>
      {tail && <span class="item-end">{tail}</span>}
    </span>
  );
}

/** The last 10–24 characters of a path, from a separator on: cut there, no character is torn apart. */
function pathTail(text: string): string | undefined {
  return /[/\\]\S/u.test(text) ? text.match(/[/\\ ._-][\s\S]{10,24}$/u)?.[0] : undefined;
}
