import { expect, test } from 'vitest';
import { backoffMs } from '../../../src/plex/feed/backoff.ts';

test('L4 waits double from a second to a minute, and stay there for ever', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7, 1000].map((n) => backoffMs(n, 0.5));
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

test('L4 jitter is a fifth either way', () => {
  expect([backoffMs(0, 0), backoffMs(0, 1), backoffMs(9, 0), backoffMs(9, 1)]).toEqual([
    800, 1200, 48_000, 72_000,
  ]);
});
