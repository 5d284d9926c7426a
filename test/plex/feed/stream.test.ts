import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import type { Report } from '../../../src/domain/activity.ts';
import { type ConnectionNeeds, connectServer } from '../../../src/plex/feed/serverConnection.ts';
import { openEventSource } from '../../../src/plex/feed/streams/eventSourceStream.ts';
import type { Stream } from '../../../src/plex/feed/streams/stream.ts';
import { openWebSocket } from '../../../src/plex/feed/streams/webSocketStream.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';
import { directNetwork } from '../../../src/plex/http/network.ts';
import { until } from '../../until.ts';

let demo: DemoServer;
let heard: Report[];
let abort: AbortController;
const me = { clientIdentifier: 'test-client', version: '1' };

beforeEach(async () => {
  demo = await startDemoServer({ token: 'right' });
  heard = [];
  abort = new AbortController();
});
afterEach(async () => {
  abort.abort();
  await demo.stop();
});

type Options = {
  readonly token?: string;
  readonly heartbeatMs?: number;
  readonly probe?: () => Promise<unknown>;
};

const openers = { websocket: openWebSocket, eventsource: openEventSource };

function openWith(transport: keyof typeof openers, options: Options = {}): Promise<Stream> {
  const { token = 'right', heartbeatMs = 7500, probe = async () => {} } = options;
  return openers[transport]({
    agents: openAgents({ base: new URL(demo.url) }),
    token,
    client: me,
    onReports: (reports) => heard.push(...reports),
    probe,
    signal: abort.signal,
    heartbeatMs,
  });
}

describe.each(['websocket', 'eventsource'] as const)('over %s', (transport) => {
  const open = (options?: Options): Promise<Stream> => openWith(transport, options);

  test('hears what happens from now on, and asks for activities only, with the token as header', async () => {
    await open();
    const { uuid } = demo.start({ title: 'Scanning' });
    demo.update(uuid, { progress: 40 });
    demo.tell({ type: 'timeline', payload: { itemID: '1' } });
    demo.end(uuid);
    await until(() => heard.length === 3);
    expect(heard.map((r) => r.event)).toEqual(['started', 'updated', 'ended']);
    const handshake = demo.requests.at(-1);
    expect(handshake?.path).toMatch(/^\/:\/(websockets|eventsource)\/notifications\?filters=activity$/);
    expect(handshake?.headers).toMatchObject({ 'x-plex-token': 'right', 'x-plex-product': 'Usher' });
  });

  test('L9 broken frames are passed over: bytes that are no UTF-8, no JSON, other shapes, nearly two megabytes', async () => {
    const stream = await open();
    const raw = (frame: string | Buffer): void => {
      if (transport === 'websocket') demo.tellRaw(frame);
      else
        demo.tellRaw(
          Buffer.concat([Buffer.from('event: activity\ndata: '), Buffer.from(frame), Buffer.from('\n\n')]),
        );
    };
    raw(Buffer.from([0x7b, 0xc3, 0x28, 0xff]));
    raw('not JSON');
    raw('{"NotificationContainer":{"ActivityNotification":[1,null,{"event":"x"}]}}');
    raw(`{"ActivityNotification":"${'x'.repeat(1.9 * 1024 * 1024)}"}`);
    demo.start({ title: 'after all that' });
    await until(() => heard.length === 1);
    expect(heard[0]?.activity?.title).toBe('after all that');
    stream.close();
    expect(await stream.closed).toBe('lost');
  });

  test.each(['close', 'reset'] as const)('a stream that ends by %s says so', async (how) => {
    const stream = await open();
    await until(() => demo.streamCount === 1);
    demo.cut(how);
    expect(await stream.closed).toBe('lost');
  });

  test.each([
    [401, 'refused'],
    [400, 'bad-request'],
    [502, 'server-error'],
  ])('a handshake answered %d is %s', async (status, problem) => {
    demo.answer(transport, { status });
    await expect(open()).rejects.toThrow(expect.objectContaining({ problem }));
  });

  test('a wrong token is refused, a server that is not there unreachable', async () => {
    await expect(open({ token: 'wrong' })).rejects.toThrow(expect.objectContaining({ problem: 'refused' }));
    await demo.stop();
    await expect(open()).rejects.toThrow(expect.objectContaining({ problem: 'unreachable' }));
  });

  test('an abort during the handshake leaves nothing behind', async () => {
    const held = demo.hold(transport);
    const opening = open();
    await held.arrived;
    abort.abort();
    await expect(opening).rejects.toThrow();
    held.release();
    await until(() => demo.streamCount === 0);
  });

  test('a handshake that nobody answers times out', async () => {
    demo.answer(transport, 'hang');
    await expect(open()).rejects.toThrow(expect.objectContaining({ problem: 'timed-out' }));
  }, 20_000);

  test('an abort ends an open stream', async () => {
    const stream = await open();
    abort.abort();
    await stream.closed;
    await until(() => demo.streamCount === 0);
  });

  test('L7 silence that no probe answers is the end of it', async () => {
    const stream = await open({ heartbeatMs: 20, probe: () => Promise.reject(new Error('nobody')) });
    demo.cut('silent');
    expect(await stream.closed).toBe('timed-out');
  });
});

