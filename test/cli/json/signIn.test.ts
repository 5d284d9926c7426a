import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { signIn, signOut } from '../../../src/cli/commands/signIn.ts';
import { exitCodeOf } from '../../../src/cli/exitCodes.ts';
import { keepHookSecret } from '../../../src/cli/hooks/hookSecret.ts';
import { until } from '../../until.ts';
import { createAuthority } from '../../world/certificates.ts';
import { type DemoPlexTv, resourceOf, startDemoPlexTv } from '../../world/plexTv/plexTv.ts';
import { type ConnectProxy, startConnectProxy } from '../../world/proxies/connectProxy.ts';
import { HOSTILE, HOSTILE_WORD, obeyedIn } from '../hostile/hostileText.ts';
import { documentedSchemas } from './schemas.ts';

// The command with a plex.tv of the test's own, in this process: no keychain is to be had in all of them.
vi.mock('../../../src/storage/keychain.ts', async (original) => {
  const real = await original<typeof import('../../../src/storage/keychain.ts')>();
  const vault = real.memoryVault();
  return { ...real, keychainVault: () => vault };
});

const before = tls.getCACertificates('default');
let credentials: { readonly key: string; readonly cert: string };
let plexTv: DemoPlexTv;
let proxy: ConnectProxy;
let home: string;
const out: string[] = [];
const err: string[] = [];

beforeAll(async () => {
  const authority = await createAuthority('Test authority');
  credentials = await authority.issue(['plex.tv', 'clients.plex.tv']);
  tls.setDefaultCACertificates([...before, authority.pem]);
});
afterAll(() => tls.setDefaultCACertificates(before));
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'usher-sign-in-'));
  plexTv = await startDemoPlexTv({
    tls: credentials,
    account: { username: `robin${HOSTILE}`, title: `Robin${HOSTILE}` },
  });
  const place = new URL(plexTv.url).host;
  proxy = await startConnectProxy({ routes: { 'plex.tv:443': place, 'clients.plex.tv:443': place } });
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, home);
  vi.stubEnv('HTTPS_PROXY', proxy.url);
  vi.stubEnv('NO_PROXY', '');
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(`${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(`${line}\n`));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await plexTv.stop();
  await proxy.stop();
  rmSync(home, { recursive: true, force: true });
  out.length = 0;
  err.length = 0;
});

/** Signs in, with the code entered at once, and out again. Returns what each printed on stdout. */
async function inAndOut(
  wanted: readonly string[],
  json: boolean,
): Promise<{
  readonly code: number;
  readonly signedIn: readonly string[];
  readonly signedOut: readonly string[];
}> {
  const name = `Attic${HOSTILE}`;
  plexTv.setResources([
    resourceOf({ name }),
    resourceOf({ name: `Loft${HOSTILE}`, owned: false, sourceTitle: HOSTILE }),
  ]);
  const ending = signIn(wanted, json);
  await until(() => plexTv.pins.length > 0, 'a code');
  plexTv.claim(plexTv.pins[0]?.code ?? '');
  const code = await ending;
  const signedIn = out.splice(0);
  await signOut(json);
  return { code, signedIn, signedOut: out.splice(0) };
}

test('U35 what sign-in and sign-out print fits their schemas', async () => {
  const { code, signedIn, signedOut } = await inAndOut([], true);
  const schemas = documentedSchemas();
  expect([code, signedIn.length, signedOut.length]).toEqual([0, 2, 1]);
  for (const line of signedIn) expect(schemas.get('sign-in')?.fits(JSON.parse(line))).toEqual([]);
  for (const line of signedOut) expect(schemas.get('sign-out')?.fits(JSON.parse(line))).toEqual([]);
  expect(obeyedIn(Buffer.from(signedIn.join('')))).toEqual([]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('P9 %s ends the wait for the code with %d', async (signal, code) => {
  const ending = signIn([], false).catch(exitCodeOf);
  await until(() => out.length > 0, 'a code');
  process.emit(signal);
  expect(await ending).toBe(code);
});

test('U35 what hooks secret prints fits its schema', async () => {
  expect(await keepHookSecret('TOKEN', true, true)).toBe(0);
  const [line = ''] = out;
  expect(documentedSchemas().get('hooks-secret')?.fits(JSON.parse(line))).toEqual([]);
});

test.each([[[]], [[HOSTILE_WORD]], [['A']]])(
  'U41 names of plex.tv and of %j are harmless',
  async (wanted) => {
    const { signedIn, signedOut } = await inAndOut(wanted, false);
    expect(signedIn.join('')).toContain('Signed in as');
    expect(obeyedIn(Buffer.from([...signedIn, ...signedOut].join('')))).toEqual([]);
    expect(obeyedIn(Buffer.from(err.join('')))).toEqual([]);
  },
);
