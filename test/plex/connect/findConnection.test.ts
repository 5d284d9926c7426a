import { createHash, type X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import type { ServerAddress, TrustPrompt } from '../../../src/domain/serverAddress.ts';
import { findConnection, type Target } from '../../../src/plex/connect/findConnection.ts';
import { connectServer, type ServerConnection } from '../../../src/plex/feed/serverConnection.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { directNetwork, type Network } from '../../../src/plex/http/network.ts';
import { until } from '../../until.ts';
import { type Authority, createAuthority } from '../../world/certificates.ts';
import { startConnectProxy } from '../../world/proxies/connectProxy.ts';
import { nameThisMachine } from '../../world/systemNames.ts';
import { manualClock } from '../feed/manualClock.ts';

const HASH = '0123456789abcdef0123456789abcdef';
const TOKEN = 'right-token';
const believed = tls.getCACertificates('default');
let known: Authority;
let unknown: Authority;
let servers: DemoServer[];
let connections: ServerConnection[];
let trustPrompts: (TrustPrompt | undefined)[];
let found: string[];

beforeAll(async () => {
  known = await createAuthority('An authority that everybody knows');
  unknown = await createAuthority('An authority of nobody');
  tls.setDefaultCACertificates([...believed, known.pem]);
});
afterAll(() => tls.setDefaultCACertificates(believed));
beforeEach(() => {
  servers = [];
  connections = [];
  trustPrompts = [];
  found = [];
});
afterEach(async () => {
  for (const connection of connections) connection.close();
  await Promise.all(servers.map((server) => server.stop()));
});

const never = new AbortController().signal;

async function serve(
  options: Omit<Parameters<typeof startDemoServer>[0], 'token'> = {},
): Promise<DemoServer> {
  const server = await startDemoServer({ token: TOKEN, machineIdentifier: 'attic', ...options });
  servers.push(server);
  return server;
}

async function serveTls(names: readonly string[], authority = known, port = 0): Promise<DemoServer> {
  return serve({ tls: await authority.issue(names), port });
}

/** The server that is `attic`, at these addresses. */
function connect(
  addresses: readonly ServerAddress[],
  target: Partial<Target> = {},
  network: Network = directNetwork,
): ServerConnection {
  const connection = connectServer({
    target: {
      serverId: 'attic',
      addresses,
      lastGood: undefined,
      pin: undefined,
      isPlainAllowed: false,
      ...target,
    },
    token: TOKEN,
    client: { clientIdentifier: 'test-client', version: '1' },
    network,
    clock: systemClock,
    onFound: ({ url }) => found.push(url),
    onTrustPrompt: (trustPrompt) => trustPrompts.push(trustPrompt),
  });
  connections.push(connection);
  return connection;
}

const portOf = (server: DemoServer): string => new URL(server.url).port;
const hasToken = (server: DemoServer): boolean =>
  server.requests.some((r) => r.headers['x-plex-token'] !== undefined);

/** The list, and a change over each stream: all that the app does on a way. */
async function proveAll(connection: ServerConnection, server: DemoServer): Promise<void> {
  await connection.check(never);
  server.start({ uuid: 'u', title: 'Scanning Films' });
  expect(await connection.list(never)).toMatchObject([{ title: 'Scanning Films' }]);
  for (const transport of ['websocket', 'eventsource'] as const) {
    const heard: string[] = [];
    const stop = new AbortController();
    const stream = await connection.open(transport, (r) => heard.push(...r.map((x) => x.uuid)), stop.signal);
    server.update('u', { progress: 5 });
    await until(() => heard.includes('u'), transport);
    stream.close();
    await stream.closed;
  }
}

describe('R1 which address', () => {
  test('what worked last is tried first, and nothing else while it works', async () => {
    const [near, far] = [await serve(), await serve()];
    const connection = connect(
      [
        { url: near.url, locality: 'local' },
        { url: far.url, locality: 'remote' },
      ],
      { lastGood: far.url },
    );
    await connection.check(never);
    expect(found).toEqual([far.url]);
    expect(near.requests).toEqual([]);
  });

  test('what worked last is waited for a while before the others are tried', async () => {
    const [near, far] = [await serveTls(['127.0.0.1']), await serveTls(['127.0.0.1'])];
    const { arrived } = far.hold('identity');
    const clock = manualClock();
    const network = { proxyFor: async () => undefined };
    const addresses = [
      { url: near.url, locality: 'local' },
      { url: far.url, locality: 'remote' },
    ] as const;
    const target = { serverId: 'attic', addresses, lastGood: far.url, pin: undefined, isPlainAllowed: false };
    const client = { clientIdentifier: 'test-client', version: '1' };
    const connection = findConnection(target, undefined, { client, network, clock }, never);
    await arrived;
    await clock.pass(1499);
    expect(clock.waits).toEqual([1500]);
    expect(near.requests).toEqual([]);
    await clock.pass(1);
    const { address, agents } = await connection;
    expect(address.url).toBe(near.url);
    agents.close();
  });

  test('what worked last and does not any more gives way at once', async () => {
    const [near, far] = [await serve(), await serve()];
    const connection = connect(
      [
        { url: near.url, locality: 'local' },
        { url: far.url, locality: 'remote' },
      ],
      { lastGood: far.url },
    );
    await far.stop();
    await connection.check(never);
    expect(found).toEqual([near.url]);
  });

  test('near comes before far, and the relay last', async () => {
    const [relay, far, near] = [await serve(), await serve(), await serve()];
    const connection = connect([
      { url: relay.url, locality: 'relay' },
      { url: far.url, locality: 'remote' },
      { url: near.url, locality: 'local' },
    ]);
    await connection.check(never);
    expect(found).toEqual([near.url]);
    expect([relay.requests, far.requests]).toEqual([[], []]);
  });

  test('another server at an address gets no token, and the right one is found elsewhere', async () => {
    const stranger = await serve({ machineIdentifier: 'stranger' });
    const right = await serve();
    const connection = connect([
      { url: stranger.url, locality: 'local' },
      { url: right.url, locality: 'remote' },
    ]);
    await proveAll(connection, right);
    expect(hasToken(stranger)).toBe(false);
  });

  test('once the aim changes, the way is looked for anew', async () => {
    const [near, far] = [await serve(), await serve()];
    const addresses = [
      { url: near.url, locality: 'local' },
      { url: far.url, locality: 'remote' },
    ] as const;
    const connection = connect(addresses, { lastGood: far.url });
    await connection.check(never);
    const target = {
      serverId: 'attic',
      addresses,
      lastGood: undefined,
      pin: undefined,
      isPlainAllowed: false,
    };
    connection.retarget({ target, token: TOKEN });
    await connection.check(never);
    expect(found).toEqual([far.url, near.url]);
  });
});

describe('R3 plex.direct', () => {
  test('is dialled at the address it spells, with the name kept for TLS, list and streams alike', async () => {
    const server = await serveTls([`*.${HASH}.plex.direct`]);
    const url = `https://127-0-0-1.${HASH}.plex.direct:${portOf(server)}`;
    await proveAll(connect([{ url, locality: 'local' }]), server);
    expect(found).toEqual([url]);
  });

  test('with the certificate of another server is not believed, nor offered to be', async () => {
    const server = await serveTls([`*.${'f'.repeat(32)}.plex.direct`]);
    const url = `https://127-0-0-1.${HASH}.plex.direct:${portOf(server)}`;
    await expect(connect([{ url, locality: 'local' }]).check(never)).rejects.toMatchObject({
      problem: 'certificate',
      trustPrompt: undefined,
    });
    expect(server.requests).toEqual([]);
  });
});

describe('R4 plain http', () => {
  let forget: () => void;
  beforeEach(() => {
    forget = nameThisMachine('nas.test');
  });
  afterEach(() => forget());

  test('is asked about first, and gets no token before that', async () => {
    const server = await serve();
    const url = `http://nas.test:${portOf(server)}`;
    await expect(connect([{ url, locality: 'typed' }]).check(never)).rejects.toMatchObject({
      problem: 'plain',
    });
    expect(trustPrompts).toEqual([{ kind: 'plain', url }]);
    expect(hasToken(server)).toBe(false);
    await proveAll(connect([{ url, locality: 'typed' }], { isPlainAllowed: true }), server);
    expect(trustPrompts.at(-1)).toBeUndefined();
  });

  test('never goes outside the own network, agreed or not', async () => {
    const outside = connect([{ url: 'http://203.0.113.9:32400', locality: 'typed' }], {
      isPlainAllowed: true,
    });
    await expect(outside.check(never)).rejects.toMatchObject({ problem: 'plain-outside' });
  });

  test('gives way to https that works', async () => {
    const [plain, safe] = [await serve(), await serveTls(['127.0.0.1'])];
    const connection = connect([
      { url: `http://nas.test:${portOf(plain)}`, locality: 'local' },
      { url: safe.url, locality: 'remote' },
    ]);
    await connection.check(never);
    expect(found).toEqual([safe.url]);
    expect(trustPrompts).toEqual([undefined]);
  });
});

describe('R5 a certificate that nobody vouches for', () => {
  /** What the person agrees to: the pin of the trust prompt that was shown. */
  async function agreed(url: string, pin?: Target['pin']): Promise<TrustPrompt & { kind: 'certificate' }> {
    await expect(connect([{ url, locality: 'typed' }], { pin }).check(never)).rejects.toMatchObject({
      problem: pin ? 'certificate-changed' : expect.stringMatching(/untrusted|certificate|outdated/),
    });
    const trustPrompt = trustPrompts.at(-1);
    if (trustPrompt?.kind !== 'certificate') throw new Error('nothing to agree to');
    return trustPrompt;
  }

  test('is shown with its fingerprint; pinned, everything works', async () => {
    const server = await serveTls(['127.0.0.1'], unknown);
    const trustPrompt = await agreed(server.url);
    const shown = await certificateAt(server.url);
    expect(trustPrompt).toMatchObject({
      fingerprint: shown.fingerprint256,
      names: ['127.0.0.1'],
      pinned: undefined,
    });
    expect(createHash('sha256').update(shown.raw).digest('hex').toUpperCase()).toBe(
      trustPrompt.fingerprint.replaceAll(':', ''),
    );
    expect(server.requests).toEqual([]);
    await proveAll(connect([{ url: server.url, locality: 'typed' }], { pin: trustPrompt.pin }), server);
  });

  test('pinned, also works under another name than it carries', async () => {
    const server = await serveTls(['some.locality.else'], unknown);
    const { pin } = await agreed(server.url);
    await proveAll(connect([{ url: server.url, locality: 'typed' }], { pin }), server);
  });

  test('is an alarm once it is another, and that one gets no request', async () => {
    const first = await serveTls(['127.0.0.1'], unknown);
    const { pin, fingerprint } = await agreed(first.url);
    const port = Number(portOf(first));
    await first.stop();
    const second = await serveTls(['127.0.0.1'], unknown, port);
    const trustPrompt = await agreed(second.url, pin);
    expect(trustPrompt.pinned).toBe(fingerprint);
    expect(trustPrompt.fingerprint).not.toBe(fingerprint);
    expect(second.requests).toEqual([]);
    await proveAll(connect([{ url: second.url, locality: 'typed' }], { pin: trustPrompt.pin }), second);
  });

  test('pinned, makes nothing else believed: not even a valid certificate of somebody else', async () => {
    const first = await serveTls(['127.0.0.1'], unknown);
    const { pin } = await agreed(first.url);
    const port = Number(portOf(first));
    await first.stop();
    const somebody = await serveTls(['somebody.example'], known, port);
    await agreed(somebody.url, pin);
    expect(somebody.requests).toEqual([]);
  });

  test('pinned, gives way to a valid one for its address, without a question', async () => {
    const first = await serveTls(['127.0.0.1'], unknown);
    const { pin } = await agreed(first.url);
    const port = Number(portOf(first));
    await first.stop();
    const better = await serveTls(['127.0.0.1'], known, port);
    await proveAll(connect([{ url: better.url, locality: 'typed' }], { pin }), better);
  });

  test('pinned for one server is believed of no other', async () => {
    const pinned = await serveTls(['127.0.0.1'], unknown);
    const { pin } = await agreed(pinned.url);
    const other = await serveTls(['127.0.0.1'], await createAuthority('Another authority of nobody'));
    await agreed(other.url, pin);
    await expect(connect([{ url: other.url, locality: 'typed' }]).check(never)).rejects.toMatchObject({
      problem: 'untrusted',
    });
    expect(other.requests).toEqual([]);
  });

  test('a server’s own plex.direct certificate is pinned by its name, and may be renewed', async () => {
    const first = await serveTls([`*.${HASH}.plex.direct`]);
    const { pin } = await agreed(first.url);
    expect(pin).toEqual({ kind: 'name', name: `127-0-0-1.${HASH}.plex.direct` });
    const port = Number(portOf(first));
    await first.stop();
    const renewed = await serveTls([`*.${HASH}.plex.direct`], known, port);
    await proveAll(connect([{ url: renewed.url, locality: 'typed' }], { pin }), renewed);
    const stranger = await serveTls([`*.${'f'.repeat(32)}.plex.direct`]);
    await agreed(stranger.url, pin);
    expect(stranger.requests).toEqual([]);
  });
});

describe('R6 a proxy', () => {
  test('carries the list and both streams, by the name that the certificate has', async () => {
    const server = await serveTls(['plex.example.test']);
    const proxy = await startConnectProxy({
      routes: { 'plex.example.test:443': `127.0.0.1:${portOf(server)}` },
    });
    const network = { proxyFor: async () => new URL(proxy.url) };
    await proveAll(connect([{ url: 'https://plex.example.test', locality: 'typed' }], {}, network), server);
    expect(new Set(proxy.seen())).toEqual(new Set(['plex.example.test:443']));
    // One for what ends, one for each stream.
    expect(proxy.seen().length).toBeGreaterThanOrEqual(3);
    await proxy.stop();
  });

  test('that wants a password gets it, and no server does', async () => {
    const server = await serveTls(['plex.example.test']);
    const proxy = await startConnectProxy({
      routes: { 'plex.example.test:443': `127.0.0.1:${portOf(server)}` },
      password: 'robin:s3cret',
    });
    const url = new URL(proxy.url);
    url.username = 'robin';
    url.password = 's3cret';
    const network = { proxyFor: async () => url };
    await proveAll(connect([{ url: 'https://plex.example.test', locality: 'typed' }], {}, network), server);
    expect(JSON.stringify(server.requests)).not.toContain('roxy-');
    await proxy.stop();
  });

  test('that refuses is named', async () => {
    const proxy = await startConnectProxy({ refuses: true });
    const network = { proxyFor: async () => new URL(proxy.url) };
    const connection = connect([{ url: 'https://plex.example.test', locality: 'typed' }], {}, network);
    await expect(connection.check(never)).rejects.toMatchObject({ problem: 'proxy' });
    await proxy.stop();
  });

  test('that is not there any more is not held on to', async () => {
    const server = await serveTls(['plex.example.test']);
    const routes = { 'plex.example.test:443': `127.0.0.1:${portOf(server)}` };
    const first = await startConnectProxy({ routes });
    let url = new URL(first.url);
    const network = { proxyFor: async () => url };
    const connection = connect([{ url: 'https://plex.example.test', locality: 'typed' }], {}, network);
    await connection.check(never);
    await first.stop();
    const second = await startConnectProxy({ routes });
    url = new URL(second.url);
    await proveAll(connection, server);
    await second.stop();
  });

  test('is not asked about this machine', async () => {
    const server = await serve();
    const network = { proxyFor: async () => new URL('http://127.0.0.1:9') };
    await proveAll(connect([{ url: server.url, locality: 'typed' }], {}, network), server);
  });
});

function certificateAt(url: string): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({
      host: '127.0.0.1',
      port: Number(new URL(url).port),
      rejectUnauthorized: false,
    });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerX509Certificate();
      socket.destroy();
      if (certificate) resolve(certificate);
    });
  });
}
