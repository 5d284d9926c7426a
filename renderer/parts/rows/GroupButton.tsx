import type { JobGroupView, RowView } from '../../../src/domain/view/view.ts';
import type { Actions } from '../../actions.ts';

/** Opens and closes the group that a row stands for: the whole row is the area to hit, its mark stands in the margin. */
export function GroupButton(props: {
  readonly serverId: string;
  readonly row: RowView;
  readonly group: JobGroupView;
  readonly actions: Actions;
}) {
  const { serverId, row, group, actions } = props;
  const { id, isOpen } = group;
  return (
    <button
      type="button"
      class="opener"
      aria-expanded={isOpen}
      aria-label={group.label}
      // The tooltip would say the name again.
      aria-description={row.subtitle}
      title={[row.title, row.subtitle].filter(Boolean).join('\n')}
      onClick={() => actions.send({ kind: 'open-group', serverId, group: id, isOpen: !isOpen })}
    >
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <path
          d="m2.5 1 3 3-3 3"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
