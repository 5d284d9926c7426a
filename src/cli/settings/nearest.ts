const LONGEST = 64;
const MOST_CHANGES = 3;

/** The name that was probably meant: one with it as a part, else one that a few changed letters make of it. */
export function nearest(text: string, names: readonly string[]): string | undefined {
  const typed = text.toLowerCase();
  if (!typed || typed.length > LONGEST) return undefined;
  const changes = (name: string): number =>
    name.toLowerCase().includes(typed) ? 0 : distance(typed, name.toLowerCase());
  const [best] = names
    .map((name) => ({ name, changes: changes(name) }))
    .toSorted((a, b) => a.changes - b.changes);
  return best && best.changes <= MOST_CHANGES ? best.name : undefined;
}

/** Levenshtein's: how many letters are added, left out or replaced. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [row, letter] of [...from].entries()) {
    const here = [row + 1];
    for (const [place, other] of [...to].entries())
      here.push(
        Math.min(
          (above[place] ?? 0) + (letter === other ? 0 : 1),
          (above[place + 1] ?? 0) + 1,
          (here[place] ?? 0) + 1,
        ),
      );
    above = here;
  }
  return above.at(-1) ?? 0;
}
