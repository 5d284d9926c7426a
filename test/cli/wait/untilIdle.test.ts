import { beforeEach, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../../src/app/store.ts';
import { type IdleEnd, untilIdle } from '../../../src/cli/wait/untilIdle.ts';
import type { Event } from '../../../src/domain/event.ts';
import { ALL_WORK } from '../../../src/domain/idle/workFilter.ts';
import { activity, ofServer, said, server } from '../../domain/given.ts';
import { type ManualClock, manualClock, settled } from '../../plex/feed/manualClock.ts';

let clock: ManualClock;
let store: Store;
let ends: IdleEnd[];
let stopping: AbortController;
beforeEach(() => {
  clock = manualClock();
  store = createStore();
  ends = [];
  stopping = new AbortController();
});

function wait(settleMs: number, timeoutMs?: number, ...others: readonly string[]): void {
  const serverIds = [server.id, ...others];
  for (const id of serverIds)
    store.apply({ kind: 'server-joined', server: { id, name: id }, at: clock.now() });
  const wish = { serverIds, filterOf: () => ALL_WORK, settleMs, timeoutMs };
  void untilIdle({ store, clock }, wish, stopping.signal).then((end) => ends.push(end));
}
async function tell(...events: readonly Event[]): Promise<void> {
  for (const event of events) store.apply(event);
  await settled();
}
const listed = (...uuids: readonly string[]): Event =>
  said.listed(
    uuids.map((uuid) => activity({ uuid })),
    clock.now(),
  );
const live = (): Event => said.live(clock.now());

describe('U20 waiting until servers are idle', () => {
  test('ends after the time, and not before', async () => {
    wait(20_000);
    await tell(listed(), live());
    await clock.pass(19_999);
    expect(ends).toEqual([]);
    await clock.pass(1);
    expect(ends).toEqual(['idle']);
  });

  test('takes no time where none is asked for', async () => {
    wait(0);
    await settled();
    expect(ends).toEqual([]);
    await tell(listed(), live());
    expect(ends).toEqual(['idle']);
  });

  test('begins anew with work in between', async () => {
    wait(20_000);
    await tell(listed(), live());
    await clock.pass(19_000);
    await tell(said.started({}, clock.now()));
    await clock.pass(100_000);
    expect(ends).toEqual([]);
    await tell(said.ended({}, clock.now()));
    await clock.pass(19_999);
    expect(ends).toEqual([]);
    await clock.pass(1);
    expect(ends).toEqual(['idle']);
  });

  test('is for all servers at once', async () => {
    wait(20_000, undefined, 'cellar');
    await tell(listed(), live());
    await clock.pass(30_000);
    expect(ends).toEqual([]);
    await tell(ofServer('cellar', listed()), ofServer('cellar', live()));
    await clock.pass(10_000);
    await tell(said.started({}, clock.now()));
    await clock.pass(10_000);
    await tell(said.ended({}, clock.now()));
    await clock.pass(19_000);
    expect(ends).toEqual([]);
    await clock.pass(1000);
    expect(ends).toEqual(['idle']);
  });

  test('is not ended by a clock that is set back, nor held up for hours', async () => {
    wait(20_000);
    await tell(listed(), said.live(3_600_000));
    expect(ends).toEqual([]);
    await clock.pass(20_000);
    expect(ends).toEqual(['idle']);
  });

  test('sleeps no longer than a minute at a time', async () => {
    wait(3_600_000, 7_200_000);
    await tell(listed(), live());
    expect(clock.waits).toEqual([60_000]);
  });
});

test('U21 gives up after the time-out', async () => {
  wait(20_000, 30_000);
  await tell(listed('job'), live());
  await clock.pass(29_999);
  expect(ends).toEqual([]);
  await clock.pass(1);
  expect(ends).toEqual(['timed-out']);
});

test('U22 waits for a lost server, and then the whole time', async () => {
  wait(20_000);
  await tell(listed(), live());
  await clock.pass(10_000);
  await tell(said.lost(clock.now()));
  await clock.pass(3_600_000);
  expect(ends).toEqual([]);
  await tell(listed(), live());
  await clock.pass(19_999);
  expect(ends).toEqual([]);
  await clock.pass(1);
  expect(ends).toEqual(['idle']);
});

test('U23 ends when a token is refused, or when it is told to', async () => {
  wait(20_000);
  const link = { kind: 'refused', problem: 'refused' } as const;
  await tell({ kind: 'link-changed', serverId: server.id, link, at: 0 });
  expect(ends).toEqual(['refused']);

  store = createStore();
  wait(20_000);
  await tell(listed(), live());
  stopping.abort();
  await settled();
  expect(ends).toEqual(['refused', 'stopped']);
});
