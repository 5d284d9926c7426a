import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import type { Entry } from '../../../src/domain/historyEntry.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { historyFile } from '../../../src/storage/history/historyFile.ts';
import { readHistory } from '../../../src/storage/history/historyLines.ts';
import { holdHistory } from '../../../src/storage/history/historyWriter.ts';
import { createLog } from '../../../src/storage/log.ts';
import type { ProcessLock } from '../../../src/storage/processLock.ts';
import { until } from '../../until.ts';
import { endsWhenTold, openTerminal, type Terminal } from '../terminal.ts';

let terminal: Terminal;
let demo: DemoServer;
const locks: ProcessLock[] = [];
beforeEach(async () => {
  terminal = openTerminal();
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
});
afterEach(async () => {
  terminal.killAll();
  for (const lock of locks.splice(0)) lock.release();
  await demo.stop();
  terminal.remove();
});

const env = (): Readonly<Record<string, string>> => ({ PLEX_URL: demo.url, PLEX_TOKEN: 'right' });

type Watching = { readonly child: ChildProcess; has(event: string, uuid?: string): Promise<void> };

/** `usher watch --json`, as soon as it is connected. */
async function watch(...args: readonly string[]): Promise<Watching> {
  const child = terminal.start(['watch', '--json', ...args], args.includes('--demo') ? {} : env());
  const lines: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const has: Watching['has'] = (event, uuid = '') =>
    until(() => lines.some((line) => line.includes(`"${event}"`) && line.includes(uuid)), `${event} ${uuid}`);
  await has('live');
  return { child, has };
}

/** The app, as far as the history is concerned. */
function startAppHistory(): { readonly lock: ProcessLock; readonly history: ReturnType<typeof openHistory> } {
  const lock = holdHistory(terminal.profile, { who: 'app' });
  locks.push(lock);
  const log = createLog(() => {});
  return { lock, history: openHistory(historyFile(terminal.profile), log, Date.now) };
}

const entries = (): readonly Entry[] => {
  const file = path.join(terminal.profile, 'history.jsonl');
  return readHistory(existsSync(file) ? readFileSync(file, 'utf8') : '').entries;
};
const finished = (): readonly string[] =>
  entries().flatMap((e) =>
    e.kind === 'finished' ? `${e.finished.activity.uuid} ${e.finished.outcome}` : [],
  );

function run(uuid: string): void {
  demo.start({ uuid, title: `Scanning ${uuid}`, progress: 20 });
  demo.end(uuid, { progress: 99 });
}

describe('SE49 without the app `usher watch` keeps the history', () => {
  test('for `usher history` and `usher cancel`, and what was told there is not announced later', async () => {
    const { child, has } = await watch();
    run('one');
    await has('ended', 'one');
    demo.start({ uuid: 'still', progress: 1 });
    await has('started', 'still');
    expect(await terminal.run(['history', '--all'], {})).toMatchObject({
      out: expect.stringContaining('one'),
    });
    expect(await terminal.run(['cancel', 'one'], env())).toMatchObject({ code: 0 });
    expect(await endsWhenTold(child, 'SIGTERM')).toBe(true);
    const { history } = startAppHistory();
    expect(history.restored(demo.machineIdentifier)).toMatchObject({
      pending: [],
      running: [{ activity: { uuid: 'still' } }],
    });
    expect(history.recent().map((f) => f.activity.uuid)).toEqual(['one'].slice(0, history.recent().length));
  });

  test('and finds gone what ended while nobody looked', async () => {
    const first = await watch();
    demo.start({ uuid: 'goes', progress: 1 });
    await until(() => entries().length > 0);
    first.child.kill('SIGKILL');
    demo.vanish('goes');
    const second = await watch();
    await second.has('ended', 'goes');
    await until(() => finished().length > 0);
    expect(finished()).toEqual(['goes gone']);
  });

  test('but nothing of a demo', async () => {
    await watch('--demo');
    expect(existsSync(path.join(terminal.profile, 'history.jsonl'))).toBe(false);
  });

  test('and no token, also where the server hands it back as a title', async () => {
    const { has } = await watch();
    demo.start({ uuid: 'leaks', title: 'Scanning right' });
    await has('started', 'leaks');
    await until(() => entries().length > 0);
    expect(JSON.stringify(entries())).not.toContain('right');
  });
});

describe('SE50 one process writes the history, and each end is in it once', () => {
  test('of two terminals; and when the first one is killed, the second misses nothing', async () => {
    const first = await watch();
    const second = await watch();
    run('one');
    await Promise.all([first.has('ended', 'one'), second.has('ended', 'one')]);
    demo.start({ uuid: 'goes-on', progress: 1 });
    await Promise.all([first.has('started', 'goes-on'), second.has('started', 'goes-on')]);
    first.child.kill('SIGKILL');
    // Nobody may have noticed yet.
    run('two');
    demo.start({ uuid: 'new', progress: 1 });
    await second.has('started', 'new');
    await until(() => finished().includes('two completed'), 'the end of two');
    demo.end('goes-on');
    await until(() => finished().length === 3);
    expect(finished()).toEqual(['one completed', 'two completed', 'goes-on completed']);
    const began = entries().flatMap((e) => (e.kind === 'began' ? e.activity.uuid : []));
    expect(began).toContain('new');
    expect(began.filter((uuid) => uuid === 'goes-on')).toHaveLength(1);
  });

  test('the app takes it over at once, and a terminal goes on when the app is gone', async () => {
    const { has } = await watch();
    demo.start({ uuid: 'one', progress: 1 });
    await has('started', 'one');
    await until(() => entries().length > 0);
    const { lock, history } = startAppHistory();
    const before = entries();
    run('two');
    await has('ended', 'two');
    expect(entries()).toEqual(before);
    expect(history.restored(demo.machineIdentifier).running).toMatchObject([{ activity: { uuid: 'one' } }]);
    expect(history.clear()).toBe(true);
    lock.release();
    await until(() => finished().length > 0, 'what the app missed');
    run('three');
    await until(() => finished().length > 1, 'the next end');
    expect(finished()).toEqual(['two completed', 'three completed']);
  });
});