test('L7 a WebSocket that has nothing to say and answers pings is kept without a probe; silent, it is closed though probes are answered', async () => {
  let probes = 0;
  const probe = async (): Promise<void> => void probes++;
  const stream = await openWith('websocket', { heartbeatMs: 20, probe });
  let isClosed = false;
  void stream.closed.then(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([isClosed, probes]).toEqual([false, 0]);
  demo.cut('silent');
  expect(await stream.closed).toBe('timed-out');
});

test('L7 a WebSocket that never answered a ping is believed by its probe', async () => {
  let probes = 0;
  const probe = async (): Promise<void> => void probes++;
  const stream = await openWith('websocket', { heartbeatMs: 100, probe });
  demo.cut('silent');
  let isClosed = false;
  void stream.closed.then(() => {
    isClosed = true;
  });
  await until(() => probes === 4);
  expect(isClosed).toBe(false);
});

test('L13 an EventSource that says nothing for a minute is over, though probes are answered', async () => {
  const stream = await openWith('eventsource', { heartbeatMs: 20 });
  await until(() => demo.streamCount === 1);
  demo.cut('silent');
  expect(await stream.closed).toBe('timed-out');
});

test('an EventSource takes both framings, pings, comments and characters cut in two', async () => {
  await openWith('eventsource');
  await until(() => demo.streamCount === 1);
  const activity = { uuid: 'ü', type: 'x', title: 'Ü' };
  const one = JSON.stringify({ ActivityNotification: { event: 'started', uuid: 'ü', Activity: activity } });
  const many = JSON.stringify({
    NotificationContainer: {
      type: 'activity',
      ActivityNotification: [{ event: 'ended', uuid: 'ü', Activity: activity }],
    },
  });
  const bytes = Buffer.from(
    `: hello\r\nevent: ping\r\ndata: {}\r\n\r\nevent: activity\ndata: ${one}\n\ndata: ${many}\n\n`,
  );
  for (const byte of bytes) demo.tellRaw(Buffer.from([byte]));
  await until(() => heard.length === 2);
  expect(heard.map((r) => [r.event, r.uuid, r.activity?.title])).toEqual([
    ['started', 'ü', 'Ü'],
    ['ended', 'ü', 'Ü'],
  ]);
});

function needsOf(serverId: string): ConnectionNeeds {
  return {
    target: {
      serverId,
      addresses: [{ url: demo.url, locality: 'typed' }],
      lastGood: undefined,
      pin: undefined,
      isPlainAllowed: false,
    },
    token: 'right',
    client: me,
    network: directNetwork,
    clock: systemClock,
    onFound: () => {},
    onTrustPrompt: () => {},
  };
}

test('I3 the token goes out only after the server has named itself as the one we know', async () => {
  const known = connectServer(needsOf(demo.machineIdentifier));
  await known.check(abort.signal);
  const stream = await known.open('websocket', () => {}, abort.signal);
  expect(demo.requests.map((r) => r.headers['x-plex-token'])).toEqual([undefined, 'right']);
  stream.close();
  const other = connectServer(needsOf('another-server'));
  await expect(other.check(abort.signal)).rejects.toThrow(
    expect.objectContaining({ problem: 'wrong-server' }),
  );
  expect(demo.requests).toHaveLength(3);
});

test('a WebSocket handshake that makes no sense is not Plex', async () => {
  const nonsense = createServer((_request, response) => response.end());
  nonsense.on('upgrade', (_request, socket) => {
    socket.end(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n',
    );
  });
  await new Promise<void>((resolve) => {
    nonsense.listen(0, '127.0.0.1', resolve);
  });
  const { port } = nonsense.address() as AddressInfo;
  const opening = openWebSocket({
    agents: openAgents({ base: new URL(`http://127.0.0.1:${port}`) }),
    token: 'right',
    client: me,
    onReports: () => {},
    probe: async () => {},
    signal: abort.signal,
  });
  await expect(opening).rejects.toThrow(expect.objectContaining({ problem: 'not-plex' }));
  nonsense.close();
});
