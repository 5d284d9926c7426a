import { afterEach, expect, test } from 'vitest';
import { followItems, PAUSE_MS } from '../../../src/app/servers/items.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { Item } from '../../../src/domain/contents/item.ts';
import { serverIn } from '../../../src/domain/state.ts';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { activity, item, said, server } from '../../domain/given.ts';
import { type ManualClock, manualClock, settled } from '../../plex/feed/manualClock.ts';

/** What was asked of the server; an answer is given by the test. */
type Asked = {
  readonly id: string;
  readonly answer: (value: Item | PlexError) => Promise<void>;
  readonly signal: AbortSignal | undefined;
};
type Followed = { readonly store: Store; readonly asked: Asked[]; readonly clock: ManualClock };

let stop: (() => void) | undefined;
afterEach(() => stop?.());

function follow(): Followed {
  const store = createStore();
  const clock = manualClock();
  const asked: Asked[] = [];
  const contents = {
    item: (id: string, signal?: AbortSignal): Promise<Item> => {
      const { promise, resolve, reject } = Promise.withResolvers<Item>();
      const answer = (value: Item | PlexError): Promise<void> => {
        if (value instanceof PlexError) reject(value);
        else resolve(value);
        return settled();
      };
      asked.push({ id, answer, signal });
      return promise;
    },
  };
  stop = followItems({
    store,
    clock,
    followedServers: { get: () => ({ connection: { contents } }) as never },
  });
  store.apply({ kind: 'server-joined', server, at: 0 });
  store.apply(said.live());
  return { store, asked, clock };
}

const about = (id: number) => ({ uuid: `u${id}`, context: { key: `/library/metadata/${id}` } });
const itemsIn = (store: Store) => [...(serverIn(store.state, server.id)?.items.keys() ?? [])];
const ids = (asked: readonly Asked[]) => asked.map((a) => a.id);

test('G2 an item is looked up once, for a row that has lasted a second', async () => {
  const { store, asked, clock } = follow();
  store.apply(said.started(about(118)));
  await clock.pass(999);
  store.apply(said.updated(about(118), 999));
  expect(ids(asked)).toEqual([]);
  await clock.pass(1);
  expect(ids(asked)).toEqual(['118']);
  await asked[0]?.answer(item());
  expect(itemsIn(store)).toEqual(['118']);
  store.apply(said.updated(about(118), 1000));
  store.apply(said.started({ ...about(118), uuid: 'another' }, 1000));
  await clock.pass(5000);
  expect(ids(asked)).toEqual(['118']);
});

test('G2 what the first list had, before the link counted as live, is looked up too', async () => {
  const { store, asked, clock } = follow();
  store.apply(said.lost());
  store.apply(said.listed([activity(about(118))]));
  await clock.pass(5000);
  expect(ids(asked)).toEqual([]);
  store.apply(said.live(5000));
  await clock.pass(PAUSE_MS);
  expect(ids(asked)).toEqual(['118']);
});

test('G2 a burst of instant jobs asks for nothing', async () => {
  const { store, asked, clock } = follow();
  for (let id = 0; id < 50; id++) {
    store.apply(said.started(about(id)));
    store.apply(said.ended(about(id), 500));
  }
  // Nor does it hold up what lasts.
  store.apply(said.started(about(118), 500));
  await clock.pass(1000);
  await clock.pass(1000);
  expect(ids(asked)).toEqual(['118']);
});

test('G2 items are asked for one after the other, and no more than four a second', async () => {
  const { store, asked, clock } = follow();
  store.apply(said.listed([1, 2, 3].map((id) => activity(about(id)))));
  await clock.pass(PAUSE_MS);
  expect(ids(asked)).toEqual(['1']);
  await clock.pass(10_000);
  expect(ids(asked)).toEqual(['1']);
  await asked[0]?.answer(item());
  expect(ids(asked)).toEqual(['1']);
  await clock.pass(PAUSE_MS - 1);
  expect(ids(asked)).toEqual(['1']);
  await clock.pass(1);
  expect(ids(asked)).toEqual(['1', '2']);
});

test('G2 what could not be looked up is not asked for again before the next connection', async () => {
  const { store, asked, clock } = follow();
  store.apply(said.listed([activity(about(1)), activity(about(2))]));
  await clock.pass(PAUSE_MS);
  await asked[0]?.answer(new PlexError('not-found', 'no'));
  await clock.pass(PAUSE_MS);
  await asked[1]?.answer(item());
  store.apply(said.updated(about(1)));
  await clock.pass(5000);
  expect(ids(asked)).toEqual(['1', '2']);
  expect(itemsIn(store)).toEqual(['2']);
  store.apply(said.lost());
  store.apply(said.live());
  store.apply(said.listed([activity(about(1)), activity(about(2))]));
  await clock.pass(1000);
  expect(ids(asked)).toEqual(['1', '2', '1']);
});

test('G2 nothing is asked, nor taken, once the link is lost; what is known stays', async () => {
  const { store, asked, clock } = follow();
  store.apply(said.listed([1, 2].map((id) => activity(about(id)))));
  await clock.pass(PAUSE_MS);
  await asked[0]?.answer(item());
  await clock.pass(PAUSE_MS);
  store.apply(said.lost());
  expect(asked[1]?.signal?.aborted).toBe(true);
  await asked[1]?.answer(item());
  await clock.pass(5000);
  store.apply(said.updated(about(3)));
  await clock.pass(5000);
  expect(ids(asked)).toEqual(['1', '2']);
  expect(itemsIn(store)).toEqual(['1']);
});

test('G2 a server that began anew is asked anew, and one that was left is forgotten', async () => {
  const { store, asked, clock } = follow();
  store.apply(said.listed([activity(about(1))]));
  await clock.pass(PAUSE_MS);
  await asked[0]?.answer(item());
  // As after a short gap: what ran runs.
  store.apply(said.listed([activity(about(1)), activity(about(2))]));
  expect(itemsIn(store)).toEqual(['1']);
  store.apply(said.listed([activity({ ...about(1), uuid: 'new' })]));
  expect(itemsIn(store)).toEqual([]);
  await clock.pass(1000);
  await asked[1]?.answer(item());
  await clock.pass(1000);
  expect(ids(asked)).toEqual(['1', '1']);
  store.apply({ kind: 'server-left', serverId: server.id });
  expect(store.state.servers).toEqual([]);
});

test('G2 a clock that is set back makes nothing wait longer', async () => {
  const { store, clock } = follow();
  store.apply(said.started(about(1), 86_400_000));
  await settled();
  expect(clock.waits).toEqual([1000]);
});
