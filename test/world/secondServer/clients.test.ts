import { PlexServer } from '@ctrl/plex';
import { afterEach, describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import { startFeed } from '../../../src/plex/feed/feed.ts';
import { connectServer } from '../../../src/plex/feed/serverConnection.ts';
import { createClient } from '../../../src/plex/http/client.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';
import { directNetwork } from '../../../src/plex/http/network.ts';
import { readActivities, readBody } from '../../../src/plex/http/wire.ts';
import { until } from '../../until.ts';
import { ask, plainHeadersOf, statusOf } from './calls.ts';
import type { SecondServerOptions } from './options.ts';
import { type SecondServer, startSecondServer } from './secondServer.ts';

const identity = { clientIdentifier: 'test-client', version: '1.2.3' };

let server: SecondServer;

async function start(options: Partial<SecondServerOptions> = {}): Promise<void> {
  server = await startSecondServer(options);
}

afterEach(() => server.stop());

describe('Usher', () => {
  test('W1 reads its list as JSON and as XML alike', async () => {
    await start();
    server.start({ uuid: 'q"<&>', title: 'Tom & "Jerry" <3', progress: -1, cancellable: true });
    await statusOf(server, 'POST /library/sections/1/refresh');
    const client = createClient(openAgents({ base: new URL(server.url) }), server.token, identity);
    const fromJson = await client.activities();
    expect(fromJson).toMatchObject([
      { uuid: 'q"<&>', title: 'Tom & "Jerry" <3', progress: undefined, cancellable: true, userId: 1 },
      { type: 'library.update.section', title: 'Scanning Films', context: { librarySectionId: '1' } },
    ]);
    const xml = await (await ask(server, 'GET /activities', plainHeadersOf(server.token))).text();
    expect(readActivities(readBody(xml))).toEqual(fromJson);
    expect(await client.friendlyName()).toBe('Cellar');
    expect((await client.identity()).machineIdentifier).toBe(server.machineIdentifier);
    await client.cancel('q"<&>');
    await expect(client.cancel('q"<&>')).rejects.toMatchObject({ problem: 'not-found' });
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
