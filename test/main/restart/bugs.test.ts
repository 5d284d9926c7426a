import { expect, test } from 'vitest';
import { createBugHandler } from '../../../src/main/restart/bugs.ts';
import { createLog } from '../../../src/storage/log.ts';

function watched(uptimeMs: number) {
  const lines: string[] = [];
  const done: string[] = [];
  const onBug = createBugHandler({
    log: createLog((line) => lines.push(line)),
    uptime: () => uptimeMs,
    relaunch: () => done.push('relaunch'),
    tell: () => done.push('tell'),
    exit: (code) => done.push(`exit ${code}`),
  });
  return { lines, done, onBug };
}

test('O2 a bug is written down, and the app starts again', () => {
  const { lines, done, onBug } = watched(3_600_000);
  onBug(new Error('made by the test'));
  expect(done).toEqual(['relaunch', 'exit 1']);
  expect(lines[0]).toMatch(/^bug: Error: made by the test .*bugs\.test\.ts/);
});

test('O2 one that comes with the start would come again: the person is told, and that is all', () => {
  const { done, onBug } = watched(2_000);
  onBug('not even an error');
  expect(done).toEqual(['tell', 'exit 1']);
});

test('O2 what goes wrong while it ends is written down, and ends nothing twice', () => {
  const { lines, done, onBug } = watched(3_600_000);
  onBug(new Error('first'));
  onBug(new Error('second'));
  expect(lines).toHaveLength(2);
  expect(done).toEqual(['relaunch', 'exit 1']);
});
