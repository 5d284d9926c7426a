import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Notification } from './world.ts';

// Real servers were seen to ping every 10 to 15 seconds.
const PING_MS = 10_000;
const UNWRAPPED: Readonly<Record<string, string>> = {
  activity: 'ActivityNotification',
  timeline: 'TimelineEntry',
  status: 'StatusNotification',
  playing: 'PlaySessionStateNotification',
  progress: 'ProgressNotification',
  reachability: 'ReachabilityNotification',
};

/** Which notifications a client is told. */
export type Wants = (notification: Notification) => boolean;

/** All open notification streams, of both transports. */
export type Streams = {
  acceptWebSocket(request: IncomingMessage, socket: Duplex, head: Buffer, wants: Wants): void;
  acceptEventSource(response: ServerResponse, wants: Wants): void;
  tell(notification: Notification): void;
  /** Sends the same bytes to all: as one text frame, or unchanged into an event stream. */
  tellRaw(frame: string | Buffer): void;
  readonly count: number;
  /** `silent`: connections stay open, but neither frames nor pongs come any more. */
  cut(how: 'close' | 'reset' | 'silent'): void;
};

type Listener = {
  readonly wants: Wants;
  send(notification: Notification): void;
  sendRaw(frame: string | Buffer): void;
  cut(how: 'close' | 'reset'): void;
};

export function createStreams(): Streams {
  const listeners = new Set<Listener>();
  const silenced = new WeakSet<Listener>();
  const server = new WebSocketServer({ noServer: true, autoPong: false, perMessageDeflate: false });
  const heard = (): readonly Listener[] => [...listeners].filter((l) => !silenced.has(l));

  return {
    acceptWebSocket: (request, socket, head, wants) => {
      server.handleUpgrade(request, socket, head, (client: WebSocket) => {
        const listener: Listener = {
          wants,
          send: (n) => client.send(JSON.stringify(wrapped(n))),
          sendRaw: (frame) => client.send(frame, { binary: false }),
          cut: (how) => (how === 'close' ? client.close(1001) : client.terminate()),
        };
        client.on('ping', (payload) => {
          if (!silenced.has(listener)) client.pong(payload);
        });
        client.on('error', () => {});
        client.on('close', () => listeners.delete(listener));
        listeners.add(listener);
      });
    },
    acceptEventSource: (response, wants) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
      response.flushHeaders();
      const listener: Listener = {
        wants,
        send: ({ type, payload }) => {
          const data = JSON.stringify({ [nameOf(type)]: payload });
          response.write(`event: ${type}\ndata: ${data}\n\n`);
        },
        sendRaw: (frame) => response.write(frame),
        cut: (how) => (how === 'close' ? response.end() : response.destroy()),
      };
      const ping = setInterval(() => {
        if (!silenced.has(listener)) response.write('event: ping\ndata: {}\n\n');
      }, PING_MS);
      response.on('error', () => {});
      response.on('close', () => {
        clearInterval(ping);
        listeners.delete(listener);
      });
      listeners.add(listener);
    },
    tell: (notification) => {
      for (const l of heard()) if (l.wants(notification)) l.send(notification);
    },
    tellRaw: (frame) => {
      for (const l of heard()) l.sendRaw(frame);
    },
    get count() {
      return listeners.size;
    },
    cut: (how) => {
      for (const l of listeners) {
        if (how === 'silent') silenced.add(l);
        else l.cut(how);
      }
    },
  };
}

/** Without `filters` everything but `log`; a leading minus excludes; empty means everything (docs/protocol.md "Filters"). */
export function filterOf(query: URLSearchParams): Wants {
  const text = query.get('filters') ?? '-log';
  if (!text) return () => true;
  const names = text.replace(/^-/, '').split(',');
  return ({ type }) => names.includes(type) !== text.startsWith('-');
}

function wrapped({ type, payload }: Notification): unknown {
  return { NotificationContainer: { type, size: 1, [nameOf(type)]: [payload] } };
}

function nameOf(type: string): string {
  return UNWRAPPED[type] ?? 'Notification';
}
