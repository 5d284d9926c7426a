import { PlexServer } from '@ctrl/plex';
import { afterEach, describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import type { Work } from '../../../src/domain/start/work.ts';
import type { StopCall } from '../../../src/domain/stop/stopCall.ts';
import { startFeed } from '../../../src/plex/feed/feed.ts';
import { connectServer } from '../../../src/plex/feed/serverConnection.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';
import { directNetwork } from '../../../src/plex/http/network.ts';
import { createClient, type PlexClient } from '../../../src/plex/server/client.ts';
import { readActivities, readBody } from '../../../src/plex/wire/wire.ts';
import { until } from '../../until.ts';
import { ask, plainHeadersOf, statusOf } from './calls.ts';
import type { JobKind } from './jobs.ts';
import type { SecondServerOptions } from './options.ts';
import { type SecondServer, startSecondServer } from './secondServer.ts';

const identity = { clientIdentifier: 'test-client', version: '1.2.3' };

let server: SecondServer;

async function start(options: Partial<SecondServerOptions> = {}): Promise<void> {
  server = await startSecondServer(options);
}

afterEach(() => server.stop());

function clientOf(token: string): PlexClient {
  return createClient(openAgents({ base: new URL(server.url) }), token, identity);
}

describe('Usher', () => {
  test('W1 reads its list as JSON and as XML alike', async () => {
    await start();
    server.start({ uuid: 'q"<&>', title: 'Tom & "Jerry" <3', progress: -1, cancellable: true });
    await statusOf(server, 'POST /library/sections/1/refresh');
    const client = clientOf(server.token);
    const fromJson = await client.activities();
    expect(fromJson).toMatchObject([
      { uuid: 'q"<&>', title: 'Tom & "Jerry" <3', progress: undefined, cancellable: true, userId: 1 },
      { type: 'library.update.section', title: 'Scanning Films', context: { librarySectionId: '1' } },
    ]);
    const xml = await (await ask(server, 'GET /activities', plainHeadersOf(server.token))).text();
    expect(readActivities(readBody(xml))).toEqual(fromJson);
    expect(await client.friendlyName()).toBe('Cellar');
    expect((await client.identity()).machineIdentifier).toBe(server.machineIdentifier);
    await client.stop('q"<&>', { kind: 'activity' });
    await expect(client.stop('q"<&>', { kind: 'activity' })).rejects.toMatchObject({ problem: 'not-found' });
    expect(server.faults).toEqual([]);
  });

  test('reads what it holds', async () => {
    await start();
    const client = clientOf(server.token);
    expect(await client.libraries()).toContainEqual({
      id: '2',
      title: 'Series',
      type: 'show',
      paths: ['/srv/series'],
    });
    expect(await client.tasks()).toContainEqual({ name: 'BackupDatabase', title: 'Back up the database' });
    expect((await client.dvrs()).map(({ id }) => id)).toEqual(['28']);
    expect(await client.tuners()).toEqual([{ id: '17', title: 'Attic aerial' }]);
    expect(await client.users()).toEqual([
      { id: 1, name: 'Greta' },
      { id: 7, name: 'Ivo' },
    ]);
    const shared = clientOf(server.sharedToken);
    expect(await shared.libraries()).toHaveLength(3);
    await expect(shared.tasks()).rejects.toMatchObject({ problem: 'forbidden' });
    expect(server.faults).toEqual([]);
  });

  test.each<readonly [JobKind, string, StopCall]>([
    ['scan', '1', { kind: 'library-scan', libraryId: '1' }],
    ['scan', '1', { kind: 'all-scans' }],
    ['task', 'BackupDatabase', { kind: 'task', task: 'BackupDatabase' }],
    ['task', 'BackupDatabase', { kind: 'all-maintenance' }],
    ['guide', '28', { kind: 'guide', dvrId: '28' }],
    ['tuner', '17', { kind: 'tuner-scan', tunerId: '17' }],
  ])('stops a %s of %s by %j', async (kind, target, call) => {
    await start();
    const client = clientOf(server.token);
    const uuid = server.begin(kind, target);
    await expect(client.stop(uuid, { kind: 'activity' })).rejects.toMatchObject({ problem: 'bad-request' });
    await client.stop(uuid, call);
    await until(() => server.activities.length === 0, 'the end');
    expect(server.faults).toEqual([]);
  });

  test.each<readonly [Work, isNamed: boolean, type: string]>([
    [{ kind: 'scan', libraryId: '1', path: '/srv/films/Salt & Iron' }, false, 'library.update.section'],
    [{ kind: 'refresh-metadata', libraryId: '1' }, false, 'library.update.section'],
    [{ kind: 'guide', dvrId: '28' }, true, 'provider.epg.load'],
    [{ kind: 'task', task: 'OptimizeDatabase' }, false, 'butler'],
  ])('has it begin %j', async (work, isNamed, type) => {
    await start();
    const { uuid } = await clientOf(server.token).start(work);
    expect(server.activities).toMatchObject([{ type }]);
    expect(uuid).toBe(isNamed ? server.activities[0]?.uuid : undefined);
    expect(server.faults).toEqual([]);
  });

  test.each([
    ['websocket', 'taken'],
    ['eventsource', 'answered 400'],
  ] as const)('L1 L8: follows it by %s where upgrades are %s', async (transport, upgrades) => {
    await start({ upgrades });
    const before = server.start({ title: 'before' });
    const events: Event[] = [];
    const source = connectServer({
      target: {
        serverId: server.machineIdentifier,
        addresses: [{ url: server.url, locality: 'typed' }],
        lastGood: undefined,
        pin: undefined,
        isPlainAllowed: true,
      },
      token: server.token,
      client: identity,
      network: directNetwork,
      clock: systemClock,
      onFound: () => {},
      onTrustPrompt: () => {},
    });
    const feed = startFeed({
      serverId: server.machineIdentifier,
      source,
      clock: systemClock,
      random: () => 0,
      emit: (event) => events.push(event),
    });
    const isLive = (): boolean =>
      events.some(
        (event) =>
          event.kind === 'link-changed' && event.link.kind === 'live' && event.link.transport === transport,
      );
    await until(isLive, 'the link');
    await until(() => events.some(({ kind }) => kind === 'listed'), 'the list');
    const listed = events.find((event) => event.kind === 'listed');
    expect(listed?.activities.map(({ uuid }) => uuid)).toEqual([before]);
    await statusOf(server, 'POST /library/sections/1/refresh');
    await statusOf(server, 'DELETE /library/sections/1/refresh');
    const reports = () => events.flatMap((event) => (event.kind === 'reported' ? event.reports : []));
    await until(() => reports().at(-1)?.event === 'ended', 'the end of the scan');
    expect(reports().at(-1)?.activity).toMatchObject({
      title: 'Scanning Films',
      progress: 0,
      context: { librarySectionId: '1' },
    });
    expect(server.faults).toEqual([]);
    await feed.stop();
    source.close();
  });
});

test("another project's client scans a library of it and stops the scan", async () => {
  await start();
  const plex = new PlexServer(server.url, server.token);
  await plex.connect();
  const films = (await (await plex.library()).sections()).find(({ title }) => title === 'Films');
  await films?.update();
  expect(server.activities).toMatchObject([{ title: 'Scanning Films' }]);
  await films?.cancelUpdate();
  await until(() => server.activities.length === 0, 'the end of the scan');
  expect(server.requests.slice(-2)).toEqual([
    { method: 'GET', path: '/library/sections/1/refresh' },
    { method: 'DELETE', path: '/library/sections/1/refresh' },
  ]);
});
