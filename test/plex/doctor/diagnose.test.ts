import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import type { Diagnosis } from '../../../src/domain/diagnosis/diagnosis.ts';
import { diagnose } from '../../../src/plex/doctor/diagnose.ts';
import { until } from '../../until.ts';
import { diagnoseNeeds, diagnosticTargetAt, ID, outcomeOf, TOKEN } from './diagnosticTarget.ts';

let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN, name: 'Attic', machineIdentifier: ID });
});
afterEach(() => demo.stop());

const tokensSent = (): number => demo.requests.filter((r) => r.headers['x-plex-token']).length;

describe('a server in the clear on this machine', () => {
  test('D1 all fine: every step in the order of the way, each with its time', async () => {
    demo.appear({ title: 'Scanning' });
    const { diagnosis, cause, verdict, text, remedy } = await outcomeOf(diagnosticTargetAt([demo.url]));
    const { host } = new URL(demo.url);
    expect([cause, verdict, remedy]).toEqual(['fine', 'fine', undefined]);
    expect(text).toBe(`Attic is live over WebSocket at ${host}.`);
    expect(diagnosis).toMatchObject({ used: demo.url, transport: 'websocket', because: undefined });
    const [address] = diagnosis.addresses;
    expect(address?.steps.map((s) => [s.name, s.problem, s.detail])).toEqual([
      ['tcp', undefined, host],
      ['identity', undefined, expect.stringMatching(/^Plex Media Server \d/)],
      ['token', undefined, 'accepted by Attic'],
      ['list', undefined, '1 activity'],
      ['websocket', undefined, 'opens'],
      ['eventsource', undefined, 'opens'],
    ]);
    expect(address?.steps.every((s) => s.tookMs >= 0)).toBe(true);
    await until(() => demo.streamCount === 0);
  });

  test('D1 it is told how far it got, step by step, and the addresses keep their order', async () => {
    const due: Diagnosis[] = [];
    const dead = 'http://127.0.0.1:9';
    const { signal } = new AbortController();
    const last = await diagnose(
      diagnosticTargetAt([dead, demo.url]),
      diagnoseNeeds,
      (d) => due.push(d),
      signal,
    );
    expect(due.at(-1)).toEqual(last);
    expect(last.addresses.map((a) => a.url)).toEqual([dead, demo.url]);
    const counts = due.map((d) => d.addresses.flatMap((a) => a.steps).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
    expect(last.used).toBe(demo.url);
  });

  test('one address that works is enough, and the best of several is used', async () => {
    const { cause, diagnosis } = await outcomeOf(diagnosticTargetAt(['http://127.0.0.1:9', demo.url]));
    expect([cause, diagnosis.used]).toEqual(['fine', demo.url]);
    const twice = diagnosticTargetAt([], {
      addresses: [
        { url: demo.url.replace('127.0.0.1', 'localhost'), locality: 'remote' },
        { url: demo.url, locality: 'local' },
      ],
    });
    expect((await outcomeOf(twice)).diagnosis.used).toBe(demo.url);
    const lastGood = twice.target.addresses[0]?.url;
    const again = { ...twice, target: { ...twice.target, lastGood } };
    expect((await outcomeOf(again)).diagnosis.used).toBe(lastGood);
  });

  test('broken off, it resolves with what is known, and holds nothing open', async () => {
    const held = demo.hold('list');
    const run = new AbortController();
    const doctor = diagnose(diagnosticTargetAt([demo.url]), diagnoseNeeds, () => {}, run.signal);
    await held.arrived;
    run.abort();
    const { addresses } = await doctor;
    held.release();
    expect(addresses[0]?.steps.map((s) => s.name)).toEqual(['tcp', 'identity', 'token']);
  });

  test('a server that nobody has named yet names itself', async () => {
    const nobody = {
      ...diagnosticTargetAt([demo.url], { serverId: undefined }),
      server: { id: '', name: '' },
    };
    expect((await outcomeOf(nobody)).diagnosis.server).toEqual({ id: ID, name: 'Attic' });
  });
});

describe('D2 what the server says', () => {
  test('a token that was revoked is token-expired', async () => {
    demo.revoke();
    const { cause, verdict, text, remedy, failures, diagnosis } = await outcomeOf(
      diagnosticTargetAt([demo.url]),
    );
    expect([cause, verdict, failures]).toEqual([
      'token-expired',
      'broken',
      ['token refused', 'list refused'],
    ]);
    expect(text).toMatch(/^Attic answers at 127\.0\.0\.1:\d+, but does not accept the token any more/);
    expect(remedy).toMatch(/^Sign in again to get a new token for Attic/);
    expect(diagnosis).toMatchObject({ used: demo.url, transport: undefined });
  });

  test.each([401, 403])('a list answered %d to a good token is not-owner', async (status) => {
    demo.answer('list', { status });
    const { cause, verdict, text, remedy } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect([cause, verdict]).toEqual(['not-owner', 'broken']);
    expect(text).toMatch(
      new RegExp(`does not let this account see its activities \\(status ${status}\\)\\.$`),
    );
    expect(remedy).toBe('Sign in with the account that owns Attic.');
  });

  test('a shared server that works is limited to one’s own activities', async () => {
    const { cause, verdict, text } = await outcomeOf(diagnosticTargetAt([demo.url], { isOwned: false }));
    expect([cause, verdict]).toEqual(['not-owner', 'limited']);
    expect(text).toBe('Attic belongs to somebody else, so only your own activities show.');
  });

  test('a server that migrates is starting', async () => {
    demo.setMaintenance(true);
    const { cause, verdict, failures, text } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect([cause, verdict, failures]).toEqual(['starting', 'broken', ['identity starting']]);
    expect(text).toMatch(/starting up, or busy with its database \(status 503\)\.$/);
  });

  test('I3 another server at that address is wrong-server, and gets no token', async () => {
    const other = diagnosticTargetAt([demo.url], { serverId: 'machine-of-cellar' });
    const { cause, failures, text, diagnosis } = await outcomeOf(other);
    expect([cause, failures]).toEqual(['wrong-server', ['identity wrong-server']]);
    expect(text).toMatch(/^Another Plex Media Server than Attic answers at 127\.0\.0\.1:\d+/);
    expect(diagnosis.addresses[0]?.steps.at(-1)?.detail).toBe(ID);
    expect(tokensSent()).toBe(0);
  });

  test('I3 what is no Plex Media Server is not-plex, and gets no token', async () => {
    demo.answer('identity', { status: 200, body: '<html></html>' });
    expect(await outcomeOf(diagnosticTargetAt([demo.url]))).toMatchObject({
      cause: 'not-plex',
      failures: ['identity not-plex'],
    });
    expect(tokensSent()).toBe(0);
  });

  test('what does not even speak HTTP is not-plex', async () => {
    const babble = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.end('SSH-2.0-OpenSSH_9.9\r\n');
    });
    await new Promise<void>((resolve) => babble.listen(0, '127.0.0.1', resolve));
    const { port } = babble.address() as AddressInfo;
    expect((await outcomeOf(diagnosticTargetAt([`http://127.0.0.1:${port}`]))).cause).toBe('not-plex');
    babble.close();
  });

  test('a guard before the server, who asks even for its identity, is guarded', async () => {
    demo.answer('identity', { status: 401 });
    const { cause, text } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect([cause, tokensSent()]).toEqual(['guarded', 0]);
    expect(text).toMatch(/^Something before Attic .* wants a sign-in of its own \(status 401\)\.$/);
  });

  test.each([500, 400])('a list answered %d is server-error', async (status) => {
    demo.answer('list', { status });
    const { cause, text } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect(cause).toBe('server-error');
    expect(text).toContain(`with an error (status ${status})`);
  });
});

