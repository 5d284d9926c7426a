import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { historyLines } from '../../src/storage/history/historyLines.ts';
import { activity } from '../domain/given.ts';
import { until } from '../until.ts';
import { atTerminal } from './stop/atTerminal.ts';
import { type Environment, type Outcome, openTerminal } from './terminal.ts';

const { home, profile, run: usher, killAll, remove } = openTerminal();
let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
});
afterEach(async () => {
  killAll();
  await demo.stop();
});
afterAll(remove);

const atDemo = (): Environment => ({ PLEX_URL: demo.url, PLEX_TOKEN: 'right' });
const cancel = (...args: string[]): Promise<Outcome> => usher(['cancel', ...args], atDemo());
const deletes = (): readonly string[] =>
  demo.requests.filter((r) => r.method === 'DELETE').map((r) => r.path);
const scan = (changes: object = {}): string =>
  demo.appear({ title: 'Scanning Films', cancellable: false, Context: { librarySectionID: '1' }, ...changes })
    .uuid;

describe('one activity', () => {
  test('U2 0 for done, 3 for what may not be', async () => {
    demo.appear({ uuid: 'ok', type: 'media.optimize', cancellable: true });
    demo.appear({ uuid: 'forbidden', cancellable: true }, 403);
    expect(await cancel('ok')).toMatchObject({ code: 0, out: 'Plex agreed to stop it.\n' });
    expect((await cancel('forbidden')).code).toBe(3);
  });

  test('U2 what ends just then is over, by the server’s own word', async () => {
    demo.appear({ uuid: 'gone', cancellable: true }, 404);
    expect(await cancel('gone')).toMatchObject({ code: 0, out: 'It was over already.\n' });
  });

  test('U2 what the app saw end is over', async () => {
    mkdirSync(profile, { recursive: true });
    const finished = {
      server: { id: 's', name: 'S' },
      activity: activity({ uuid: 'seen' }),
      outcome: 'completed',
      at: 2000,
      lastedMs: 1000,
      foundRunning: false,
      library: undefined,
      item: undefined,
      cancelAsked: false,
    } as const;
    writeFileSync(
      path.join(profile, 'history.jsonl'),
      historyLines({ kind: 'finished', finished }, (x) => x),
    );
    expect(await cancel('seen')).toMatchObject({ code: 0, out: 'It was over already.\n' });
    expect((await cancel('see')).code).toBe(2);
    expect(deletes()).toEqual([]);
  });

  test('U11 the beginning of a uuid is enough where only one has it; else those that have it are named', async () => {
    demo.appear({ uuid: 'abc-1', title: 'First', type: 'x', cancellable: true });
    demo.appear({ uuid: 'abd-2', title: 'Second', type: 'x', cancellable: true });
    const several = await cancel('ab');
    expect(several.code).toBe(2);
    expect(several.err).toMatch(/abc-1.*First[\s\S]*abd-2.*Second/);
    const none = await cancel('zzz');
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('No activity ‘zzz’ is running. These are:\n  abc-1');
    expect(deletes()).toEqual([]);
    expect(await cancel('abc')).toMatchObject({ code: 0 });
    expect(deletes()).toEqual(['/activities/abc-1']);
  });

  test('U11 an exact uuid goes before longer ones', async () => {
    demo.appear({ uuid: 'a', type: 'x', cancellable: true });
    demo.appear({ uuid: 'ab', type: 'x', cancellable: true });
    expect((await cancel('a')).code).toBe(0);
    expect(deletes()).toEqual(['/activities/a']);
  });

  test('U12 what only something broader stops is named, and left', async () => {
    const uuid = scan();
    const { code, err } = await cancel(uuid);
    expect([code, err]).toEqual([
      5,
      'usher: Plex refused to stop this alone. “Stop the whole scan of Films” would: add --yes for that.\n',
    ]);
    expect(deletes()).toEqual([`/activities/${uuid}`]);
    expect(demo.find(uuid)).toBeDefined();
  });

  test('U12 and done with --yes, of which --json says by which call', async () => {
    const uuid = scan();
    const { code, out } = await cancel(uuid, '--yes', '--json');
    const server = { id: demo.machineIdentifier, name: 'Attic' };
    expect([code, JSON.parse(out)]).toEqual([
      0,
      [{ server, uuid, outcome: 'accepted', call: 'library-scan 1' }],
    ]);
    expect(deletes()).toEqual([`/activities/${uuid}`, '/library/sections/1/refresh']);
    await until(() => demo.find(uuid) === undefined);
  });

  test('U12 what nothing stops says why', async () => {
    demo.appear({ uuid: 'credits', type: 'media.generate.credits', cancellable: false });
    expect(await cancel('credits', '--yes')).toMatchObject({
      code: 5,
      err: 'usher: Plex refused to stop this alone. Plex has no way to stop this. It ends by itself.\n',
    });
  });

  test.runIf(process.platform === 'linux').each([
    ['y', 0, true],
    ['n', 5, false],
    ['', 5, false],
  ])('U12 at the prompt ‘%s’ ends with %d, and the scan is stopped: %s', async (answer, code, isStopped) => {
    const uuid = scan();
    const { code: ended, screen } = await atTerminal(home, `cancel ${uuid}`, atDemo(), `${answer}\n`);
    expect(screen).toContain('Plex refused to stop this alone. Stop the whole scan of Films? [y/N]');
    expect(ended).toBe(code);
    if (isStopped) await until(() => demo.find(uuid) === undefined);
    else expect(demo.find(uuid)).toBeDefined();
  });

  test.runIf(process.platform === 'linux').each([
    ['Ctrl-D', '\u0004', 5],
    ['Ctrl-C', '\u0003', 130],
  ])('U12 %s at the prompt is no yes, and no bug', async (_key, typed, code) => {
    const uuid = scan();
    const { code: ended, screen } = await atTerminal(home, `cancel ${uuid}`, atDemo(), typed);
    expect(ended).toBe(code);
    expect(screen).not.toContain('    at ');
    expect(demo.find(uuid)).toBeDefined();
  });

  test.runIf(process.platform === 'linux')('U15 the prompt asks once for several', async () => {
    const uuids = [scan(), scan({ title: 'Scanning Series', Context: { librarySectionID: '2' } })];
    const { code, screen } = await atTerminal(home, `cancel ${uuids.join(' ')}`, atDemo(), 'y\n');
    const lines = ['Films', 'Series'].map((name) => `  Stop the whole scan of ${name}\r\n`).join('');
    expect(screen).toContain(`This would be done:\r\n${lines}Do all of it? [y/N]`);
    expect([code, screen.match(/\[y\/N\]/g)]).toEqual([0, ['[y/N]']]);
    await until(() => uuids.every((uuid) => demo.find(uuid) === undefined));
  });

  test.runIf(process.platform === 'linux')('U27 a terminal is told how to stop one', async () => {
    demo.appear({ uuid: 'job-uuid', type: 'x', title: 'Work', progress: 7, cancellable: true });
    const { code, screen } = await atTerminal(home, 'list', atDemo(), '');
    expect([code, screen]).toEqual([0, 'job-    7\u00a0%  Work\r\nusher cancel job- stops one.\r\n']);
  });
});

