import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { limitLines } from '../../../src/cli/watch/lines/limitLines.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { until } from '../../until.ts';
import { type Environment, endsWhenTold, openTerminal } from '../terminal.ts';

describe('TW15 at most four lines a second', () => {
  let printed: string[];
  beforeEach(() => {
    printed = [];
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  const print = (line: string): void => void printed.push(line);

  test('in any second', () => {
    const lines = limitLines(print);
    const perSecond: number[] = [];
    for (let tenth = 0; tenth < 200; tenth++) {
      lines.surely(`end ${tenth}`);
      lines.maybe(`${tenth}`, `start ${tenth}`);
      vi.advanceTimersByTime(100);
      perSecond.push(printed.length);
    }
    const most = Math.max(...perSecond.map((count, n) => count - (perSecond[n - 10] ?? 0)));
    expect(most).toBeLessThanOrEqual(4);
    expect(printed.filter((line) => line.startsWith('end'))).toEqual(
      printed
        .filter((line) => line.startsWith('end'))
        .toSorted((a, b) => Number(a.slice(4)) - Number(b.slice(4))),
    );
    lines.end();
    // However late, each of them comes.
    expect(printed.filter((line) => line.startsWith('end'))).toHaveLength(200);
  });

  test('of what need not be told the latest of each job, or their number', () => {
    const lines = limitLines(print);
    for (let n = 0; n < 4; n++) lines.maybe(`${n}`, `start ${n}`);
    lines.maybe('a', 'a, first');
    lines.maybe('a', 'a, second');
    lines.maybe('b', 'b');
    lines.drop('b');
    vi.advanceTimersByTime(1100);
    expect(printed.slice(4)).toEqual(['a, second']);
    printed = [];
    vi.advanceTimersByTime(5000);
    for (let n = 0; n < 19; n++) lines.maybe(`${n}`, `start ${n}`);
    vi.advanceTimersByTime(1000);
    expect(printed.slice(0, 4)).toEqual(['start 0', 'start 1', 'start 2', 'start 3']);
    vi.advanceTimersByTime(100);
    expect(printed.slice(4)).toEqual(['start 4', 'start 5', 'start 6', 'And 12 more.']);
  });

  test('ends come before the rest', () => {
    const lines = limitLines(print);
    for (let n = 0; n < 6; n++) lines.maybe(`${n}`, `start ${n}`);
    for (let n = 0; n < 4; n++) lines.surely(`end ${n}`);
    vi.advanceTimersByTime(1100);
    expect(printed.slice(4)).toEqual(['end 0', 'end 1', 'end 2', 'end 3']);
    vi.advanceTimersByTime(1000);
    vi.advanceTimersByTime(100);
    expect(printed.slice(8)).toEqual(['start 4', 'start 5']);
  });
});

const { start, killAll, remove } = openTerminal();
let demo: DemoServer;
beforeEach(async () => {
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
});
afterEach(async () => {
  killAll();
  await demo.stop();
});
afterAll(remove);

/** The lines of `usher watch` without its times, as they come. */
function watch(args: readonly string[] = [], env: Environment = {}) {
  const child = start(['watch', ...args], { PLEX_URL: demo.url, PLEX_TOKEN: 'right', ...env });
  const raw: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => raw.push(line));
  const lines = (): readonly string[] => raw.map((line) => line.replace(/^\d\d:\d\d:\d\d {2}/, ''));
  const has = (text: string): Promise<void> => until(() => lines().some((line) => line.includes(text)), text);
  return { child, raw, lines, has };
}

test('TW14 one line for each change that a person wants to know', async () => {
  demo.appear({ uuid: 'old', title: 'Scanning Films', progress: 10, cancellable: true });
  const { child, lines, has } = watch();
  await has('Connected to Attic.');
  demo.start({ uuid: 'instant', type: 'media.instant', title: 'Instant' });
  demo.end('instant');
  demo.start({ uuid: 'new', type: 'media.convert', title: 'Converting', progress: 0 });
  demo.update('new', { progress: 5 });
  demo.update('new', { progress: 6 });
  await has('Converting');
  demo.update('new', { subtitle: 'Dune (1984)', progress: 50 });
  await has('Dune (1984)');
  for (let progress = 51; progress < 60; progress++) demo.update('new', { progress });
  demo.end('new');
  await has(', after');
  demo.end('old');
  await has('Films scanned, after at least');
  expect(await endsWhenTold(child, 'SIGTERM')).toBe(true);
  expect(lines().map((line) => line.replace(/\d+\u00a0s.*/, '…'))).toEqual([
    'Connecting to Attic…',
    ' 10\u00a0%  Scanning Films',
    'Connected to Attic.',
    '  6\u00a0%  Converting',
    ' 50\u00a0%  Converting · Dune (1984)',
    expect.stringContaining(', after …'),
    'Films scanned, after at least …',
  ]);
});

test('TW14 a job that ends while its start waits for its turn has an end all the same', async () => {
  const { lines, has } = watch();
  await has('Connected to Attic.');
  for (let n = 0; n < 9; n++)
    demo.start({ uuid: `${n}`, type: `media.kind${n}`, title: `Job ${n}`, progress: 1 });
  await has('more.');
  for (let n = 0; n < 9; n++) demo.end(`${n}`);
  await until(() => lines().filter((line) => line.includes('after')).length === 9, 'nine ends');
});

test('TW13 colours come into a pipe only if they are asked for', async () => {
  const plain = watch();
  await plain.has('Connected to Attic.');
  expect(plain.raw.join('')).not.toContain('\u001b');
  const colored = watch(['--color', 'always']);
  await colored.has('Connected to Attic.');
  expect(colored.raw.at(-1)).toMatch(/^\S*2m\d\d:\d\d:\d\d/);
});
