import { randomBytes, randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { give, MAINTENANCE, page, refuse, reply } from './answers.ts';
import { activityCalls } from './calls/activities.ts';
import { butlerCalls } from './calls/butler.ts';
import type { Calls } from './calls/call.ts';
import { liveTvCalls } from './calls/liveTv.ts';
import { lookupCalls } from './calls/lookups.ts';
import { OWNERS, routeOf } from './calls/route.ts';
import { sectionCalls } from './calls/sections.ts';
import { identityOf, rootOf } from './containers.ts';
import { otherAnswer } from './content/libraries.ts';
import type { DemoServer, ReceivedRequest } from './demoServer.ts';
import { createGate } from './gate.ts';
import { isHeardBy, type Role } from './roles.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { createStreams, filterOf, type Wants } from './streams.ts';
import { createWorks, type Wait } from './work/works.ts';
import { createWorld } from './world.ts';

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
  /** A second token: of somebody the server is shared with. */
  readonly sharedToken?: string;
  /** What a shared user is answered who asks for what is the owner's. 403 by default. */
  readonly refusal?: 401 | 403;
  /** Whether the answer to a library's refresh names its activity. Not by default, for nobody wrote down that real servers do. */
  readonly namesScans?: boolean;
  /** Scenarios, and what calls start or stop, run this many times faster. */
  readonly speed?: number;
};

export async function startDemoServer(options: DemoOptions): Promise<DemoServer> {
  const {
    name = 'Attic',
    machineIdentifier = randomBytes(20).toString('hex'),
    isClaimed = true,
    refusal = 403,
    tls,
  } = options;
  let token: string | undefined = options.token;
  let isMigrating = false;
  const stopping = new AbortController();
  // As many waits as there are jobs listen to it.
  setMaxListeners(0, stopping.signal);
  const requests: ReceivedRequest[] = [];
  const hanging = new Set<Duplex>();
  const gate = createGate();
  const streams = createStreams();
  const world = createWorld(streams.tell);
  const wait: Wait = (ms, signal) => delay(ms / (options.speed ?? 1), undefined, { signal });
  const works = createWorks(world, wait, stopping.signal);
  const calls: Calls = {
    ...activityCalls(world, works, refusal),
    ...sectionCalls(world, works, options.namesScans ?? false),
    ...butlerCalls(works),
    ...liveTvCalls(works),
    ...lookupCalls,
  };

  function roleOf(request: IncomingMessage, query: URLSearchParams): Role | undefined {
    const given = request.headers['x-plex-token'] ?? query.get('X-Plex-Token');
    if (!isClaimed || (token !== undefined && given === token)) return 'owner';
    return options.sharedToken !== undefined && given === options.sharedToken ? 'shared' : undefined;
  }

  const hears = (role: Role, query: URLSearchParams): Wants => {
    const isAskedFor = filterOf(query);
    return (notification) => isAskedFor(notification) && isHeardBy(role, notification);
  };

  async function onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url, endpoint, id } = received(request);
    const given = await gate.pass(endpoint);
    if (given) return give(response, given);
    if (isMigrating) return give(response, MAINTENANCE);
    if (endpoint === 'identity') return reply(request, response, identityOf(machineIdentifier, isClaimed));
    const query = url.searchParams;
    const role = roleOf(request, query);
    if (!role) return give(response, page(401));
    if (role === 'shared' && OWNERS.has(endpoint)) return give(response, page(refusal));
    if (endpoint === 'eventsource') return streams.acceptEventSource(response, hears(role, query));
    if (endpoint === 'root') return reply(request, response, rootOf(name, machineIdentifier));
    const answer = calls[endpoint];
    if (answer) return answer({ request, response, id, query, role });
    const container = otherAnswer(url.pathname);
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
    const role = roleOf(request, url.searchParams);
    if (!role) return refuse(socket, 401);
    streams.acceptWebSocket(request, socket, head, hears(role, url.searchParams));
  }

  function received(request: IncomingMessage) {
    const { method = '', url: path = '/', headers } = request;
    requests.push({ method, path, headers: { ...headers } });
    const url = new URL(path, 'http://demo');
    return { url, ...routeOf(method, url.pathname) };
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
      works.abandon();
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
  if (options.scenario) play(options.scenario);
  return demo;

  function play(scenario: ScenarioName): void {
    const stage = { demo, works, wait: (ms: number) => wait(ms, stopping.signal), newUuid: randomUUID };
    scenarios[scenario](stage).catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error;
    });
  }
}
