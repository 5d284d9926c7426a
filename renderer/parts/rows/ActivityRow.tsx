import type { RowView } from '../../../src/domain/view/view.ts';
import { label } from '../../../src/locales/label.ts';
import { ItemName } from '../ItemName.tsx';
import { CancelButton } from './CancelButton.tsx';
import { GroupButton } from './GroupButton.tsx';

export function ActivityRow(props: {
  readonly row: RowView;
  /** Where it stands among the server's rows, from 1 on, if not all of them are drawn. */
  readonly place: { readonly at: number; readonly of: number } | undefined;
  readonly onCancel: () => void;
  /** Opens or closes its group, if it is the head of one. */
  readonly onOpen: (isOpen: boolean) => void;
}) {
  const { row, place, onCancel, onOpen } = props;
  const isAsked = row.cancel.kind === 'asked';
  // "calm": the job is being cancelled, has ended, or its state is unknown. Drawn without accent colour and animation.
  const isCalm = isAsked || row.isEnded || row.isStale;
  return (
    <li
      class={isCalm ? 'row calm' : 'row'}
      tabIndex={-1}
      data-depth={row.depth}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
    >
      {row.group && <GroupButton row={row} group={row.group} onOpen={onOpen} />}
      <div class="words">
        <div class="line">
          <span class="title" dir="auto" title={row.title}>
            {row.title}
          </span>
          {row.group && <span class="count">{row.group.count}</span>}
          <span class="status">{isAsked ? label('cancelling') : row.status}</span>
        </div>
        <div class="line second">
          <ItemName text={row.subtitle} />
          <span class="elapsed">{row.elapsed}</span>
        </div>
      </div>
      <CancelButton cancel={row.cancel} onCancel={onCancel} />
      {row.isEnded ? (
        <div class="progress" />
      ) : (
        <progress class="progress" aria-label={row.title} max={100} value={row.progress} />
      )}
      {row.problem && (
        <p class="problem" role="alert">
          {row.problem}
        </p>
      )}
    </li>
  );
}
