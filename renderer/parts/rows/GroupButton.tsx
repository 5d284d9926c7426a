import type { JobGroupView, RowView } from '../../../src/domain/view/view.ts';

/** Opens and closes the group that a row stands for: the whole row is the area to hit, its mark stands in the margin. */
export function GroupButton(props: {
  readonly row: RowView;
  readonly group: JobGroupView;
  readonly onOpen: (isOpen: boolean) => void;
}) {
  const { row, group, onOpen } = props;
  return (
    <button
      type="button"
      class="opener"
      aria-expanded={group.isOpen}
      aria-label={group.label}
      title={[row.title, row.subtitle].filter(Boolean).join('\n')}
      onClick={() => onOpen(!group.isOpen)}
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