describe('D2 what stands in the way', () => {
  test('nobody there is unreachable, with the other addresses counted', async () => {
    await demo.stop();
    const others = ['http://127.0.0.1:9', 'http://127.0.0.1:10'];
    const { cause, text, failures } = await outcomeOf(diagnosticTargetAt([demo.url, ...others]));
    expect([cause, failures.length]).toEqual(['unreachable', 3]);
    expect(text).toMatch(
      /^Attic is not reachable at 127\.0\.0\.1:\d+ \(ECONNREFUSED\), nor at its 2 other addresses\.$/,
    );
  });

  test('a server without any address is no-address', async () => {
    expect((await outcomeOf(diagnosticTargetAt([]))).text).toBe('No address of Attic is known.');
  });

  test('one that takes the connection and says nothing is timed-out', async () => {
    demo.answer('identity', 'hang');
    const { cause, text } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect(cause).toBe('timed-out');
    expect(text).toMatch(/^Attic does not answer in time at /);
  }, 20_000);

  test('a list that never comes is timed-out', async () => {
    demo.answer('list', 'hang');
    const { cause, text } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect(cause).toBe('timed-out');
    expect(text).toContain('but does not tell its activities in time.');
  }, 20_000);

  test('plain http outside the own network is not even tried', async () => {
    const { cause, diagnosis } = await outcomeOf(diagnosticTargetAt(['http://203.0.113.7:32400']));
    expect(cause).toBe('plain-outside');
    expect(diagnosis.addresses[0]?.steps).toMatchObject([{ name: 'identity', problem: 'plain-outside' }]);
  });

  test('https where only http is spoken is no-tls', async () => {
    const { cause, text, failures } = await outcomeOf(
      diagnosticTargetAt([demo.url.replace('http:', 'https:')]),
    );
    expect([cause, failures]).toEqual(['no-tls', ['tls plain']]);
    expect(text).toMatch(/^127\.0\.0\.1:\d+ answers, but does not speak TLS\.$/);
  });

  test('what breaks off before it shows a certificate is tls-broken', async () => {
    const rude = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.destroy());
    });
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const { port } = rude.address() as AddressInfo;
    expect(await outcomeOf(diagnosticTargetAt([`https://127.0.0.1:${port}`]))).toMatchObject({
      cause: 'tls-broken',
      failures: [expect.stringMatching(/^tls /)],
    });
    rude.close();
  });
});

