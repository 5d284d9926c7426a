import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdleTimer, IDLE_MS } from '../../../src/main/popover/idleTimer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('V32 it is given back once it has been closed for long, and not before', () => {
  const giveBack = vi.fn();
  const idle = createIdleTimer(giveBack);
  idle.start();
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(giveBack).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(giveBack).toHaveBeenCalledOnce();
});

test('V32 the time counts from the last close, and not while it is open', () => {
  const giveBack = vi.fn();
  const idle = createIdleTimer(giveBack);
  idle.start();
  vi.advanceTimersByTime(IDLE_MS - 1);
  idle.stop();
  vi.advanceTimersByTime(2 * IDLE_MS);
  idle.start();
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(giveBack).not.toHaveBeenCalled();
});
