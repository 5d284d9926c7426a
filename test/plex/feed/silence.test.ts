import { expect, test } from 'vitest';
import { watchSilence } from '../../../src/plex/feed/streams/silence.ts';
import { manualClock } from './manualClock.ts';

const BEAT_MS = 100;
const LONGEST_MS = 800;

test('U7 L7 a stream that is held back is not taken for dead, however long; once it may go on, silence counts again', async () => {
  const clock = manualClock();
  let held: Promise<void> | undefined = new Promise<void>(() => {});
  let isDead = false;
  const silence = watchSilence({
    clock,
    heartbeatMs: BEAT_MS,
    longestMs: LONGEST_MS,
    probe: async () => {},
    untilDrained: () => held,
    onDead: () => {
      isDead = true;
    },
  });
  for (let beat = 0; beat < 100; beat++) await clock.pass(BEAT_MS);
  expect(isDead).toBe(false);
  held = undefined;
  for (let beat = 0; beat < LONGEST_MS / BEAT_MS; beat++) await clock.pass(BEAT_MS);
  expect(isDead).toBe(false);
  await clock.pass(BEAT_MS);
  expect(isDead).toBe(true);
  silence.stop();
});
