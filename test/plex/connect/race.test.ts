import { expect, test } from 'vitest';
import { type Entrant, race } from '../../../src/plex/connect/race.ts';
import { manualClock } from '../feed/manualClock.ts';

type Runner = Entrant<string> & {
  readonly isStarted: boolean;
  readonly isStopped: boolean;
  finish(name: string): void;
  fail(error: Error): void;
};

function runner(delayMs: number): Runner {
  const result = Promise.withResolvers<string>();
  let isStarted = false;
  let stop = new AbortController().signal;
  return {
    delayMs,
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

test('the better one has a head start, and who comes first wins', async () => {
  const clock = manualClock();
  const [near, far] = [runner(0), runner(300)];
  const winner = race([near, far], clock, never);
  expect([near.isStarted, far.isStarted]).toEqual([true, false]);
  await clock.pass(300);
  expect(far.isStarted).toBe(true);
  far.finish('far');
  expect(await winner).toBe('far');
  expect(near.isStopped).toBe(true);
});

test('nobody waits for a head start once all that run have failed', async () => {
  const clock = manualClock();
  const [near, far, relay] = [runner(0), runner(300), runner(2000)];
  const winner = race([near, far, relay], clock, never);
  near.fail(new Error('near'));
  await settled();
  expect([far.isStarted, relay.isStarted]).toEqual([true, false]);
  far.fail(new Error('far'));
  await settled();
  relay.finish('relay');
  expect(await winner).toBe('relay');
});

test('when all fail, all reasons are told in their order', async () => {
  const [near, far] = [runner(0), runner(0)];
  const winner = race([near, far], manualClock(), never);
  far.fail(new Error('far'));
  near.fail(new Error('near'));
  await expect(winner).rejects.toMatchObject({ errors: [new Error('near'), new Error('far')] });
});

test('an abort ends it, and those who run', async () => {
  const stop = new AbortController();
  const near = runner(0);
  const winner = race([near, runner(300)], manualClock(), stop.signal);
  stop.abort(new Error('enough'));
  await expect(winner).rejects.toThrow('enough');
  expect(near.isStopped).toBe(true);
});

test('the first starts at once, whatever its head start would have been', async () => {
  const [far, relay] = [runner(300), runner(2000)];
  const winner = race([far, relay], manualClock(), never);
  expect([far.isStarted, relay.isStarted]).toEqual([true, false]);
  far.finish('far');
  expect(await winner).toBe('far');
});
