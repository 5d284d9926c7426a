import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { openTerminal } from './terminal.ts';

const FRAMES = 60_000;
const PADDING = 'x'.repeat(200);

const { start, killAll, remove } = openTerminal();
afterEach(() => {
  killAll();
  remove();
});

/** One job with many updates, each told by a frame of its own. */
function frame(subtitle: string): string {
  const Activity = { uuid: 'job', type: 'library.update.section', title: 'Scanning', subtitle };
  return JSON.stringify({
    NotificationContainer: {
      type: 'activity',
      size: 1,
      ActivityNotification: [{ event: 'updated', uuid: 'job', Activity }],
    },
  });
}

async function startServer(): Promise<{ url: string; socket: Promise<WebSocket>; stop(): Promise<void> }> {
  const http = createServer((request, response) => {
    const body = request.url?.startsWith('/identity')
      ? { MediaContainer: { machineIdentifier: 'slow', version: '1', claimed: true } }
      : { MediaContainer: { friendlyName: 'Slow', size: 0, Activity: [] } };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  });
  const webSockets = new WebSocketServer({ server: http });
  const socket = new Promise<WebSocket>((resolve) => webSockets.once('connection', resolve));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    socket,
    stop: async () => {
      for (const client of webSockets.clients) client.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Processor time of a process so far, in clock ticks (proc(5), fields 14 and 15 of stat). */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** Resolves when the process has worked on nothing for a second, by twenty looks. */
async function untilIdle(pid: number): Promise<void> {
  for (let before = ticksOf(pid), still = 0; still < 20; ) {
    await sleep(50);
    const now = ticksOf(pid);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

test.runIf(process.platform === 'linux')(
  'U7 a reader that stops stops the server, and gets the rest to the last when it reads on',
  { timeout: 240_000 },
  async () => {
    const server = await startServer();
    try {
      const child = start(['watch', '--json'], { PLEX_URL: server.url, PLEX_TOKEN: 'token' });
      const { stdout, stderr, pid } = child;
      if (!stdout || !stderr || !pid) throw new Error('watch was not started');
      let complaints = '';
      stderr.on('data', (chunk) => {
        complaints += chunk;
      });
      const lines = createInterface({ input: stdout });
      const live = new Promise<void>((resolve) =>
        lines.on('line', (line) => line.includes('"live"') && resolve()),
      );
      await live;
      lines.pause();
      stdout.pause();
      const socket = await server.socket;
      for (let n = 0; n < FRAMES; n++) socket.send(frame(`${n} ${PADDING}`));
      await untilIdle(pid);
      // What it did not take waits here; what it took waits in its memory.
      expect(socket.bufferedAmount).toBeGreaterThan(0.8 * FRAMES * PADDING.length);

      const printed: number[] = [];
      const all = new Promise<void>((resolve) => {
        lines.on('line', (line) => {
          if (!line.includes(PADDING)) return;
          printed.push(Number.parseInt(JSON.parse(line).activity.subtitle, 10));
          if (printed.at(-1) === FRAMES - 1) resolve();
        });
      });
      lines.resume();
      await all;
      expect(complaints).toBe('');
      // While a list is awaited the updates of one activity become one (L16).
      expect(printed).toEqual(printed.toSorted((a, b) => a - b));
      expect(printed.length).toBeGreaterThan(FRAMES / 10);
    } finally {
      await server.stop();
    }
  },
);
