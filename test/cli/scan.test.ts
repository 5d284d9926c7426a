import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SavedServer } from '../../src/app/needs.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { settingsWith, typedServer } from '../app/savedServer.ts';
import type { SecondServerOptions } from '../world/secondServer/options.ts';
import { type SecondServer, startSecondServer } from '../world/secondServer/secondServer.ts';
import { type Environment, type Outcome, openTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
let plex: SecondServer;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(async () => {
  terminal.killAll();
  terminal.remove();
  await plex.stop();
});

async function serve(options: Partial<SecondServerOptions> = {}): Promise<void> {
  plex = await startSecondServer(options);
}

const env = (token = plex.token): Environment => ({ PLEX_URL: plex.url, PLEX_TOKEN: token });
const scan = (...args: readonly string[]): Promise<Outcome> => terminal.run(['scan', ...args], env());
const scans = (): readonly string[] => plex.jobs.filter((j) => j.kind === 'scan').map((j) => j.target);

describe('J10 scan', () => {
  test.each([['Films'], ['fILMS'], ['fi'], ['1']])('%s is a library', async (name) => {
    await serve();
    const { code, out, err } = await scan(name);
    expect([code, out, err]).toEqual([0, 'Plex agreed to scan Films on Cellar.\n', '']);
    expect(scans()).toEqual(['1']);
    expect(plex.faults).toEqual([]);
  });

  test('says the activity’s uuid where the server tells it, and all of it with --json', async () => {
    await serve({ namesScans: true });
    const { out } = await scan('Series');
    const [job] = plex.jobs;
    expect(out).toBe(`Plex agreed to scan Series on Cellar: ${job?.uuid}\n`);
    const json = await scan('Series', '--json', '--path', '/srv/series');
    expect(JSON.parse(json.out)).toEqual({
      server: { id: plex.machineIdentifier, name: 'Cellar' },
      library: { id: '2', title: 'Series' },
      path: '/srv/series',
      uuid: job?.uuid,
    });
    expect(plex.requests.at(-1)?.path).toBe('/library/sections/2/refresh?path=%2Fsrv%2Fseries');
  });

  test.each([['Boats'], [''], ['99']])('%j is none, and the candidates are said', async (name) => {
    await serve();
    const { code, err } = await scan(name);
    expect([code, err]).toEqual([
      2,
      `usher: No library is called ${name}. There is: Films (1), Series (2), Music (5).\n`,
    ]);
    expect(scans()).toEqual([]);
  });

  test('a folder that the library has not is said with those that it has', async () => {
    await serve();
    const { code, err } = await scan('Films', '--path', '/etc');
    expect([code, err]).toEqual([2, 'usher: Films has no folder /etc. It has: /srv/films.\n']);
    expect(scans()).toEqual([]);
  });

  test.each([
    [['scan'], 'LIBRARY is missing'],
    [['scan', 'Films', 'Series'], 'takes fewer words'],
    [['list', '--path', '/srv/films'], 'knows no --path'],
  ])('%j is no command', async (args, says) => {
    await serve();
    const { code, err } = await terminal.run(args, env());
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(plex.requests).toEqual([]);
  });

  test('an account that may not is refused', async () => {
    await serve();
    const { code, err } = await terminal.run(['scan', 'Films'], env(plex.sharedToken));
    expect([code, err]).toEqual([3, expect.stringContaining('does not allow this')]);
  });

  test('a server that does not answer is no proof that there is no such library', async () => {
    await serve();
    plex.answer('GET /library/sections', 500);
    expect((await scan('Films')).code).toBe(4);
  });
});

describe('J10 with several servers', () => {
  test('a name on two of them needs the server; somebody else’s is not asked', async () => {
    await serve();
    const attic = await startDemoServer({ token: 't', name: 'Attic', isClaimed: false });
    const loft = await startDemoServer({ token: 't', name: 'Loft', isClaimed: false });
    try {
      const kept = [attic, loft].map(({ machineIdentifier: id, name, url }) =>
        typedServer({ id, name, url }),
      );
      const [own, other] = kept.map((saved): SavedServer => ({ ...saved, origin: 'unclaimed' }));
      if (!own || !other) throw new Error('two servers');
      mkdirSync(terminal.profile, { recursive: true });
      const settings = settingsWith(own, { ...other, isShared: true });
      writeFileSync(path.join(terminal.profile, 'settings.json'), JSON.stringify(settings));

      const both = await terminal.run(['scan', 'films'], {});
      expect([both.code, both.err]).toEqual([
        2,
        'usher: Several libraries are called films: Films (1) on Attic, Films (1) on Loft. Name one by its whole name or id, or its server with --server.\n',
      ]);
      const named = await terminal.run(['scan', 'films', '--server', 'Attic'], {});
      expect([named.code, named.out]).toEqual([
        0,
        expect.stringContaining('Plex agreed to scan Films on Attic'),
      ]);
      const refused = await terminal.run(['scan', 'films', '--server', 'loft'], {});
      expect([refused.code, refused.err]).toEqual([
        3,
        'usher: Somebody else’s server: only its owner can start work there.\n',
      ]);
      expect(loft.requests.filter((r) => r.path.includes('refresh'))).toEqual([]);
    } finally {
      await attic.stop();
      await loft.stop();
    }
  });
});
