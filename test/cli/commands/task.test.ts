import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { task } from '../../../src/cli/commands/task.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { type SecondServer, startSecondServer } from '../../world/secondServer/secondServer.ts';
import { openTerminal } from '../terminal.ts';
import { signedInTo } from './ownServers.ts';
import { type Printed, printedBy } from './printed.ts';

let cellar: SecondServer;
let attic: DemoServer;
beforeEach(async () => {
  cellar = await startSecondServer();
  attic = await startDemoServer({ token: 't', name: 'Attic', scenario: 'quiet' });
});
afterEach(async () => {
  await cellar.stop();
  await attic.stop();
});

const atCellar = (verb: 'run' | 'stop', word: string, json = false): Promise<Printed> =>
  printedBy(() => task(signedInTo(cellar), verb, word, json));
const running = (): readonly string[] => cellar.jobs.map((job) => job.target);

describe('U18 a maintenance task', () => {
  test.each([['OptimizeDatabase'], ['optimizedatabase'], ['Optimise the Database'], ['opt']])(
    '%s begins, and ends',
    async (word) => {
      expect(await atCellar('run', word)).toEqual({
        code: 0,
        out: 'Plex agreed to start “Optimise the database” on Cellar.\n',
        err: '',
      });
      expect(running()).toEqual(['OptimizeDatabase']);
      const { code, out } = await atCellar('stop', word);
      expect([code, out]).toEqual([0, 'Plex agreed to stop “Optimise the database” on Cellar.\n']);
      expect(running()).toEqual([]);
      expect(cellar.faults).toEqual([]);
    },
  );

  test('that runs already, or does not run, is said and done', async () => {
    expect(await atCellar('stop', 'BackupDatabase')).toMatchObject({
      code: 0,
      out: '“Back up the database” does not run on Cellar.\n',
    });
    await atCellar('run', 'BackupDatabase');
    expect(await atCellar('run', 'BackupDatabase')).toMatchObject({
      code: 0,
      out: '“Back up the database” runs on Cellar already.\n',
    });
  });

  test('is one object as JSON', async () => {
    const said = {
      server: { id: cellar.machineIdentifier, name: 'Cellar' },
      task: { name: 'BackupDatabase', title: 'Back up the database' },
    };
    expect(JSON.parse((await atCellar('run', 'back', true)).out)).toEqual({ ...said, outcome: 'accepted' });
    expect(JSON.parse((await atCellar('run', 'back', true)).out)).toEqual({ ...said, outcome: 'over' });
  });

  test('that is none is answered with those there are', async () => {
    expect(await atCellar('run', 'Polish')).toEqual({
      code: 2,
      out: '',
      err: 'usher: No maintenance task is called Polish. There is: Back up the database, Optimise the database, Refresh the guide, Analyse loudness.\n',
    });
    expect(running()).toEqual([]);
  });

  test('whose server does not tell its tasks is not proved to be none', async () => {
    cellar.answer('GET /butler', 500);
    expect(await atCellar('run', 'Polish')).toMatchObject({ code: 4, out: '' });
  });
});

test('U17 a task that several servers have needs the server', async () => {
  const both = signedInTo(cellar, { ...attic, name: 'Attic' });
  const { code, err } = await printedBy(() => task(both, 'run', 'BackupDatabase', false));
  expect([code, err]).toEqual([
    2,
    'usher: Several maintenance tasks are called BackupDatabase: Back up the database on Cellar, Back up the database on Attic. Name one by its whole name, or its server with --server.\n',
  ]);
  expect(running()).toEqual([]);
});

test('U19 somebody else’s server is not asked', async () => {
  const both = signedInTo({ ...cellar, isShared: true }, { ...attic, name: 'Attic' });
  expect(await printedBy(() => task(both, 'run', 'BackupDatabase', false))).toMatchObject({
    code: 0,
    out: 'Plex agreed to start “Back up the database” on Attic.\n',
  });
  const theirs = signedInTo({ ...cellar, isShared: true });
  expect((await printedBy(() => task(theirs, 'stop', 'BackupDatabase', false))).code).toBe(3);
  expect(cellar.requests).toEqual([]);
  const friend = signedInTo({ ...cellar, token: cellar.sharedToken });
  expect((await printedBy(() => task(friend, 'run', 'BackupDatabase', false))).code).toBe(3);
});

test('U18 run and stop are commands', async () => {
  const terminal = openTerminal();
  try {
    const env = { PLEX_URL: cellar.url, PLEX_TOKEN: cellar.token };
    const { code, out } = await terminal.run(['run', 'Back up the database'], env);
    expect([code, out]).toEqual([0, 'Plex agreed to start “Back up the database” on Cellar.\n']);
    expect(await terminal.run(['stop', 'backup', '--json'], env)).toMatchObject({ code: 0 });
    expect(running()).toEqual([]);
  } finally {
    terminal.remove();
  }
});