describe('all', () => {
  beforeEach(() => {
    scan();
    demo.appear({ uuid: 'one', type: 'media.optimize', title: 'Optimizing', cancellable: true });
    demo.appear({ uuid: 'credits', type: 'media.generate.credits', cancellable: false });
  });

  test('U13 without a yes it says what would be done, and does nothing', async () => {
    const { code, out, err } = await cancel('--all');
    expect([code, out]).toEqual([5, '']);
    expect(err).toBe(
      'usher: This would be done; add --yes for that:\n  Stop the whole scan of Films\n  Cancel Optimizing\n',
    );
    expect(deletes()).toEqual([]);
  });

  test('U13 with --yes it does it', async () => {
    const { code, out } = await cancel('--all', '--yes');
    expect([code, out]).toEqual([0, 'Plex agreed to 2 stops.\n']);
    expect([...deletes()].sort()).toEqual(['/activities/one', '/library/sections/1/refresh']);
  });

  test('U13 of one type only', async () => {
    const { code, out } = await cancel('--all', '--yes', '--type', 'media.optimize', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      [{ uuid: 'one', call: 'activity', outcome: 'accepted' }],
    ]);
    expect(deletes()).toEqual(['/activities/one']);
  });

  test('U13 where there is nothing, it says so', async () => {
    expect(await cancel('--all', '--yes', '--type', 'nothing')).toMatchObject({
      code: 0,
      out: 'Nothing is running that can be stopped.\n',
    });
  });
});
