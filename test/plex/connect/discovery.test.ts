import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { DiscoveredServer } from '../../../src/domain/server.ts';
import { discoverServers } from '../../../src/plex/connect/discovery.ts';
import { until } from '../../until.ts';
import { type GdmOptions, type GdmResponder, startGdmResponder } from '../../world/gdmResponder.ts';
import { type ManualClock, manualClock } from '../feed/manualClock.ts';

const LOOPBACK = '127.0.0.1';
/** Of no machine: made for documentation. */
const NOT_OURS = '203.0.113.1';
const ownLanAddress = Object.values(networkInterfaces())
  .flat()
  .find((a) => a?.family === 'IPv4' && !a.internal)?.address;

/** Windows binds no socket to a group, so nobody can answer there as a server does. */
const testOfGroup = test.skipIf(process.platform === 'win32');

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await noneOpen();
});

async function respond(options: Partial<GdmOptions> = {}): Promise<GdmResponder> {
  const responder = await startGdmResponder({
    name: 'Attic',
    machineIdentifier: 'attic',
    port: 32400,
    gdmPort: 0,
    ...options,
  });
  endings.push(responder.stop);
  return responder;
}

type Speaker = { readonly port: number; readonly socket: Socket };

/** Hears what is sent straight to it, and answers whatever a test likes. */
async function speaker(
  onSearch: (socket: Socket, { address, port }: RemoteInfo) => void,
  host = LOOPBACK,
): Promise<Speaker> {
  const socket = createSocket('udp4');
  socket.on('message', (_, asker) => onSearch(socket, asker));
  await new Promise<void>((resolve) => {
    socket.bind(0, host, resolve);
  });
  endings.push(() => new Promise<void>((resolve) => void socket.close(resolve)));
  return { port: socket.address().port, socket };
}

type Looking = {
  readonly found: readonly DiscoveredServer[];
  readonly clock: ManualClock;
  readonly done: Promise<void>;
  stop(): void;
};

/** Looks from loopback only, until the test ends. */
function look(port: number, from: readonly string[] | undefined = [LOOPBACK]): Looking {
  const found: DiscoveredServer[] = [];
  const stop = new AbortController();
  const clock = manualClock();
  const done = discoverServers({ onFound: (s) => found.push(s), signal: stop.signal, clock, port, from });
  endings.push(() => {
    stop.abort();
    return done;
  });
  return { found, clock, done, stop: () => stop.abort() };
}

const gdmReply = (id: string, name = id): string =>
  `HTTP/1.0 200 OK\r\nContent-Type: plex/media-server\r\nName: ${name}\r\nResource-Identifier: ${id}\r\n\r\n`;

const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'UDPWrap').length;
/** A closed one is counted until the event loop comes round. */
const noneOpen = (): Promise<void> => until(() => openSockets() === 0, 'the closing of all sockets');

testOfGroup(
  'I6 all servers of this machine that share the port are found: each hears the group',
  async () => {
    const { gdmPort } = await respond({ port: 32401 });
    await respond({ name: 'Cellar: films', machineIdentifier: 'cellar', port: 32402, gdmPort });
    const { found } = look(gdmPort);
    await until(() => found.length === 2, 'both');
    expect(new Set(found)).toEqual(
      new Set([
        { id: 'attic', name: 'Attic', address: 'http://127.0.0.1:32401' },
        { id: 'cellar', name: 'Cellar: films', address: 'http://127.0.0.1:32402' },
      ]),
    );
  },
);

test('I6 one of this machine that has not joined the group on loopback is found as well', async () => {
  const { port } = await speaker((socket, asker) =>
    socket.send(gdmReply('local'), asker.port, asker.address),
  );
  const { found } = look(port);
  await until(() => found.length === 1);
  expect(found[0]).toEqual({ id: 'local', name: 'local', address: 'http://127.0.0.1:32400' });
});

testOfGroup('I6 the search is the one of GDM, and reaches its port', async () => {
  const responder = await respond({ gdmPort: 32414 });
  const stop = new AbortController();
  const answer = Promise.withResolvers<DiscoveredServer>();
  const done = discoverServers({
    onFound: (server) => server.id === 'attic' && answer.resolve(server),
    signal: stop.signal,
    from: [LOOPBACK],
  });
  expect((await answer.promise).name).toBe('Attic');
  expect(new Set(responder.searches)).toEqual(new Set(['M-SEARCH * HTTP/1.1\r\n\r\n']));
  stop.abort();
  await done;
});

testOfGroup('I6 loopback is among the interfaces asked by default', async () => {
  const { gdmPort } = await respond();
  const found: DiscoveredServer[] = [];
  const stop = new AbortController();
  const done = discoverServers({ onFound: (s) => found.push(s), signal: stop.signal, port: gdmPort });
  await until(() => found.some((s) => s.id === 'attic' && s.address === 'http://127.0.0.1:32400'));
  stop.abort();
  await done;
});

