import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import type { SendOrder } from './orders.ts';

// Plex servers in a process of their own, whose frames are made before they are sent. Told by messages what to do.

/** Fewer than Usher holds of one server, so that what ends a round finds room. */
const ROWS_EACH = 900;
/** Frames that differ, for each row. */
const VARIANTS = 8;
/** In a storm one frame of so many starts a job, and one ends one. */
const EACH = 200;
/** What waits in a socket before the sender waits, too. */
const MOST_WAITING = 256 * 1024;

type BenchServer = {
  readonly id: string;
  readonly url: string;
  readonly webSockets: WebSocketServer;
  readonly updates: readonly string[];
};

const TYPES = [
  'media.generate.intros',
  'library.update.item.metadata',
  'media.generate.bif',
  'media.optimize',
];
const UNWANTED = JSON.stringify({
  NotificationContainer: {
    type: 'timeline',
    size: 1,
    TimelineEntry: [
      {
        identifier: 'com.plexapp.plugins.library',
        sectionID: '1',
        itemID: '4711',
        type: 1,
        title: 'A film',
        state: 5,
      },
    ],
  },
});
const servers: BenchServer[] = [];

function activity(uuid: string, row: number, progress: number): object {
  return {
    uuid,
    type: row === 0 ? 'library.update.section' : TYPES[row % TYPES.length],
    cancellable: row % 2 === 0,
    userID: 1,
    title: `Working on item ${row}`,
    subtitle: `Part ${progress} of item ${row}`,
    progress,
    Context: { key: `/library/metadata/${row}`, librarySectionID: '1' },
  };
}

function frameOf(event: string, Activity: object): string {
  const uuid: unknown = Reflect.get(Activity, 'uuid');
  return JSON.stringify({
    NotificationContainer: { type: 'activity', size: 1, ActivityNotification: [{ event, uuid, Activity }] },
  });
}

async function startServer(id: string, rows: number): Promise<BenchServer> {
  const Activity = Array.from({ length: rows }, (_, row) => activity(`${id}-${row}`, row, 1));
  const http = createServer((request, response) => {
    const body = request.url?.startsWith('/identity')
      ? { machineIdentifier: id, version: '1', claimed: true }
      : { friendlyName: id, size: rows, Activity };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ MediaContainer: body }));
  });
  const webSockets = new WebSocketServer({ server: http });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const updates = Array.from({ length: VARIANTS * rows }, (_, n) =>
    frameOf('updated', activity(`${id}-${n % rows}`, n % rows, 2 + Math.floor(n / rows))),
  );
  return { id, url: `http://127.0.0.1:${port}`, webSockets, updates };
}

async function sendAll({ count, round, isWanted }: Extract<SendOrder, { kind: 'send' }>): Promise<void> {
  for (let n = 0; n < count; n++) {
    const { webSockets, updates } = servers[n % servers.length] ?? fail();
    const frame = isWanted ? updates[Math.floor(n / servers.length) % updates.length] : UNWANTED;
    for (const client of webSockets.clients) {
      if (client.bufferedAmount < MOST_WAITING) client.send(frame ?? fail());
      else await new Promise((resolve) => client.send(frame ?? fail(), resolve));
    }
  }
  for (const { webSockets } of servers)
    for (const client of webSockets.clients)
      client.send(frameOf('started', activity(`round-${round}`, 1, 0)));
}

async function storm({ perSecond, seconds }: Extract<SendOrder, { kind: 'storm' }>): Promise<number> {
  const { webSockets, updates } = servers[0] ?? fail();
  const send = (frame: string): void => {
    for (const client of webSockets.clients) client.send(frame);
  };
  const frames = perSecond * seconds;
  const began = performance.now();
  let ends = 0;
  for (let sent = 0; sent < frames; ) {
    const due = Math.min(frames, Math.floor(((performance.now() - began) / 1000) * perSecond));
    for (; sent < due; sent++) {
      if (sent % EACH === 0) send(frameOf('started', activity(`storm-${sent / EACH}`, 1, 0)));
      // Long enough to be announced.
      else if (sent % EACH === 1 && sent > 2 * perSecond) {
        const ending = activity(`storm-${ends}`, 1, 100);
        send(frameOf('ended', { ...ending, subtitle: String(Date.now()) }));
        ends++;
      } else send(updates[sent % updates.length] ?? fail());
    }
    await sleep(1);
  }
  return ends;
}

function fail(): never {
  throw new Error('there is no server to send for');
}

process.on('disconnect', () => process.exit());
process.on('message', (order: SendOrder) => {
  void (async () => {
    if (order.kind === 'send') return sendAll(order);
    if (order.kind === 'storm') return process.send?.(await storm(order));
    const { rows } = order;
    for (let from = 0; from < rows; from += ROWS_EACH)
      servers.push(await startServer(`bench-${from}`, Math.min(ROWS_EACH, rows - from)));
    process.send?.(servers.map(({ id, url }) => ({ id, url })));
  })();
});
