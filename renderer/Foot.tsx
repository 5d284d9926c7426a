import type { View } from '../src/domain/view.ts';

/** What is worth knowing and seldom looked for: no keychain, and how changes reach us. */
export function Foot({ view }: { readonly view: Extract<View, { kind: 'activities' }> }) {
  return (
    <>
      {view.note && <p>{view.note}</p>}
      {view.groups.map(
        ({ serverId, name, transportText }) =>
          transportText && (
            <p key={serverId} class="transport">
              {name && (
                <>
                  <bdi>{name}</bdi>
                  {' · '}
                </>
              )}
              {transportText}
            </p>
          ),
      )}
    </>
  );
}