testOfGroup(
  'I6 what was lost the first time is asked again a second later, and three seconds are enough',
  async () => {
    const responder = await respond();
    responder.setSilent(true);
    const { found, clock, done } = look(responder.gdmPort);
    // To the group, and straight.
    await until(() => responder.searches.length === 2);
    responder.setSilent(false);
    expect(clock.waits).toEqual([1000]);
    await clock.pass(1000);
    await until(() => found.length === 1);
    expect(clock.waits).toEqual([2000]);
    await clock.pass(2000);
    await done;
  },
);

test('I6 one that answers often is found once', async () => {
  const { port } = await speaker((socket, asker) => {
    for (const id of ['often', 'often', 'often', 'last'])
      socket.send(gdmReply(id), asker.port, asker.address);
  });
  const { found } = look(port);
  await until(() => found.some((s) => s.id === 'last'));
  expect(found.map((s) => s.id)).toEqual(['often', 'last']);
});

test.runIf(ownLanAddress)(
  'I6 of one that is found on loopback and in the network, loopback counts: nobody else can claim it',
  async () => {
    const abroad = await speaker(() => {}, ownLanAddress);
    const { port } = await speaker((socket, asker) => {
      const answer = (by: Socket, id: string, then: () => void): void =>
        by.send(gdmReply(id), asker.port, asker.address, then);
      // One after the other, so that they arrive so.
      answer(abroad.socket, 'both', () =>
        answer(socket, 'both', () => answer(abroad.socket, 'both', () => answer(socket, 'last', () => {}))),
      );
    });
    const { found } = look(port);
    await until(() => found.some((s) => s.id === 'last'));
    expect(found.map((s) => [s.id, s.address])).toEqual([
      ['both', `http://${ownLanAddress}:32400`],
      ['both', 'http://127.0.0.1:32400'],
      ['last', 'http://127.0.0.1:32400'],
    ]);
  },
);

test('I6 what is no announcement is passed over, and the next one is heard', async () => {
  const { port } = await speaker((socket, asker) => {
    const junk = [Buffer.alloc(0), Buffer.from([0xff, 0xfe, 0x00]), Buffer.alloc(9000, 'x')];
    const large = Buffer.from(gdmReply('large') + 'x'.repeat(5000));
    for (const bytes of [...junk, large, Buffer.from(gdmReply('good'))]) {
      socket.send(bytes, asker.port, asker.address);
    }
  });
  const { found } = look(port);
  await until(() => found.length > 0);
  expect(found.map((s) => s.id)).toEqual(['good']);
});

test('I6 of a flood of servers 64 are kept', async () => {
  let searches = 0;
  const { port } = await speaker((socket, asker) => {
    searches++;
    for (let i = 0; i < 70; i++) socket.send(gdmReply(`s${i}`), asker.port, asker.address);
  });
  const { found, clock, done } = look(port);
  await until(() => found.length >= 64);
  await clock.pass(1000);
  await until(() => searches === 2);
  await clock.pass(2000);
  await done;
  expect(found.map((s) => s.id)).toEqual(Array.from({ length: 64 }, (_, i) => `s${i}`));
});

testOfGroup('I6 an interface that cannot be asked is silent, and the others are asked', async () => {
  const { gdmPort } = await respond();
  const { found } = look(gdmPort, [NOT_OURS, 'no address', LOOPBACK]);
  await until(() => found.length === 1);
  expect(found[0]?.id).toBe('attic');
});

test('I6 without any network the search ends as usual, and finds nothing', async () => {
  const { found, clock, done } = look(32414, [NOT_OURS]);
  await until(() => clock.waits[0] === 1000);
  await clock.pass(1000);
  await clock.pass(2000);
  await done;
  expect(found).toEqual([]);
  await noneOpen();
});

testOfGroup(
  'I6 stopped, it ends at once, is not told of late answers, and leaves no socket open',
  async () => {
    const responder = await respond();
    responder.setSilent(true);
    const before = openSockets();
    const { found, clock, done, stop } = look(responder.gdmPort, [LOOPBACK, NOT_OURS, LOOPBACK]);
    await until(() => responder.searches.length === 4);
    expect(openSockets()).toBe(before + 3);
    stop();
    await done;
    expect(clock.waits).toEqual([]);
    await until(() => openSockets() === before, 'the closing of its sockets');
    expect(found).toEqual([]);
  },
);

test('I6 stopped by who wanted one server only, it is told of no other', async () => {
  const { port } = await speaker((socket, asker) => {
    for (let i = 0; i < 20; i++) socket.send(gdmReply(`s${i}`), asker.port, asker.address);
  });
  const found: DiscoveredServer[] = [];
  const stop = new AbortController();
  const onFound = (server: DiscoveredServer): void => {
    found.push(server);
    stop.abort();
  };
  await discoverServers({ onFound, signal: stop.signal, port, from: [LOOPBACK] });
  expect(found.map((s) => s.id)).toEqual(['s0']);
});

testOfGroup('I6 stopped before it began, it asks nobody', async () => {
  const responder = await respond();
  const before = openSockets();
  await discoverServers({
    onFound: () => {},
    signal: AbortSignal.abort(),
    from: [LOOPBACK],
    port: responder.gdmPort,
  });
  await until(() => openSockets() === before, 'the closing of its sockets');
  expect(responder.searches).toEqual([]);
});
