import { useState } from 'preact/hooks';
import type { View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';

/** The account's servers to choose from. The ticks are state of the page until they are sent. */
export function Choose(props: {
  readonly view: Extract<View, { kind: 'choose' }>;
  readonly actions: Actions;
}) {
  const { view, actions } = props;
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const chosen = view.servers.filter((s) => changed[s.id] ?? s.isChosen).map((s) => s.id);
  const send = (): void => {
    if (chosen.length) actions.send({ kind: 'choose', serverIds: chosen });
  };
  return (
    <div class="page">
      <ul class="choices">
        {view.servers.map(({ id, name, detail, isChosen }) => (
          <li key={id}>
            <label class="choice">
              <input
                type="checkbox"
                checked={changed[id] ?? isChosen}
                onChange={(event) => setChanged({ ...changed, [id]: event.currentTarget.checked })}
              />
              <span class="title" dir="auto" title={name}>
                {name}
              </span>
              {detail && (
                <span class="how" title={detail}>
                  {detail}
                </span>
              )}
            </label>
          </li>
        ))}
      </ul>
      <div class="buttons last">
        <button type="button" class="submit" data-start aria-disabled={chosen.length === 0} onClick={send}>
          {label('show-these')}
        </button>
        {view.canLeave && (
          <button type="button" class="second-button" onClick={() => actions.send({ kind: 'leave' })}>
            {label('back')}
          </button>
        )}
      </div>
    </div>
  );
}
