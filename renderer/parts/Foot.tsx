import { Fragment } from 'preact';
import type { GroupView, View } from '../../src/domain/view/view.ts';

/** Details that are seldom needed: the keychain's problem, and how changes are received. */
export function Foot({ view }: { readonly view: Extract<View, { kind: 'activities' }> }) {
  return (
    <>
      {view.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {transports(view.groups).map(({ names, text }) => (
        <p key={text} class="transport">
          {names.map((name, place) => (
            <Fragment key={place}>
              {place > 0 && ', '}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
          {names.length > 0 && ' · '}
          {text}
        </p>
      ))}
    </>
  );
}

type Line = { readonly names: readonly string[]; readonly text: string };

/** One line if all servers have the same text; else one for each text, without the most common one. */
function transports(groups: readonly GroupView[]): readonly Line[] {
  const said = new Map<string, readonly string[]>();
  for (const { name = '', transportText: text } of groups)
    if (text) said.set(text, [...(said.get(text) ?? []), name]);
  const lines = [...said].map(([text, names]) => ({ names, text }));
  const most = Math.max(...lines.map((l) => l.names.length));
  if (lines.length === 1) return lines.map(({ text }) => ({ names: [], text }));
  const usual = most > 1 ? lines.find((l) => l.names.length === most) : undefined;
  return lines.filter((l) => l !== usual);
}
