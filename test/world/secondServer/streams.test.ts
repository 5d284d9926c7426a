import { afterEach, expect, test } from 'vitest';
import { until } from '../../until.ts';
import { ask, eventsOf, headersOf, listen, listenToEvents, webSocketTo } from './calls.ts';
import type { SecondServerOptions } from './options.ts';
import { type SecondServer, startSecondServer } from './secondServer.ts';

let server: SecondServer;

async function start(options: Partial<SecondServerOptions> = {}): Promise<void> {
  server = await startSecondServer(options);
}

afterEach(() => server.stop());

test('both streams tell the same, the one with a wrapper and an array, the other without', async () => {
  await start();
  const [frames, events] = [
    await listen(server, '?filters=activity'),
    await listenToEvents(server, '?filters=activity'),
  ];
  const uuid = server.start({ progress: 5, subtitle: 'Salt', Context: { key: '/library/metadata/101' } });
  server.end(uuid);
  await until(() => frames.length === 3 && events.length === 3, 'three of each');
  expect(eventsOf(frames)).toEqual(['started', 'updated', 'ended']);
  expect(eventsOf(events)).toEqual(['started', 'updated', 'ended']);
  expect(JSON.parse(frames[2] ?? '')).toMatchObject({
    NotificationContainer: {
      type: 'activity',
      size: 1,
      ActivityNotification: [{ uuid, Activity: { progress: 100 } }],
    },
  });
  expect(events[0]).toMatch(/^event: activity\ndata: \{"ActivityNotification":\{"event":"started"/);
  expect(events[0]).not.toMatch(/Salt|Context/);
  expect(events[1]).toMatch(/Salt.*Context/);
});

test.each<readonly [string, Partial<SecondServerOptions>, readonly string[]]>([
  ['', {}, ['activity', 'playing']],
  ['?filters=', {}, ['log', 'activity', 'playing']],
  ['?filters=activity', {}, ['activity']],
  ['?filters=playing,activity', {}, ['activity', 'playing']],
  ['?filters=-log,activity', {}, ['playing']],
  ['?filters=activity', { filters: 'ignored' }, ['activity', 'playing']],
])('%s with %j lets through %j', async (query, options, types) => {
  await start(options);
  const [frames, events] = [await listen(server, query), await listenToEvents(server, query)];
  server.notify('log', { LogNotification: {} });
  server.start();
  server.notify('playing', { PlaySessionStateNotification: { state: 'paused' } });
  await until(() => frames.length === types.length && events.length === types.length, 'the frames');
  expect(frames.map((frame) => JSON.parse(frame).NotificationContainer.type)).toEqual(types);
  expect(events.map((event) => /^event: (.*)/.exec(event)?.[1])).toEqual(types);
});

test('an event stream pings whatever it is filtered by', async () => {
  await start({ pingMs: 5 });
  const events = await listenToEvents(server, '?filters=activity');
  await until(() => events.length > 1, 'pings');
  expect(events[0]).toBe('event: ping\ndata: {}');
});

test('a handshake without a token is refused, and so is the singular path', async () => {
  await start();
  const answerOf = (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve) => {
      webSocketTo(server, path, headers).on('unexpected-response', (_request, response) =>
        resolve(response.statusCode ?? 0),
      );
    });
  expect(await answerOf('/:/websockets/notifications', {})).toBe(401);
  expect(await answerOf('/:/websocket/notifications', headersOf(server.token))).toBe(404);
  expect(await answerOf('/activities', headersOf(server.token))).toBe(404);
});

test.each(['text/event-stream', 'application/octet-stream'] as const)(
  'an event stream may call itself %s',
  async (eventSourceType) => {
    await start({ eventSourceType });
    const { headers } = await ask(server, 'GET /:/eventsource/notifications');
    expect(headers.get('content-type')).toBe(eventSourceType);
  },
);

test.each([true, false])('whether it answers pings: %s', async (answersPings) => {
  await start({ answersPings });
  const socket = webSocketTo(server, '/:/websockets/notifications', headersOf(server.token));
  const heard: string[] = [];
  socket.on('pong', () => heard.push('pong'));
  socket.on('message', () => heard.push('frame'));
  await until(() => socket.readyState === socket.OPEN, 'the WebSocket');
  socket.ping();
  // The answer to the close comes after the one to the ping.
  socket.close();
  await until(() => socket.readyState === socket.CLOSED, 'the close');
  expect(heard).toEqual(answersPings ? ['pong'] : []);
});

test('streams can be cut, and new ones are taken', async () => {
  await start();
  await listen(server);
  await listenToEvents(server);
  server.dropStreams();
  await until(() => server.streamCount === 0, 'the cut');
  const frames = await listen(server);
  server.start();
  await until(() => frames.length === 1, 'a frame');
});
