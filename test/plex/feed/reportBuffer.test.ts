import { expect, test } from 'vitest';
import type { Report } from '../../../src/domain/activity.ts';
import { createReportBuffer, GATHER_MS, type ReportBuffer } from '../../../src/plex/feed/reportBuffer.ts';
import { readNotification } from '../../../src/plex/wire/wire.ts';
import { type ManualClock, manualClock } from './manualClock.ts';

const MOST_HELD = 5000;

function reports(event: string, uuid: string, fields: object): readonly Report[] {
  const Activity = { uuid, type: 'library.update.section', ...fields };
  return readNotification(JSON.stringify({ ActivityNotification: { event, uuid, Activity } }));
}

type Buffering = {
  readonly clock: ManualClock;
  readonly delivered: Report[];
  readonly deliveries: (readonly Report[])[];
  readonly buffer: ReportBuffer;
};

function buffering(): Buffering {
  const clock = manualClock();
  const delivered: Report[] = [];
  const deliveries: (readonly Report[])[] = [];
  const buffer = createReportBuffer({
    deliver: (some) => {
      deliveries.push(some);
      delivered.push(...some);
    },
    clock,
    signal: new AbortController().signal,
  });
  return { clock, delivered, deliveries, buffer };
}

function holding(): Buffering {
  const all = buffering();
  all.buffer.hold();
  return all;
}

test('L17 what comes alone is delivered at once; what comes soon after it, together and a moment later', async () => {
  const { clock, deliveries, buffer } = buffering();
  const uuids = () => deliveries.map((some) => some.map((r) => r.uuid));
  buffer.receive(reports('started', 'a', {}));
  expect(uuids()).toEqual([['a']]);
  buffer.receive(reports('started', 'b', {}));
  buffer.receive(reports('ended', 'a', {}));
  await clock.pass(GATHER_MS - 1);
  expect(uuids()).toEqual([['a']]);
  await clock.pass(1);
  expect(uuids()).toEqual([['a'], ['b', 'a']]);
  expect(clock.waits).toEqual([]);
  await clock.pass(GATHER_MS);
  buffer.receive(reports('started', 'c', {}));
  expect(uuids()).toEqual([['a'], ['b', 'a'], ['c']]);
});

test('L17 a clock that was set back delays nothing', () => {
  const { deliveries, buffer, clock } = buffering();
  clock.now = () => 10_000;
  buffer.receive(reports('started', 'a', {}));
  clock.now = () => 10;
  buffer.receive(reports('started', 'b', {}));
  expect(deliveries).toHaveLength(2);
});

test('L17 changes of one activity within a moment are one, its start and end are kept', async () => {
  const { clock, delivered, buffer } = buffering();
  buffer.receive(reports('updated', 'other', {}));
  buffer.receive(reports('started', 'u', { progress: 0 }));
  for (let i = 1; i <= 50; i++) buffer.receive(reports('updated', 'u', { progress: i, subtitle: `${i}` }));
  buffer.receive(reports('ended', 'u', { progress: 100 }));
  buffer.receive(reports('started', 'u', { progress: 0 }));
  await clock.pass(GATHER_MS);
  expect(delivered.slice(1).map((r) => [r.event, r.activity?.progress, r.activity?.subtitle])).toEqual([
    ['started', 0, ''],
    ['updated', 50, '50'],
    ['ended', 100, ''],
    ['started', 0, ''],
  ]);
});

test('L17 a flood of new uuids is delivered in parts, and all of it', async () => {
  const { clock, deliveries, delivered, buffer } = buffering();
  for (let i = 0; i < 4500; i++) buffer.receive(reports('started', `u${i}`, {}));
  await clock.pass(GATHER_MS);
  expect(delivered.map((r) => r.uuid)).toEqual(Array.from({ length: 4500 }, (_, i) => `u${i}`));
  expect(Math.max(...deliveries.map((some) => some.length))).toBeLessThanOrEqual(1000);
  expect(deliveries.length).toBeLessThan(10);
});

test('L17 what was gathered is older than a list that is asked for then, and of a stream that is lost it counts', () => {
  const { delivered, buffer } = buffering();
  buffer.receive(reports('started', 'a', {}));
  buffer.receive(reports('ended', 'a', {}));
  buffer.hold();
  expect(delivered.map((r) => r.event)).toEqual(['started', 'ended']);
  buffer.receive(reports('started', 'b', {}));
  buffer.holdAnew();
  buffer.release(() => {});
  buffer.receive(reports('started', 'c', {}));
  buffer.holdAnew();
  expect(delivered.map((r) => r.uuid)).toEqual(['a', 'a', 'c']);
});

test('L16 a hundred thousand changes of one activity while the list is awaited are held as one, with all that they said', () => {
  const { delivered, buffer } = holding();
  buffer.receive(reports('started', 'u', { progress: 0 }));
  buffer.receive(reports('updated', 'u', { progress: 1, title: 'Scan', Context: { librarySectionID: '7' } }));
  for (let i = 0; i < 100_000; i++) buffer.receive(reports('updated', 'u', { progress: i % 100 }));
  buffer.receive(reports('ended', 'u', { progress: 100 }));
  buffer.release(() => {
    delivered.length = 0;
  });
  expect(delivered.map((r) => [r.event, r.activity?.progress])).toEqual([
    ['started', 0],
    ['updated', 99],
    ['ended', 100],
  ]);
  expect(delivered[1]?.activity).toMatchObject({ title: 'Scan', context: { librarySectionId: '7' } });
});

test('L16 changes of other work with the same uuid are kept apart', () => {
  const { delivered, buffer } = holding();
  buffer.receive(reports('updated', 'u', { type: 'library.update.section' }));
  buffer.receive(reports('updated', 'u', { type: 'media.generate.intros' }));
  buffer.release(() => {});
  expect(delivered.map((r) => r.activity?.type)).toEqual(['library.update.section', 'media.generate.intros']);
});

test('L16 of a flood of new uuids no more are held than a list could have', () => {
  const { delivered, buffer } = holding();
  for (let i = 0; i < 3 * MOST_HELD; i++) buffer.receive(reports('started', `u${i}`, {}));
  buffer.release(() => {});
  expect(delivered).toHaveLength(MOST_HELD);
  buffer.hold();
  buffer.receive(reports('updated', 'u0', { progress: 5 }));
  buffer.release(() => {});
  expect(delivered.at(-1)?.activity?.progress).toBe(5);
});
