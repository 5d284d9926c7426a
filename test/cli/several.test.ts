import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { settingsWith, typedServer } from '../app/savedServer.ts';
import { until } from '../until.ts';
import { endsWhenTold, openTerminal, type Terminal } from './terminal.ts';

// Two servers that nobody has claimed: signed in to without a token, so that no keychain is needed.

let terminal: Terminal;
let attic: DemoServer;
let cellar: DemoServer;
beforeEach(async () => {
  terminal = openTerminal();
  attic = await startDemoServer({ token: 't', name: 'Attic', isClaimed: false });
  cellar = await startDemoServer({ token: 't', name: 'Cellar', isClaimed: false });
  const kept = [attic, cellar].map(({ machineIdentifier: id, name, url }) => ({
    ...typedServer({ id, name, url }),
    origin: 'unclaimed' as const,
  }));
  mkdirSync(terminal.profile, { recursive: true });
  writeFileSync(path.join(terminal.profile, 'settings.json'), JSON.stringify(settingsWith(...kept)));
  attic.start({ uuid: 'films', title: 'Scanning Films', progress: 41, cancellable: true });
  cellar.start({ uuid: 'series', title: 'Scanning Series', progress: 12, cancellable: true });
});
afterEach(async () => {
  terminal.killAll();
  await attic.stop();
  await cellar.stop();
  terminal.remove();
});

describe('U6 several servers in a terminal', () => {
  test('are listed together, each under its name', async () => {
    const { code, out } = await terminal.run(['list'], {});
    expect(code).toBe(0);
    expect(out).toMatch(/^Attic:\n.*Scanning Films.*\nCellar:\n.*Scanning Series/);
    const json = JSON.parse((await terminal.run(['list', '--json'], {})).out);
    expect(json).toMatchObject([
      { server: { name: 'Attic' }, uuid: 'films' },
      { server: { name: 'Cellar' }, uuid: 'series' },
    ]);
  });

  test('can be named, in any case; a name that is none is said with those there are', async () => {
    const { out } = await terminal.run(['list', '--server', 'cellar'], {});
    expect(out).toContain('Scanning Series');
    expect(out).not.toContain('Scanning Films');
    const { code, err } = await terminal.run(['list', '--server', 'loft'], {});
    expect([code, err]).toEqual([2, 'usher: No server is called loft. There is: Attic, Cellar.\n']);
  });

  test('one that does not answer says so and costs the exit code, not the others', async () => {
    await cellar.stop();
    const { code, out, err } = await terminal.run(['list'], {});
    expect(code).toBe(4);
    expect(out).toContain('Scanning Films');
    expect(err).toContain('cannot be reached');
  });

  test('one whose token the keychain does not give says so, and the others are shown', async () => {
    const kept = [attic, cellar].map(({ machineIdentifier: id, name, url }) =>
      typedServer({ id, name, url }),
    );
    const [first, second] = kept;
    if (!first || !second) throw new Error('two servers');
    const servers = settingsWith({ ...first, origin: 'unclaimed' }, second);
    writeFileSync(path.join(terminal.profile, 'settings.json'), JSON.stringify(servers));
    const { code, out, err } = await terminal.run(['list'], {});
    // That of another system is there, and has no token of a server that was made up for this test.
    const says = process.platform === 'linux' ? 'The keychain is not there' : 'The keychain ';
    expect([code, err]).toEqual([3, expect.stringContaining(says)]);
    expect(out).toContain('Scanning Films');
    const doctor = await terminal.run(['doctor', '--json'], {});
    expect([doctor.code, JSON.parse(doctor.out).servers]).toMatchObject([3, [{ server: { name: 'Attic' } }]]);
    expect(cellar.requests).toEqual([]);
  });

  test('an activity is cancelled where it runs, and nowhere else', async () => {
    const { code, out } = await terminal.run(['cancel', 'series', '--json'], {});
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      [{ server: { name: 'Cellar' }, uuid: 'series', outcome: 'accepted', call: 'activity' }],
    ]);
    expect(cellar.requests.some((r) => r.method === 'DELETE')).toBe(true);
    expect(attic.requests.some((r) => r.method === 'DELETE')).toBe(false);
  });

  test('that one does not answer is no proof that an activity is over', async () => {
    await cellar.stop();
    const { code, out } = await terminal.run(['cancel', 'series'], {});
    expect([code, out]).toEqual([4, '']);
  });

  test('are watched together', async () => {
    const child = terminal.start(['watch', '--json'], {});
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    const has = (name: string, title: string): boolean =>
      printed
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .some((l) => l.server.name === name && l.activity?.title === title);
    await until(
      () => printed.endsWith('\n') && has('Attic', 'Scanning Films') && has('Cellar', 'Scanning Series'),
    );
    expect(await endsWhenTold(child, 'SIGTERM')).toBe(true);
  });

  test('are examined one after the other', async () => {
    const { code, out } = await terminal.run(['doctor', '--json'], {});
    expect(code).toBe(0);
    const { servers } = JSON.parse(out);
    expect(servers).toMatchObject([
      { server: { name: 'Attic' }, verdict: 'fine' },
      { server: { name: 'Cellar' }, verdict: 'fine' },
    ]);
  });

  test('H9 settings that cannot be read are a sentence, and no reason to crash', async () => {
    rmSync(path.join(terminal.profile, 'settings.json'));
    mkdirSync(path.join(terminal.profile, 'settings.json'));
    const { code, err } = await terminal.run(['list'], {});
    expect(code).toBe(2);
    expect(err).toMatch(/^usher: The settings cannot be read.*\nusher: /);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
