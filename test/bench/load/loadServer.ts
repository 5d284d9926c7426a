import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { LoadOrder } from './loadOrder.ts';

// Plex servers in a process of their own, which send more than any real one. Told by messages what to do, each answered when it is sent.

type LoadServer = { readonly url: string; readonly id: string; readonly clients: ReadonlySet<WebSocket> };

let listHeldMs = 0;
let listBody: string | undefined;
const servers: LoadServer[] = [];
const rowsOf = new Map<string, readonly object[]>();

function activity(uuid: string, progress: number): object {
  const title = `Scanning ${uuid}`;
  return {
    uuid,
    type: 'library.update.section',
    cancellable: true,
    userID: 1,
    title,
    subtitle: '',
    progress,
  };
}

function frameOf(event: string, activities: readonly object[]): string {
  const ActivityNotification = activities.map((Activity) => ({
    event,
    uuid: Reflect.get(Activity, 'uuid'),
    Activity,
  }));
  return JSON.stringify({
    NotificationContainer: { type: 'activity', size: activities.length, ActivityNotification },
  });
}

async function startServer(id: string): Promise<LoadServer> {
  const http = createServer((request, response) => {
    const isList = request.url?.startsWith('/activities');
    const answer = (): void => {
      const Activity = rowsOf.get(id) ?? [];
      const body = request.url?.startsWith('/identity')
        ? { machineIdentifier: id, version: '1', claimed: true }
        : { friendlyName: id, size: Activity.length, Activity };
      response.setHeader('Content-Type', 'application/json');
      response.end(isList && listBody ? listBody : JSON.stringify({ MediaContainer: body }));
    };
    if (isList && listHeldMs) setTimeout(answer, listHeldMs);
    else answer();
  });
  const webSockets = new WebSocketServer({ server: http });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return { id, url: `http://127.0.0.1:${port}`, clients: webSockets.clients };
}

/** Resolves when all is handed to the system. */
async function send(server: LoadServer, frame: string): Promise<void> {
  const sent = [...server.clients].map(
    (client) => new Promise<void>((resolve) => client.send(frame, () => resolve())),
  );
  await Promise.all(sent);
}

async function obey(order: LoadOrder): Promise<void> {
  const [first] = servers;
  switch (order.kind) {
    case 'start':
      listHeldMs = order.listHeldMs ?? 0;
      listBody = order.listBody?.text.repeat(order.listBody.times);
      for (let n = 0; n < order.servers; n++) {
        const server = await startServer(`load-${n}`);
        const rows = Array.from({ length: order.rows }, (_, row) => activity(`${server.id}-${row}`, 1));
        rowsOf.set(server.id, rows);
        servers.push(server);
      }
      process.send?.({ servers: servers.map(({ id, url }) => ({ id, url })) });
      return;
    case 'burst': {
      const many = Array.from({ length: order.size }, (_, n) => activity(`burst-${n}`, 0));
      if (first) await send(first, frameOf('started', many));
      break;
    }
    case 'flood':
      for (let n = 0; n < order.count && first; n++) {
        const sent = send(first, frameOf('started', [activity(`flood-${n}`, 0)]));
        if (n % 100 === 0) await sent;
      }
      break;
    case 'rate': {
      const everyMs = 1000 / order.perSecond;
      const began = performance.now();
      for (let n = 0; n < order.perSecond * order.seconds; n++) {
        for (const server of servers)
          void send(server, frameOf('updated', [activity(`${server.id}-${n % order.rows}`, n % 100)]));
        await sleep(Math.max(0, began + (n + 1) * everyMs - performance.now()));
      }
      break;
    }
  }
  process.send?.({ done: order.kind });
}

process.on('disconnect', () => process.exit());
process.on('message', (order: LoadOrder) => void obey(order));
