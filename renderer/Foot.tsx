import type { GroupView, View } from '../src/domain/view.ts';

/** What is worth knowing and seldom looked for: no keychain, and how changes reach us. */
export function Foot({ view }: { readonly view: Extract<View, { kind: 'activities' }> }) {
  return (
    <>
      {view.note && <p>{view.note}</p>}
      {transports(view.groups).map(({ name, text }) => (
        <p key={name} class="transport">
          {name && (
            <>
              <bdi>{name}</bdi>
              {' · '}
            </>
          )}
          {text}
        </p>
      ))}
    </>
  );
}

/** One line where all say the same; of many servers only what is not as it mostly is. */
function transports(groups: readonly GroupView[]): readonly { name: string | undefined; text: string }[] {
  const live = groups.flatMap(({ name, transportText: text }) => (text ? [{ name, text }] : []));
  const [first, ...others] = live;
  if (!first) return [];
  if (others.every((o) => o.text === first.text)) return [{ name: undefined, text: first.text }];
  const counts = new Map<string, number>();
  for (const { text } of live) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [[usual = ''] = []] = [...counts].sort((a, b) => b[1] - a[1]);
  return live.filter(({ text }) => text !== usual || counts.get(usual) === 1);
}
