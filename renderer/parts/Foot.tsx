import { Fragment } from 'preact';
import type { GroupView, View } from '../../src/domain/view/view.ts';
import type { Actions } from '../actions.ts';
import { Demo } from './firstRun/Demo.tsx';

/** Details that are seldom needed: the keychain's problem, how changes are received, and that it is a demo. */
export function Foot(props: {
  readonly view: Extract<View, { kind: 'activities' }>;
  readonly actions: Actions;
}) {
  const { view, actions } = props;
  return (
    <>
      {view.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {view.hookNotice && (
        <p class="demo">
          {view.hookNotice.text}{' '}
          <button type="button" class="word-button" onClick={() => actions.send({ kind: 'open-settings' })}>
            {view.hookNotice.more}
          </button>
        </p>
      )}
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
      {view.isDemo && <Demo send={actions.send} />}
    </>
  );
}

type Line = { readonly names: readonly string[]; readonly text: string };

/** One line for each text: with the names of its servers, unless all say the same. Without the one that most say. */
function transports(groups: readonly GroupView[]): readonly Line[] {
  const live = groups.filter(({ link }) => link === 'live');
  const said = new Map<string, readonly string[]>();
  for (const { name = '', transportText: text } of live)
    if (text) said.set(text, [...(said.get(text) ?? []), name]);
  const lines = [...said].map(([text, names]) => ({ names, text }));
  const [only, ...others] = lines;
  if (only && !others.length && only.names.length === live.length) return [{ names: [], text: only.text }];
  const most = Math.max(...lines.map((l) => l.names.length));
  const usual = most > 1 && 2 * most > live.length ? lines.find((l) => l.names.length === most) : undefined;
  return lines.filter((l) => l !== usual);
}
