import { AlertListener, PlexServer } from '@ctrl/plex';
import { WebSocket } from 'ws';
import { until } from '../../until.ts';
import { type BenchServer, createBenchApp } from '../benchApp.ts';
import type { ListenerKind, ListenOrder, RoundResult } from './orders.ts';

// What listens to frames, in a process of its own, so that its processor time is known. Told by messages what to do.

/** Counts frames as they come; Usher, that does not count them, what they ended with. */
let heard = 0;
let roundsHeard = 0;
let serverCount = 0;
let kind: ListenerKind = 'floor';

function listen(url: string, onText: (text: string) => void): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/:/websockets/notifications`, {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  socket.on('message', (message) => {
    onText(message.toString());
    heard++;
  });
  return new Promise((resolve) => socket.once('open', () => resolve()));
}

/** A listener with a state: the activities by their uuids. */
async function listenWithCtrlPlex(url: string): Promise<void> {
  const known = new Map<string, unknown>();
  const server = new PlexServer(url, 'bench-token');
  const listener = new AlertListener(server, (data) => {
    const container: unknown = data;
    const reports: unknown = container && Reflect.get(Object(container), 'ActivityNotification');
    for (const report of Array.isArray(reports) ? reports : [])
      if (Reflect.get(report, 'event') === 'ended') known.delete(Reflect.get(report, 'uuid'));
      else known.set(Reflect.get(report, 'uuid'), Reflect.get(report, 'Activity'));
    heard++;
  });
  await listener.run();
}

async function runUsher(servers: readonly BenchServer[]): Promise<void> {
  const { app, store } = createBenchApp(servers, ({ rows }) => {
    for (const { kind: what, row } of rows)
      if (what === 'began' && row.activity.uuid.startsWith('round-')) roundsHeard++;
  });
  await app.start();
  await until(() => store.state.servers.every(({ link }) => link.kind === 'live'), 'the links');
}

async function start(servers: readonly BenchServer[]): Promise<void> {
  serverCount = servers.length;
  if (kind === 'usher') return runUsher(servers);
  for (const { url } of servers) {
    if (kind === 'ctrl-plex') await listenWithCtrlPlex(url);
    else await listen(url, kind === 'floor' ? JSON.parse : () => {});
  }
}

/** Polled: a listener that counts in a loop would measure the counting. */
async function isOver(round: number, frames: number): Promise<void> {
  const isHeard = (): boolean => (kind === 'usher' ? roundsHeard >= round * serverCount : heard >= frames);
  await new Promise<void>((resolve) => {
    const looking = setInterval(() => {
      if (!isHeard()) return;
      clearInterval(looking);
      resolve();
    }, 5);
  });
}

process.on('disconnect', () => process.exit());
process.on('message', (order: ListenOrder) => {
  void (async () => {
    if (order.kind === 'start') {
      kind = order.listener;
      await start(order.servers);
      process.send?.('ready');
      return;
    }
    heard = 0;
    const before = process.cpuUsage();
    process.send?.('listening');
    await isOver(order.round, order.frames + serverCount);
    const { user, system } = process.cpuUsage(before);
    const result: RoundResult = { cpuMicros: user + system };
    process.send?.(result);
  })();
});
