import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { createAuthority, type Issued } from '../../world/certificates.ts';
import {
  hasNginx,
  hasTinyproxy,
  type OwnProcess,
  startNginx,
  startTinyproxy,
} from '../../world/ownProcess.ts';
import { startPassingProxy } from '../../world/proxies/passingProxy.ts';
import { nameThisMachine } from '../../world/systemNames.ts';
import { startTlsFront, type TlsFront } from '../../world/tlsFront.ts';
import { diagnoseNeeds, diagnosticTargetAt, ID, outcomeOf, TOKEN, throughProxy } from './diagnosticTarget.ts';

const believed = tls.getCACertificates('default');
let issued: Issued;
let demo: DemoServer;
let process_: OwnProcess | undefined;
let front: TlsFront | undefined;

beforeAll(async () => {
  const authority = await createAuthority('An authority that everybody knows');
  issued = await authority.issue(['nas.lan']);
  tls.setDefaultCACertificates([...believed, authority.pem]);
});
afterAll(() => tls.setDefaultCACertificates(believed));
beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN, name: 'Attic', machineIdentifier: ID });
});
afterEach(async () => {
  await process_?.stop();
  front?.stop();
  process_ = undefined;
  front = undefined;
  await demo.stop();
});

const tokensSent = (): number => demo.requests.filter((r) => r.headers['x-plex-token']).length;

describe.runIf(hasNginx)('D2 behind a real nginx', () => {
  const UPGRADE = [
    'proxy_http_version 1.1',
    'proxy_set_header Upgrade $http_upgrade',
    'proxy_set_header Connection "upgrade"',
  ];
  const behind = async (...lines: readonly string[]): ReturnType<typeof outcomeOf> => {
    process_ = await startNginx(demo.url, lines);
    return outcomeOf(diagnosticTargetAt([`http://127.0.0.1:${process_.port}`]));
  };

  test('L8 without Upgrade it is proxy-no-upgrade, and EventSource it will be', async () => {
    const { cause, verdict, failures, diagnosis } = await behind('proxy_buffering off');
    expect([cause, verdict, diagnosis.transport]).toEqual(['proxy-no-upgrade', 'limited', 'eventsource']);
    expect(failures).toEqual([expect.stringMatching(/^websocket /)]);
  });

  test('L8 as it comes, holding answers back as well, it is proxy-buffers', async () => {
    const { cause, verdict, failures, diagnosis } = await behind();
    expect([cause, verdict, diagnosis.transport]).toEqual(['proxy-buffers', 'limited', 'polling']);
    expect(failures).toEqual([expect.stringMatching(/^websocket /), 'eventsource timed-out']);
  });

  test('with the very lines of the remedy all is fine', async () => {
    const { remedy } = await behind();
    await process_?.stop();
    const lines = [...(remedy ?? '').matchAll(/`([^`]+)`/g)].map(([, line]) => line ?? '');
    expect(lines).toEqual(['proxy_buffering off', ...UPGRADE]);
    const { cause, failures } = await behind(...lines);
    expect([cause, failures]).toEqual(['fine', []]);
  });

  test('a dead server behind it is server-error, and gets no token', async () => {
    const { url } = demo;
    await demo.stop();
    process_ = await startNginx(url, []);
    const { cause, text } = await outcomeOf(diagnosticTargetAt([`http://127.0.0.1:${process_.port}`]));
    expect(cause).toBe('server-error');
    expect(text).toContain('(status 502)');
  });
});

