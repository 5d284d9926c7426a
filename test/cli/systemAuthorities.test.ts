import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { type Authority, createAuthority } from '../world/certificates.ts';
import { isOnNode20 } from './built/command.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal();
let authority: Authority;
let demo: DemoServer;

// Where the system keeps its authorities can be set for one process on Linux only.
describe.runIf(process.platform === 'linux')('O3 the authorities that this computer trusts', () => {
  beforeAll(async () => {
    authority = await createAuthority('A company');
    demo = await startDemoServer({ token: 'right-token', tls: await authority.issue(['127.0.0.1']) });
  });
  afterEach(terminal.killAll);
  afterAll(async () => {
    await demo.stop();
    terminal.remove();
  });

  const list = (env: Readonly<Record<string, string>>) =>
    terminal.run(['list'], { PLEX_URL: demo.url, PLEX_TOKEN: demo.token, ...env });

  // Node 20 cannot read them.
  test.skipIf(isOnNode20)('count, beside those that Node knows by itself', async () => {
    const file = path.join(terminal.home, 'authorities.pem');
    writeFileSync(file, authority.pem);
    expect(await list({ SSL_CERT_FILE: file })).toMatchObject({ code: 0, err: '' });
  });

  test('are all that counts: a server of another one is refused', async () => {
    const { code, err } = await list({});
    expect(code).not.toBe(0);
    expect(err).toContain('certificate');
  });
});
