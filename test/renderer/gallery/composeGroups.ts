import type { RowView } from '../../../src/domain/view/view.ts';
import { rowWith } from './compose.ts';

const none = { kind: 'none' } as const;

/** A believable head of thirteen equal jobs, closed unless said otherwise. */
export function headWith(change: Partial<RowView>, isOpen = false): RowView {
  const title = change.title ?? 'Generating chapter thumbnails';
  return rowWith({
    uuid: 'equal thumbnails',
    title,
    subtitle: 'Harbour Lights · S2 E4',
    progress: 38,
    elapsed: '14 min',
    cancel: none,
    group: { id: 'equal thumbnails', count: '×13', label: `${title}, 13 jobs`, isOpen },
    ...change,
  });
}

/** Those of the head, some of which have begun. */
export function equalRows(count = 13, depth = 1): readonly RowView[] {
  return Array.from({ length: count }, (_, n) =>
    rowWith({
      uuid: `thumbnails-${n}`,
      title: 'Generating chapter thumbnails',
      subtitle: `Harbour Lights · S2 E${n + 4}`,
      progress: n < 3 ? 64 - n * 25 : undefined,
      elapsed: n < 3 ? `${14 - n} min` : '2 min',
      cancel: none,
      depth,
    }),
  );
}