describe('D2 through a proxy of the system', () => {
  const far = async (proxy: string): ReturnType<typeof outcomeOf> => {
    front ??= await startTlsFront(issued, demo.url);
    return outcomeOf(
      diagnosticTargetAt([`https://nas.lan:${front.port}`], { locality: 'remote' }),
      throughProxy(proxy),
    );
  };

  test.runIf(hasTinyproxy)('a real tinyproxy that does not allow the port is proxy-refuses', async () => {
    process_ = await startTinyproxy([443]);
    const { cause, text, remedy, failures } = await far(`http://127.0.0.1:${process_.port}`);
    expect([cause, failures, demo.requests]).toEqual(['proxy-refuses', ['tcp proxy'], []]);
    const to = `nas.lan:${front?.port}`;
    expect(text).toBe(
      `The proxy 127.0.0.1:${process_.port} does not let Usher through to Attic at ${to} (status 403).`,
    );
    expect(remedy).toContain(`allow CONNECT to ${to}`);
  });

  test.runIf(hasTinyproxy)('one that cannot find the server is told apart', async () => {
    front = await startTlsFront(issued, demo.url);
    process_ = await startTinyproxy([front.port]);
    const { cause, remedy } = await far(`http://127.0.0.1:${process_.port}`);
    expect(cause).toBe('proxy-refuses');
    expect(remedy).toMatch(/^Check that the proxy 127\.0\.0\.1:\d+ can reach nas\.lan:\d+ itself/);
  });

  test('one that lets through: all steps but the name’s, which the proxy looks up; its password is told to nobody', async () => {
    const proxy = await startPassingProxy('user:p4ssword');
    const outcome = await far(`http://user:p4ssword@127.0.0.1:${proxy.port}`);
    proxy.stop();
    expect([outcome.cause, outcome.failures]).toEqual(['fine', []]);
    const [address] = outcome.diagnosis.addresses;
    expect(address?.proxy).toBe(`127.0.0.1:${proxy.port}`);
    expect(address?.steps.map((s) => s.name).slice(0, 3)).toEqual(['tcp', 'tls', 'identity']);
    expect(JSON.stringify(outcome)).not.toMatch(/p4ssword|user:/);
    expect(outcome.text).toMatch(/, through the proxy 127\.0\.0\.1:\d+\.$/);
  });

  test('one that wants a password is proxy-refuses with that remedy', async () => {
    const proxy = await startPassingProxy('user:p4ssword');
    const { cause, remedy } = await far(`http://127.0.0.1:${proxy.port}`);
    proxy.stop();
    expect(cause).toBe('proxy-refuses');
    expect(remedy).toContain('user name and password');
  });

  test('one that is not there is proxy-unreachable', async () => {
    const { cause, text, failures } = await far('http://127.0.0.1:9');
    expect([cause, failures]).toEqual(['proxy-unreachable', ['tcp unreachable']]);
    expect(text).toBe('The proxy 127.0.0.1:9 on the way to Attic does not answer (ECONNREFUSED).');
  });

  test('one that is a SOCKS proxy in name only is proxy-refuses', async () => {
    const { cause } = await far(demo.url.replace('http:', 'socks5:'));
    expect(cause).toBe('proxy-refuses');
  });
});

describe('D2 plain http in the own network', () => {
  let forget: () => void;
  beforeEach(() => {
    forget = nameThisMachine('nas.lan');
  });
  afterEach(() => forget());
  const plain = (): string => demo.url.replace('127.0.0.1', 'nas.lan');

  test('that nobody agreed to is plain-only, and gets no token', async () => {
    const { cause, text, failures } = await outcomeOf(diagnosticTargetAt([plain()]));
    expect([cause, failures, tokensSent()]).toEqual(['plain-only', ['identity plain'], 0]);
    expect(text).toMatch(
      /^Attic answers at nas\.lan:\d+ without encryption only, and nobody has agreed to that\.$/,
    );
  });

  test('that was agreed to is fine, and never goes by a proxy', async () => {
    const agreed = diagnosticTargetAt([plain()], { isPlainAllowed: true });
    const { cause, diagnosis } = await outcomeOf(agreed, throughProxy('http://127.0.0.1:9'));
    expect([cause, diagnosis.addresses[0]?.proxy]).toEqual(['fine', undefined]);
    expect((await outcomeOf(agreed, diagnoseNeeds)).cause).toBe('fine');
  });
});
