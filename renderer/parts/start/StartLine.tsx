import { useState } from 'preact/hooks';
import type { StartActionView, StartLineView } from '../../../src/domain/view/start/startPageView.ts';
import { label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';
import { Warning } from '../Warning.tsx';

/** A library, a folder of it, a recorder or a task, with what can be started of it and how that stands. */
export function StartLine(props: { readonly line: StartLineView; readonly actions: Actions }) {
  const { line, actions } = props;
  const { title, status, isProblem, foldersLabel, folders } = line;
  // The kind of the action that asks first.
  const [asking, setAsking] = useState<StartActionView['kind']>();
  const asked = line.actions.find((a) => a.kind === asking);
  const press = (action: StartActionView): void => {
    if (action.isOff) return;
    if (action.warning) setAsking(action.kind);
    else actions.send(action.command);
  };
  return (
    <li class="start-line">
      <div class="start-words">
        <span class="title" dir="auto" title={title}>
          {title}
        </span>
        {line.actions.map((action) => (
          <button
            key={action.kind}
            type="button"
            class="word-button"
            aria-label={action.label}
            aria-disabled={action.isOff}
            aria-expanded={action.warning ? asking === action.kind : undefined}
            onClick={() => press(action)}
          >
            {label(`start-${action.kind}`)}
          </button>
        ))}
      </div>
      {status && <p class={isProblem ? 'problem' : 'still'}>{status}</p>}
      {asked?.warning && (
        <Warning
          text={asked.warning}
          yes={label('start-anyway')}
          label={asked.label}
          onYes={() => {
            setAsking(undefined);
            if (!asked.isOff) actions.send(asked.command);
          }}
          onNo={() => setAsking(undefined)}
        />
      )}
      {foldersLabel && (
        <details class="folders">
          <summary class="disclosure">{foldersLabel}</summary>
          <ul>
            {folders.map((folder) => (
              <StartLine key={folder.id} line={folder} actions={actions} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
