import { WebSocket } from 'ws';
import { readNotification } from '../../../src/plex/wire/wire.ts';
import { until } from '../../until.ts';
import type { SecondServer } from './secondServer.ts';

// What a careful client sends, by nothing but fetch and WebSocket.

export function headersOf(token: string): Record<string, string> {
  return { Accept: 'application/json', 'X-Plex-Client-Identifier': 'test', 'X-Plex-Token': token };
}

/** For XML. */
export function plainHeadersOf(token: string): Record<string, string> {
  const { Accept: _, ...rest } = headersOf(token);
  return rest;
}

/** `call` is method and path. */
export async function ask(
  { url, token }: SecondServer,
  call: string,
  headers = headersOf(token),
): Promise<Response> {
  const [method = '', path = ''] = call.split(' ');
  return fetch(url + path, { method, headers });
}

export async function statusOf(...asked: Parameters<typeof ask>): Promise<number> {
  const response = await ask(...asked);
  await response.arrayBuffer();
  return response.status;
}

/** What its MediaContainer holds. */
export async function jsonOf(...asked: Parameters<typeof ask>): Promise<Record<string, unknown>> {
  const tree = await (await ask(...asked)).json();
  return Object(tree).MediaContainer;
}

export function webSocketTo({ url }: SecondServer, path: string, headers: Record<string, string>): WebSocket {
  const socket = new WebSocket(url.replace('http', 'ws') + path, { headers });
  socket.on('error', () => {});
  return socket;
}

/** The frames so far, once the WebSocket is open. */
export async function listen(
  server: SecondServer,
  query = '',
  token = server.token,
): Promise<readonly string[]> {
  const frames: string[] = [];
  const count = server.streamCount;
  const socket = webSocketTo(server, `/:/websockets/notifications${query}`, headersOf(token));
  socket.on('message', (frame) => frames.push(frame.toString()));
  await until(() => server.streamCount > count, 'the WebSocket');
  return frames;
}

/** The events so far, each with its lines. */
export async function listenToEvents(server: SecondServer, query = ''): Promise<readonly string[]> {
  const events: string[] = [];
  const { body } = await ask(server, `GET /:/eventsource/notifications${query}`);
  void collect(body ?? [], events);
  return events;
}

/** Until the server cuts it. */
async function collect(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  events: string[],
): Promise<void> {
  let text = '';
  try {
    for await (const chunk of chunks) {
      const whole = (text + Buffer.from(chunk).toString()).split('\n\n');
      text = whole.pop() ?? '';
      events.push(...whole);
    }
  } catch {
    // The stream was cut.
  }
}

/** `started`, `updated`, `ended` of what either stream has told. */
export function eventsOf(frames: readonly string[]): readonly string[] {
  return frames
    .flatMap((frame) => readNotification(frame.split('\ndata: ').at(-1) ?? ''))
    .map(({ event }) => event);
}
