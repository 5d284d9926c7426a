import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { settingsWith, typedServer } from '../../app/savedServer.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

let terminal: Terminal;
let attic: DemoServer;
beforeEach(async () => {
  terminal = openTerminal();
  attic = await startDemoServer({ token: 't', name: 'Attic', isClaimed: false });
});
afterEach(async () => {
  await attic.stop();
  terminal.remove();
});

/** Attic, that nobody has claimed, and somebody else's Loft, whose token no keychain gives. */
function keep(): void {
  const own = typedServer({ id: attic.machineIdentifier, name: 'Attic', url: attic.url });
  const loft = typedServer({ id: 'loft', name: 'Loft\u001b[2J', url: 'http://127.0.0.1:9' });
  const servers = settingsWith(
    { ...own, origin: 'unclaimed' },
    { ...loft, isShared: true, lastGood: undefined },
  );
  mkdirSync(terminal.profile, { recursive: true });
  writeFileSync(path.join(terminal.profile, 'settings.json'), JSON.stringify(servers));
}

describe('U26 servers', () => {
  test('are told as they are kept, and none is asked', async () => {
    keep();
    const { code, out } = await terminal.run(['servers', '--json'], {});
    const server = { id: attic.machineIdentifier, name: 'Attic' };
    expect([code, JSON.parse(out)]).toEqual([
      0,
      [
        { server, isShared: false, address: attic.url, token: 'none-needed', answers: null },
        {
          server: { id: 'loft', name: 'Loft\u001b[2J' },
          isShared: true,
          address: null,
          token: 'missing',
          answers: null,
        },
      ],
    ]);
    const people = await terminal.run(['servers'], {});
    expect(people.out).toMatch(
      /^Attic \(.*\)\n {2}your own · http:.* · needs no token\nLoft \[2J \(loft\)\n {2}somebody else’s · no address worked yet\n {2}The keychain /,
    );
    expect(attic.requests).toEqual([]);
  });

  test('answer where they are asked', async () => {
    keep();
    const { code, out, err } = await terminal.run(['servers', '--check', '--json'], {});
    expect([code, JSON.parse(out)]).toMatchObject([3, [{ answers: true }, { answers: false }]]);
    expect(err).toContain('The keychain ');
    const one = await terminal.run(['servers', '--check', '--server', 'att'], {});
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('needs no token · answers\n')]);
  });

  test('that are none are none', async () => {
    expect(await terminal.run(['servers', '--json'], {})).toEqual({ code: 0, out: '[]\n', err: '' });
    expect((await terminal.run(['servers'], {})).out).toMatch(/^No server: sign in/);
  });
});

test('U28 sign-out says as JSON that it is done', async () => {
  expect(await terminal.run(['sign-out', '--json'], {})).toMatchObject({
    code: 0,
    out: '{"isSignedOut":true}\n',
  });
});
