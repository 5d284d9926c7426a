import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { SecondServerOptions } from './options.ts';
import type { Tree } from './tree.ts';

/** `payload` is one object under its name, e.g. `{ ActivityNotification: {…} }`; without a user it is for everybody. */
export type Notification = { readonly type: string; readonly payload: Tree; readonly userID?: number };

export type Streams = {
  readonly count: number;
  tell(notification: Notification): void;
  openWebSocket(request: IncomingMessage, socket: Duplex, head: Buffer, hears: Hears): void;
  openEventSource(request: IncomingMessage, response: ServerResponse, hears: Hears): void;
  /** Cuts all without a word. */
  drop(): void;
  close(): void;
};

/** Whose notifications a stream may carry. */
export type Hears = (userID: number | undefined) => boolean;

type Listener = { readonly send: (notification: Notification) => void; readonly cut: () => void };

export function createStreams(options: SecondServerOptions): Streams {
  const listeners = new Set<Listener>();
  const webSockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    autoPong: options.answersPings,
  });

  /** A `ping` comes whatever was asked for. */
  function isWanted({ url = '' }: IncomingMessage, type: string): boolean {
    const asked = new URL(url, 'http://second').searchParams.get('filters');
    return wants(options.filters === 'ignored' ? null : asked, type);
  }

  function listen(request: IncomingMessage, hears: Hears, listener: Listener): () => void {
    const own: Listener = {
      cut: listener.cut,
      send: (notification) => {
        const { type, userID } = notification;
        if (isWanted(request, type) && hears(userID)) listener.send(notification);
      },
    };
    listeners.add(own);
    return () => listeners.delete(own);
  }

  function follow(socket: WebSocket, request: IncomingMessage, hears: Hears): void {
    const leave = listen(request, hears, {
      cut: () => socket.terminate(),
      send: ({ type, payload }) => {
        const arrays = Object.entries(payload).map(([name, one]) => [name, [one]]);
        socket.send(
          JSON.stringify({ NotificationContainer: { type, size: 1, ...Object.fromEntries(arrays) } }),
        );
      },
    });
    socket.on('error', leave);
    socket.on('close', leave);
  }

  return {
    get count() {
      return listeners.size;
    },
    tell: (notification) => {
      for (const { send } of listeners) send(notification);
    },
    openWebSocket: (request, socket, head, hears) => {
      webSockets.handleUpgrade(request, socket, head, (webSocket) => follow(webSocket, request, hears));
    },
    openEventSource: (request, response, hears) => {
      response.writeHead(200, {
        'X-Plex-Protocol': '1.0',
        'Cache-Control': 'no-cache',
        'Content-Type': options.eventSourceType,
      });
      response.flushHeaders();
      const event = (type: string, data: unknown): void => {
        response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
      };
      const timer = setInterval(() => event('ping', {}), options.pingMs);
      const leave = listen(request, hears, {
        cut: () => response.destroy(),
        send: ({ type, payload }) => event(type, payload),
      });
      response.on('close', () => {
        clearInterval(timer);
        leave();
      });
    },
    drop: () => {
      for (const { cut } of listeners) cut();
    },
    close: () => {
      for (const { cut } of listeners) cut();
      webSockets.close();
    },
  };
}

/** Absent: all but log lines. Empty: all. A minus before the names: all but those. */
function wants(filters: string | null, type: string): boolean {
  if (filters === '') return true;
  const text = filters ?? '-log';
  const names = text.replace(/^-/, '').split(',');
  return names.includes(type) !== text.startsWith('-');
}
