import type { Canvas, Line, Style } from './line.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * Progress in `columns` columns, ends included, in eighths of a column. `progress` in percent, 0–100; undefined: how far it is nobody
 * knows, so nothing of it is filled.
 */
export function bar(
  at: number,
  columns: number,
  progress: number | undefined,
  style: Style,
  { isUnicode }: Pick<Canvas, 'isUnicode'>,
): Line {
  const inside = columns - 2;
  if (inside < 1) return [];
  const [begin, end, unknown] = isUnicode ? ['▕', '▏', '╌'] : ['[', ']', '-'];
  const edge = (place: number, text: string) => ({ at: place, text, style: 'dim' }) as const;
  const filled = progress === undefined ? unknown.repeat(inside) : filling(inside, progress, isUnicode);
  return [
    edge(at, begin),
    ...(filled
      ? [{ at: at + 1, text: filled, style: progress === undefined ? ('dim' as const) : style }]
      : []),
    edge(at + columns - 1, end),
  ];
}

function filling(columns: number, progress: number, isUnicode: boolean): string {
  // Rounded down, so that it is never full before the job is complete.
  const share = Math.min(1, Math.max(0, progress / 100));
  if (!isUnicode) return '#'.repeat(Math.floor(share * columns));
  const eighths = Math.floor(share * columns * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
