import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAppHooks } from '../../../src/app/hooks/appHooks.ts';
import type { HookNeeds } from '../../../src/app/needs.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { Hook } from '../../../src/domain/hooks/hook.ts';
import type { HookPayload } from '../../../src/domain/hooks/hookPayload.ts';
import type { HookProblem, HookRun } from '../../../src/domain/hooks/hookRun.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { prefers, said, server } from '../../domain/given.ts';
import { until } from '../../until.ts';

const copy: Hook = { name: 'Copy', isOn: true, on: ['finish'], run: ['rsync'] };

let store: Store;
let quitting: AbortController;
let loads: number;
let isTaken: boolean;
/** Of this and other processes. */
let kept: readonly HookRun[];
let told: HookPayload[];
let end: (problem?: HookProblem) => void;
let ended: readonly AbortSignal[];
let lines: string[];

const needs: HookNeeds = {
  run: (_hook, payload, _secrets, signal) => {
    told.push(payload);
    ended = [...ended, signal];
    return new Promise((resolve) => {
      end = (problem) => resolve({ problem, tries: 1 });
    });
  },
  secretOf: () => undefined,
  runs: {
    read: () => kept,
    keep: (run) => {
      kept = [run];
    },
  },
  take: () => isTaken,
};

function open(loadHooks: (() => Promise<HookNeeds>) | undefined) {
  const log = createLog((line) => lines.push(line));
  return createAppHooks({ store, clock: systemClock, log, vault: memoryVault(), loadHooks }, quitting.signal);
}
const load = async (): Promise<HookNeeds> => {
  loads++;
  return needs;
};
const isRunBy = (runner: string) =>
  until(() => store.state.hookRunner === runner, `hooks are run by ${runner}`);

beforeEach(() => {
  [loads, isTaken, kept, told, ended, lines] = [0, true, [], [], [], []];
  quitting = new AbortController();
  store = createStore();
  for (const event of [
    { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } },
    { kind: 'server-joined', server, at: 0 },
    said.live(),
    said.listed([]),
  ] as const)
    store.apply(event);
});
afterEach(() => quitting.abort());

const finishes = (uuid: string): void => {
  const at = Date.now();
  store.apply(said.started({ uuid, type: 'media.optimize', progress: 0 }, at - 5000));
  store.apply(said.ended({ uuid, type: 'media.optimize', progress: 100 }, at));
};

test('HO30 nothing is loaded before a hook is set; then it is run at what happens from then on, once', async () => {
  open(load);
  store.apply(prefers({}));
  finishes('before');
  expect(loads).toBe(0);
  store.apply(prefers({ hooks: [copy] }));
  store.apply(prefers({ hooks: [copy], zoom: 125 }));
  await isRunBy('this');
  finishes('then');
  await until(() => told.length > 0, 'the run');
  expect(told.map(({ activity, isTest }) => [activity?.uuid, isTest])).toEqual([['then', false]]);
  end();
  await until(() => store.state.hookRuns.length > 0, 'what came of it');
  expect(store.state.hookRuns).toMatchObject([{ name: 'Copy', event: 'finish', problem: undefined }]);
  expect(kept).toEqual(store.state.hookRuns);
  store.apply(prefers({ hooks: [{ ...copy, isOn: false }] }));
  finishes('off');
  expect([told.length, loads, store.state.hookRunner]).toEqual([1, 1, undefined]);
});

test('HO31 where another process runs them none is run here, and what came of those is shown', async () => {
  isTaken = false;
  open(load);
  const run: HookRun = {
    name: 'Copy',
    event: 'finish',
    at: 1,
    tries: 1,
    dropped: 0,
    problem: { kind: 'no-program' },
  };
  kept = [run];
  store.apply(prefers({ hooks: [copy] }));
  await isRunBy('other');
  finishes('a');
  expect(told).toEqual([]);
  expect(store.state.hookRuns).toEqual([run]);
  isTaken = true;
  finishes('b');
  await until(() => told.length > 0, 'the run');
  expect(store.state.hookRunner).toBe('this');
});

test('HO32 where none is run nothing is tried, either', async () => {
  const hooks = open(undefined);
  store.apply(prefers({ hooks: [copy] }));
  hooks.try('Copy');
  finishes('a');
  expect([store.state.hookRunner, store.state.hookRuns]).toEqual([undefined, []]);
});

test('HO32 the end of the app ends what runs, and hears of it no more', async () => {
  open(load);
  store.apply(prefers({ hooks: [copy] }));
  await isRunBy('this');
  finishes('a');
  await until(() => told.length > 0, 'the run');
  quitting.abort();
  expect(ended.map((signal) => signal.aborted)).toEqual([true]);
  end({ kind: 'signal', signal: 'SIGTERM', lastLine: '' });
  finishes('b');
  await new Promise(setImmediate);
  expect([told.length, store.state.hookRuns, kept]).toEqual([1, [], []]);
});

test('HO34 a trial runs a hook that is off, once at a time, and says that it is one', async () => {
  const hooks = open(load);
  store.apply(prefers({ hooks: [{ ...copy, isOn: false }] }));
  hooks.try('copy');
  hooks.try('Copy');
  hooks.try('nobody');
  await until(() => told.length > 0, 'the trial');
  hooks.try('Copy');
  expect(told).toMatchObject([{ hook: 'Copy', isTest: true, event: 'finish', server }]);
  end({ kind: 'exit', code: 3, lastLine: 'no such host' });
  await until(() => store.state.hookRuns.length > 0, 'what came of it');
  expect(kept).toMatchObject([{ name: 'Copy', problem: { code: 3, lastLine: 'no such host' } }]);
  hooks.try('Copy');
  await until(() => told.length > 1, 'the second trial');
  expect(store.state.hookRunner).toBeUndefined();
});

test('HO37 the log has no word of what a program wrote', async () => {
  const hooks = open(load);
  store.apply(prefers({ hooks: [copy] }));
  hooks.try('Copy');
  await until(() => told.length > 0, 'the trial');
  end({ kind: 'exit', code: 3, lastLine: 'robin is not allowed' });
  await until(() => store.state.hookRuns.length > 0, 'what came of it');
  expect(lines.join('\n')).toContain('"code":3');
  expect(lines.join('\n')).not.toContain('robin');
});
