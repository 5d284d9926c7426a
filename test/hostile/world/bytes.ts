import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Attack } from './front.ts';

const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export type Payload = string | Buffer;

/** A whole answer, with the length that it has unless `headers` say another. */
export function answer(status: number, body: Payload = '', ...headers: readonly string[]): Buffer {
  const bytes = Buffer.from(body);
  const length = headers.some((line) => /^(content-length|transfer-encoding):/i.test(line))
    ? []
    : [`Content-Length: ${bytes.length}`];
  const head = [`HTTP/1.1 ${status} Whatever`, ...length, ...headers].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes]);
}

export function json(value: unknown): Buffer {
  return answer(200, JSON.stringify(value), 'Content-Type: application/json');
}

/** Sends these bytes, and leaves the connection open. */
export function sends(...pieces: readonly Payload[]): Attack {
  return async (socket) => {
    for (const piece of pieces) await write(socket, piece);
  };
}

/** Sends these bytes, and ends the connection. */
export function sendsAndEnds(...pieces: readonly Payload[]): Attack {
  return async (socket) => {
    for (const piece of pieces) await write(socket, piece);
    socket.end();
  };
}

/** A head, and then the same piece over and over until the client goes away, or after `most` pieces. */
export function sendsForEver(head: Payload, piece: Payload, most = Number.POSITIVE_INFINITY): Attack {
  return async (socket) => {
    await write(socket, head);
    for (let i = 0; i < most && !socket.destroyed; i++) await write(socket, piece);
  };
}

/** A piece now and then. */
export function drips(head: Payload, piece: Payload, everyMs: number): Attack {
  return (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.on('close', () => clearInterval(timer));
  };
}

/** As fast as the other side reads. */
export async function write(socket: Socket, piece: Payload): Promise<void> {
  if (socket.destroyed || socket.write(piece)) return;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  socket.once('close', leave);
  await once(socket, 'drain', { signal: gone.signal }).catch(() => {});
  socket.off('close', leave);
}

/** The handshake of a WebSocket, rightly answered. */
export function upgraded(head: string): string {
  const [, key = ''] = /\nsec-websocket-key: *(\S+)/i.exec(head) ?? [];
  const accept = createHash('sha1').update(`${key}${HANDSHAKE_GUID}`).digest('base64');
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`;
}

export const OPCODE = { more: 0, text: 1, binary: 2, unknown: 11, close: 8, ping: 9 } as const;

/** One frame of a server: whole, unless `isLast` is false. */
export function frame(payload: Payload, opcode: number = OPCODE.text, isLast = true): Buffer {
  const body = Buffer.from(payload);
  return Buffer.concat([frameHead(body.length, opcode, isLast), body]);
}

export function frameHead(length: number, opcode: number = OPCODE.text, isLast = true): Buffer {
  const first = (isLast ? 0x80 : 0) | opcode;
  if (length < 126) return Buffer.from([first, length]);
  if (length < 65_536) return Buffer.from([first, 126, length >> 8, length & 255]);
  const head = Buffer.alloc(10);
  head[0] = first;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
