import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { give, MAINTENANCE, page, refuse, reply } from './answers.ts';
import { identityOf, listOf, rootOf } from './containers.ts';
import type { DemoServer, ReceivedRequest } from './demoServer.ts';
import { createGate, type Endpoint } from './gate.ts';
import { libraries, library } from './library.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { createStreams } from './streams.ts';
import { createWorld } from './world.ts';

/** How long a cancelled activity takes to end. */
const CANCEL_MS = 300;

export type DemoOptions = {
  readonly token: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly name?: string;
  readonly machineIdentifier?: string;
  readonly scenario?: ScenarioName;
  /** Makes it an https server: PEM. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  /** Whether it belongs to an account. If not, it needs no token. */
  readonly isClaimed?: boolean;
  /** Scenarios run this many times faster. */
  readonly speed?: number;
};

export async function startDemoServer(options: DemoOptions): Promise<DemoServer> {
  const {
    name = 'Attic',
    machineIdentifier = randomBytes(20).toString('hex'),
    isClaimed = true,
    tls,
  } = options;
  let token: string | undefined = options.token;
  let isMigrating = false;
  const stopping = new AbortController();
  const requests: ReceivedRequest[] = [];
  const hanging = new Set<Duplex>();
  const gate = createGate();
  const streams = createStreams();
  const world = createWorld(streams.tell);

  function mayEnter(request: IncomingMessage, query: URLSearchParams): boolean {
    if (!isClaimed) return true;
    return token !== undefined && (request.headers['x-plex-token'] ?? query.get('X-Plex-Token')) === token;
  }

  async function onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url, endpoint } = received(request);
    const given = await gate.pass(endpoint);
    if (given) return give(response, given);
    if (isMigrating) return give(response, MAINTENANCE);
    if (endpoint === 'identity') return reply(request, response, identityOf(machineIdentifier, isClaimed));
    if (!mayEnter(request, url.searchParams)) return give(response, page(401));
    if (endpoint === 'eventsource') return streams.acceptEventSource(response, url.searchParams);
    if (endpoint === 'root') return reply(request, response, rootOf(name, machineIdentifier));
    if (endpoint === 'list') return reply(request, response, listOf(world));
    if (endpoint === 'cancel')
      return cancel(decodeURIComponent(url.pathname.slice('/activities/'.length)), response);
    const section = /^\/library\/sections\/(\w+)\/refresh$/.exec(url.pathname)?.[1];
    if (section) return refresh(section, request.method === 'DELETE', response);
    const container = library(url.pathname);
    return container ? reply(request, response, container) : give(response, page(404));
  }

  async function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => {});
    const { url, endpoint } = received(request);
    const given = await gate.pass(endpoint);
    const refusal = given ?? (isMigrating ? MAINTENANCE : undefined);
    if (refusal === 'hang') return void hanging.add(socket);
    if (refusal === 'reset') return void socket.destroy();
    if (refusal) return refuse(socket, refusal.status);
    if (endpoint !== 'websocket') return refuse(socket, 404);
    if (!mayEnter(request, url.searchParams)) return refuse(socket, 401);
    streams.acceptWebSocket(request, socket, head, url.searchParams);
  }

  function received(request: IncomingMessage): { readonly url: URL; readonly endpoint: Endpoint } {
    const { method = '', url: path = '/', headers } = request;
    requests.push({ method, path, headers: { ...headers } });
    const url = new URL(path, 'http://demo');
    return { url, endpoint: endpointOf(method, url.pathname) };
  }

  async function cancel(uuid: string, response: ServerResponse): Promise<void> {
    const row = world.find(uuid);
    if (!row) return give(response, page(404));
    const behaviour = world.cancelBehaviour(uuid);
    if (behaviour === 'hangs') return;
    if (typeof behaviour === 'number') return give(response, page(behaviour));
    if (!['1', 'true'].includes(String(row.cancellable))) return give(response, page(400));
    give(response, { status: 200, headers: { 'Content-Type': 'text/html' } });
    if (behaviour === 'ignored') return;
    // Ends with the progress it had, as an interrupted activity does on real servers.
    await delay(CANCEL_MS, undefined, { signal: stopping.signal }).then(
      () => world.end(uuid, {}),
      () => {},
    );
  }

  function refresh(section: string, isStop: boolean, response: ServerResponse): void {
    const running = world
      .activities()
      .filter(
        (a) =>
          a.type === 'library.update.section' &&
          [section, 'all'].includes(String(a.Context?.librarySectionID)),
      );
    if (isStop) for (const { uuid } of running) world.end(uuid, {});
    else if (!running.length) {
      const title = `Scanning ${libraries.find((l) => l.key === section)?.title ?? 'library'}`;
      world.start({ title, Context: { librarySectionID: section } });
    }
    give(response, { status: 200, headers: { 'Content-Type': 'text/html' } });
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void onRequest(request, response);
  const http = tls ? createTlsServer(tls, listener) : createServer(listener);
  http.on('upgrade', (request, socket, head) => void onUpgrade(request, socket, head));
  http.keepAliveTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;

  const demo: DemoServer = {
    ...world,
    hold: gate.hold,
    answer: gate.answer,
    clear: gate.clear,
    tell: streams.tell,
    tellRaw: streams.tellRaw,
    cut: streams.cut,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    token: options.token,
    name,
    machineIdentifier,
    requests,
    get streamCount() {
      return streams.count;
    },
    revoke: () => {
      token = undefined;
      streams.cut('reset');
    },
    accept: (accepted) => {
      token = accepted;
    },
    setMaintenance: (on) => {
      isMigrating = on;
      if (on) streams.cut('close');
    },
    restart: () => {
      for (const { uuid } of world.activities()) world.vanish(uuid);
      streams.cut('reset');
    },
    stop: async () => {
      stopping.abort();
      gate.releaseAll();
      streams.cut('reset');
      const closed = new Promise((resolve) => {
        http.close(resolve);
      });
      http.closeAllConnections();
      for (const socket of hanging) socket.destroy();
      await closed;
    },
  };
  if (options.scenario) play(demo, options.scenario, options.speed ?? 1, stopping.signal);
  return demo;
}

function play(demo: DemoServer, name: ScenarioName, speed: number, signal: AbortSignal): void {
  const wait = (ms: number): Promise<void> => delay(ms / speed, undefined, { signal });
  scenarios[name]({ demo, wait, newUuid: randomUUID }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

function endpointOf(method: string, path: string): Endpoint {
  if (path === '/identity') return 'identity';
  if (path === '/') return 'root';
  if (path === '/activities') return 'list';
  if (path === '/:/websockets/notifications') return 'websocket';
  if (path === '/:/eventsource/notifications') return 'eventsource';
  return method === 'DELETE' && path.startsWith('/activities/') ? 'cancel' : 'other';
}
