import { expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import type { Finished } from '../../src/domain/finished.ts';
import { MOST_RECENT, serverIn } from '../../src/domain/state.ts';
import { activity, having, ofServer, quiet, said, server } from './given.ts';

const cellar = { id: 'cellar-id', name: 'Cellar' };
const joined = (changes: Partial<Extract<Event, { kind: 'server-joined' }>> = {}): Event => ({
  kind: 'server-joined',
  server: cellar,
  at: 0,
  ...changes,
});
const intros = { type: 'media.generate.intros' };

test('a server joins once, beside those that are there, and is our own unless somebody says otherwise', () => {
  const two = having(quiet, said.started(), joined());
  expect(two.servers.map((s) => s.server.name)).toEqual(['Attic', 'Cellar']);
  expect(serverIn(two, cellar.id)?.isShared).toBe(false);
  expect(having(two, joined({ server, isShared: true }))).toEqual(two);
  const restored = having(quiet, said.started(), joined({ restored: { running: [], pending: [] } }));
  expect(restored.servers.map((s) => s.rows.length)).toEqual([1, 0]);
});

test('A12 what happens to one server happens to no other', () => {
  const two = having(quiet, joined(), ofServer(cellar.id, said.live()), said.lost());
  expect(two.servers.map((s) => s.link.kind)).toEqual(['waiting', 'live']);
});

test('a server that is renamed keeps its rows', () => {
  const renamed = having(quiet, said.started(), {
    kind: 'server-renamed',
    server: { ...server, name: 'Loft' },
  });
  expect(renamed.servers).toMatchObject([{ server: { id: server.id, name: 'Loft' }, rows: [{}] }]);
});

test('N1 with a server goes what it still had to announce, and nothing of the others', () => {
  const both = having(
    quiet,
    joined(),
    said.started(intros),
    ofServer(cellar.id, said.started(intros)),
    said.ended(intros, 5000),
    ofServer(cellar.id, said.ended(intros, 5000)),
  );
  const left = having(both, { kind: 'server-left', serverId: server.id });
  expect(left.servers.map((s) => s.server.id)).toEqual([cellar.id]);
  expect(left.notificationQueue.pending.map((p) => p.finished.server.id)).toEqual([cellar.id]);
});

test('H4 of what the history tells only the latest are kept', () => {
  const recent = Array.from(
    { length: MOST_RECENT + 1 },
    (_, n): Finished => ({
      server,
      activity: activity({ uuid: `u${n}` }),
      outcome: 'completed',
      at: 1_000_000 - n,
      lastedMs: 5000,
      foundRunning: false,
      library: undefined,
      item: undefined,
      cancelAsked: false,
    }),
  );
  const read = having(quiet, { kind: 'history-read', recent });
  expect(read.recent).toEqual(recent.slice(0, MOST_RECENT));
  const { recent: later } = having(read, said.started(intros), said.ended(intros, 2_000_000));
  expect(later.map((f) => f.activity.uuid)).toEqual([
    'u1',
    ...read.recent.slice(0, -1).map((f) => f.activity.uuid),
  ]);
});

test('what answers in the own network is known as long as somebody looks', () => {
  const discovered = [{ ...cellar, address: 'http://10.0.0.7:32400' }];
  const found = having(quiet, { kind: 'servers-discovered', discovered });
  expect(found.discovered).toEqual(discovered);
  expect(having(found, { kind: 'servers-discovered', discovered: undefined }).discovered).toBeUndefined();
});
