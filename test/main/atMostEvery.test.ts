import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery, type Bounded } from '../../src/main/atMostEvery.ts';

let doneAt: number[];
let bounded: Bounded;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  doneAt = [];
  bounded = atMostEvery(100, () => doneAt.push(Date.now()));
});
afterEach(() => void vi.useRealTimers());

test('T4 the first is drawn at once, a crowd ten times a second, and the last of it is not lost', () => {
  for (let ms = 0; ms <= 1000; ms += 1) {
    bounded.ask();
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(10_000);
  expect(doneAt).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100]);
});

test('T4 nothing is drawn where nobody asks, and after a pause it is drawn at once', () => {
  bounded.ask();
  vi.advanceTimersByTime(5000);
  expect(doneAt).toEqual([0]);
  bounded.ask();
  expect(doneAt).toEqual([0, 5000]);
  bounded.ask();
  bounded.stop();
  vi.advanceTimersByTime(50);
  expect(doneAt).toEqual([0, 5000]);
  bounded.ask();
  vi.advanceTimersByTime(5000);
  expect(doneAt).toEqual([0, 5000, 5050]);
});

test('T4 what the work itself asks for comes later', () => {
  const greedy = atMostEvery(100, () => {
    doneAt.push(Date.now());
    if (doneAt.length < 3) greedy.ask();
  });
  greedy.ask();
  expect(doneAt).toEqual([0]);
  vi.advanceTimersByTime(1000);
  expect(doneAt).toEqual([0, 100, 200]);
});