describe('D2 L8 streams', () => {
  test('a WebSocket answered 400 is proxy-no-upgrade', async () => {
    demo.answer('websocket', { status: 400 });
    const { cause, verdict, text, remedy, diagnosis } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect([cause, verdict]).toEqual(['proxy-no-upgrade', 'limited']);
    expect(diagnosis).toMatchObject({ transport: 'eventsource', because: 'bad-request' });
    expect(text).toMatch(/\(status 400\).*no Upgrade on, so Usher listens by EventSource\.$/);
    expect(remedy).toContain('`proxy_set_header Upgrade $http_upgrade`');
  });

  test('with both held back it is proxy-buffers', async () => {
    demo.answer('websocket', { status: 400 });
    demo.answer('eventsource', 'hang');
    const { cause, verdict, text, remedy, diagnosis } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect([cause, verdict, diagnosis.transport]).toEqual(['proxy-buffers', 'limited', 'polling']);
    expect(text).toMatch(/holds answers back, so Usher asks every few seconds\.$/);
    expect(remedy).toContain('`proxy_buffering off`');
  });

  test('a WebSocket that is forbidden is stream-refused', async () => {
    demo.answer('websocket', { status: 403 });
    expect(await outcomeOf(diagnosticTargetAt([demo.url]))).toMatchObject({
      cause: 'stream-refused',
      verdict: 'limited',
    });
  });

  test('an EventSource that fails beside a WebSocket that works changes nothing', async () => {
    demo.answer('eventsource', 'reset');
    const { cause, failures } = await outcomeOf(diagnosticTargetAt([demo.url]));
    expect([cause, failures]).toEqual(['fine', ['eventsource unreachable']]);
  });

  test('a server that is reached by the relay alone is relay-only', async () => {
    expect(await outcomeOf(diagnosticTargetAt([demo.url], { locality: 'relay' }))).toMatchObject({
      cause: 'relay-only',
      verdict: 'limited',
    });
  });
});

test('S1 no part of a diagnosis carries the token, whatever failed', async () => {
  demo.answer('websocket', { status: 502 });
  const outcome = await outcomeOf(diagnosticTargetAt([demo.url]));
  demo.revoke();
  const refused = await outcomeOf(diagnosticTargetAt([demo.url]));
  expect(JSON.stringify([outcome, refused])).not.toContain(TOKEN);
  expect(tokensSent()).toBeGreaterThan(0);
});
