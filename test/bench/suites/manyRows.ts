import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Measure, percentile } from '../measure.ts';

const TWO_FRAMES_MS = 2000 / 60;

type Result = {
  readonly rows: number;
  readonly opened: readonly number[];
  readonly frames: readonly number[];
  readonly drawn: number;
};

/** The popover's page in Chromium with ten thousand rows: a new page until they are painted, then all of them scrolled by. */
export async function measureManyRows(): Promise<readonly Measure[]> {
  const browser = fork(path.join(import.meta.dirname, '../../renderer/page/measureManyRows.ts'));
  const [{ rows, opened, frames, drawn }] = (await once(browser, 'message')) as [Result];
  const name = `page of ${rows} rows`;
  return [
    { name: `${name}: new page to painted`, unit: 'ms', values: opened },
    { name: `${name}: rows that are drawn`, unit: '', values: [drawn], goal: 150 },
    {
      name: `${name}: a frame while scrolling, p95`,
      unit: 'ms',
      values: [percentile(frames, 95)],
      goal: TWO_FRAMES_MS,
    },
    { name: `${name}: a frame while scrolling, p99`, unit: 'ms', values: [percentile(frames, 99)] },
  ];
}
