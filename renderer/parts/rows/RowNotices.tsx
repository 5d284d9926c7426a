import type { NoticeSwitchView, RowNoticesView } from '../../../src/domain/view/view.ts';
import type { Actions } from '../../actions.ts';

const BELL =
  'M7 2a3.5 3.5 0 0 0-3.5 3.5c0 2.6-.9 3.4-1.5 4.5h10c-.6-1.1-1.5-1.9-1.5-4.5A3.5 3.5 0 0 0 7 2ZM5.8 11.5a1.3 1.3 0 0 0 2.4 0';

/** Whether the person is told of the end of this job, and of its kind. Seen where the row is looked at, and what is on. */
export function RowNotices({ view, actions }: { readonly view: RowNoticesView; readonly actions: Actions }) {
  const { watch, muteKind } = view;
  return (
    <span class="row-notices">
      <Switch view={muteKind} path={`${BELL}M2 2l10 10`} actions={actions} />
      <Switch view={watch} path={BELL} actions={actions} />
    </span>
  );
}

function Switch(props: {
  readonly view: NoticeSwitchView;
  readonly path: string;
  readonly actions: Actions;
}) {
  const { view, path, actions } = props;
  return (
    <button
      type="button"
      class="icon-button"
      title={view.label}
      aria-pressed={view.isOn}
      onClick={() => actions.send(view.command)}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width="1.25" stroke-linecap="round" />
      </svg>
    </button>
  );
}
