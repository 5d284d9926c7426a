import { expect, test } from 'vitest';
import { type Attempt, race } from '../../../src/plex/connect/race.ts';
import { manualClock } from '../feed/manualClock.ts';

type TestAttempt = Attempt<string> & {
  readonly isStarted: boolean;
  readonly isStopped: boolean;
  finish(name: string): void;
  fail(error: Error): void;
};

function attempt(startAfterMs: number): TestAttempt {
  const result = Promise.withResolvers<string>();
  let isStarted = false;
  let stop = new AbortController().signal;
  return {
    startAfterMs,
    run: (signal) => {
      isStarted = true;
      stop = signal;
      return result.promise;
    },
    get isStarted() {
      return isStarted;
    },
    get isStopped() {
      return stop.aborted;
    },
    finish: result.resolve,
    fail: result.reject,
  };
}

const never = new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('the better one has a head start, and the first to succeed wins', async () => {
  const clock = manualClock();
  const [near, far] = [attempt(0), attempt(300)];
  const winner = race([near, far], clock, never);
  expect([near.isStarted, far.isStarted]).toEqual([true, false]);
  await clock.pass(300);
  expect(far.isStarted).toBe(true);
  far.finish('far');
  expect(await winner).toBe('far');
  expect(near.isStopped).toBe(true);
});

test('an attempt starts before its time once all that started have failed', async () => {
  const clock = manualClock();
  const [near, far, relay] = [attempt(0), attempt(300), attempt(2000)];
  const winner = race([near, far, relay], clock, never);
  near.fail(new Error('near'));
  await settled();
  expect([far.isStarted, relay.isStarted]).toEqual([true, false]);
  far.fail(new Error('far'));
  await settled();
  relay.finish('relay');
  expect(await winner).toBe('relay');
});

test('when all fail, it rejects with all failures in their order', async () => {
  const [near, far] = [attempt(0), attempt(0)];
  const winner = race([near, far], manualClock(), never);
  far.fail(new Error('far'));
  near.fail(new Error('near'));
  await expect(winner).rejects.toMatchObject({ errors: [new Error('near'), new Error('far')] });
});

test('an abort ends the race and aborts the attempts that run', async () => {
  const stop = new AbortController();
  const near = attempt(0);
  const winner = race([near, attempt(300)], manualClock(), stop.signal);
  stop.abort(new Error('enough'));
  await expect(winner).rejects.toThrow('enough');
  expect(near.isStopped).toBe(true);
});

test('the first starts at once, whatever its head start would have been', async () => {
  const [far, relay] = [attempt(300), attempt(2000)];
  const winner = race([far, relay], manualClock(), never);
  expect([far.isStarted, relay.isStarted]).toEqual([true, false]);
  far.finish('far');
  expect(await winner).toBe('far');
});
