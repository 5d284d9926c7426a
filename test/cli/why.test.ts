import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { Entry } from '../../src/domain/historyEntry.ts';
import { historyLines } from '../../src/storage/history/historyLines.ts';
import { activity } from '../domain/given.ts';
import { type Outcome, openTerminal } from './terminal.ts';

const { profile, run: usher, killAll, remove } = openTerminal();
let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
  mkdirSync(profile, { recursive: true });
});
afterEach(async () => {
  killAll();
  rmSync(profile, { recursive: true, force: true });
  await demo.stop();
});
afterAll(remove);

const why = (...args: string[]): Promise<Outcome> =>
  usher(['why', ...args], { PLEX_URL: demo.url, PLEX_TOKEN: 'right' });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function keep(...entries: readonly Entry[]): void {
  const text = entries.map((entry) => historyLines(entry, (x) => x)).join('');
  writeFileSync(path.join(profile, 'history.jsonl'), text);
}

const films = { title: 'Scanning', progress: 41, Context: { librarySectionID: '1' } };

test('Q5 says the cause, from one list', async () => {
  demo.appear(films);
  expect(await why()).toMatchObject({ code: 0, out: 'Scanning Films, 41 %\n'.replaceAll(' %', '\u00a0%') });
});

test('Q5 knows from the history since when it runs', async () => {
  const { uuid } = demo.appear(films);
  keep({
    kind: 'began',
    serverId: demo.machineIdentifier,
    activity: activity({ uuid, context: { librarySectionId: '1' } }),
    at: Date.now() - 12.5 * 60_000,
    foundRunning: false,
  });
  expect(plain((await why()).out)).toBe('Scanning Films for 12 min, 41 %\n');
});

test('Q5 says what was last where nothing runs, of these servers only, and writes nothing', async () => {
  expect(plain((await why()).out)).toBe('Quiet\n');
  const finished = (id: string, title: string, at: number): Entry => ({
    kind: 'finished',
    finished: {
      server: { id, name: 'S' },
      activity: activity({ uuid: title, title, type: 'x' }),
      library: undefined,
      item: undefined,
      outcome: 'completed',
      at,
      lastedMs: 130_000,
      foundRunning: false,
      cancelAsked: false,
    },
  });
  const now = Date.now();
  keep(
    finished(demo.machineIdentifier, 'Polishing', now - 185_000),
    finished('other', 'Elsewhere', now - 1000),
  );
  expect(plain((await why()).out)).toBe('Quiet. Last: Polishing finished, 3 min ago, took 2 min 10 s\n');
});

test('U1 Q5 --json says it for programs', async () => {
  demo.appear(films);
  expect(JSON.parse(plain((await why('--json')).out))).toEqual({
    isBusy: true,
    sentence: 'Scanning Films, 41 %',
  });
});

test('U2 Q5 a server that refuses is a refusal', async () => {
  demo.revoke();
  expect(await why()).toMatchObject({ code: 3, out: '' });
});
