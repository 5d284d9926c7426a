import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoServer, startDemoServer } from '../../src/demo/server.ts';
import { PlexError } from '../../src/plex/errors.ts';
import { connectServer } from '../../src/plex/serverConnection.ts';
import { openWebSocket, type Stream } from '../../src/plex/webSocketStream.ts';
import type { Report } from '../../src/plex/wire.ts';
import { until } from '../until.ts';

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

function open(token = 'right'): Promise<Stream> {
  return openWebSocket(new URL(demo.url), token, me, (reports) => heard.push(...reports), abort.signal);
}

test('hears what happens from now on, and asks for activities only, with the token as header', async () => {
  await open();
  const { uuid } = demo.start({ title: 'Scanning' });
  demo.update(uuid, { progress: 40 });
  demo.tell({ type: 'timeline', payload: { itemID: '1' } });
  demo.end(uuid);
  await until(() => heard.length === 3);
  expect(heard.map((r) => r.event)).toEqual(['started', 'updated', 'ended']);
  const handshake = demo.requests.at(-1);
  expect(handshake?.path).toBe('/:/websockets/notifications?filters=activity');
  expect(handshake?.headers).toMatchObject({ 'x-plex-token': 'right', 'x-plex-product': 'Usher' });
});

test('L9 broken frames are passed over: bytes that are no UTF-8, no JSON, other shapes, five megabytes', async () => {
  const stream = await open();
  demo.tellRaw(Buffer.from([0x7b, 0xc3, 0x28, 0xff]));
  demo.tellRaw('not JSON');
  demo.tellRaw('{"NotificationContainer":{"ActivityNotification":[1,null,{"event":"x"}]}}');
  demo.tellRaw(`{"ActivityNotification":"${'x'.repeat(5 * 1024 * 1024)}"}`);
  demo.start({ title: 'after all that' });
  await until(() => heard.length === 1);
  expect(heard[0]?.activity?.title).toBe('after all that');
  stream.close();
  expect(await stream.closed).toBe('lost');
});

test.each(['close', 'reset'] as const)('a stream that ends by %s says so', async (how) => {
  const stream = await open();
  demo.cut(how);
  expect(await stream.closed).toBe('lost');
});

test.each([
  [401, 'refused'],
  [400, 'bad-request'],
  [502, 'server-error'],
])('a handshake answered %d is %s', async (status, problem) => {
  demo.answer('websocket', { status });
  await expect(open()).rejects.toThrow(expect.objectContaining({ problem }));
});

test('a wrong token is refused', async () => {
  await expect(open('wrong')).rejects.toThrow(PlexError);
});

test('L7 a connection that went silent is found, one that merely has nothing to say is kept', async () => {
  const beating = await openWebSocket(new URL(demo.url), 'right', me, () => {}, abort.signal, 20);
  let isClosed = false;
  void beating.closed.then(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isClosed).toBe(false);
  demo.cut('silent');
  expect(await beating.closed).toBe('timed-out');
});

test('an abort during the handshake leaves nothing behind', async () => {
  const held = demo.hold('websocket');
  const opening = open();
  await held.arrived;
  abort.abort();
  await expect(opening).rejects.toThrow();
  held.release();
  await until(() => demo.streamCount === 0);
});

test('I3 the token goes out only after the server has named itself as the one we know', async () => {
  const known = connectServer(new URL(demo.url), 'right', demo.machineIdentifier, me);
  const stream = await known.open(() => {}, abort.signal);
  expect(demo.requests.map((r) => r.headers['x-plex-token'])).toEqual([undefined, 'right']);
  stream.close();
  const other = connectServer(new URL(demo.url), 'right', 'another-server', me);
  await expect(other.open(() => {}, abort.signal)).rejects.toThrow(
    expect.objectContaining({ problem: 'wrong-server' }),
  );
  expect(demo.requests).toHaveLength(3);
});
