import { expect, test } from 'vitest';
import { createHookQueue, type HookJob } from '../../../src/app/hooks/hookQueue.ts';
import { runHook } from '../../../src/app/hooks/hooks.ts';
import { type HookNeeds, KeychainError, type Vault } from '../../../src/app/needs.ts';
import type { Hook } from '../../../src/domain/hooks/hook.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { payload } from '../../hooks/payload.ts';

const hookOf = (name: string): Hook => ({ name, isOn: true, on: ['settle'], run: ['true'] });
const job = (name: string, sentence: string): HookJob => ({
  hook: hookOf(name),
  event: 'settle',
  payload: { ...payload, sentence },
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A queue whose runs end when the test says so. */
function queue() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const made = createHookQueue(({ hook, payload: { sentence } }, dropped) => {
    begun.push(`${hook.name} ${sentence}${dropped ? ` after ${dropped}` : ''}`);
    return new Promise((resolve) => ends.set(hook.name, resolve));
  });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await turn();
  };
  return { ...made, begun, end };
}

test('HO16 runs of one hook come one after the other, in order; of different hooks at once', async () => {
  const { add, begun, end } = queue();
  for (const one of [job('a', '1'), job('a', '2'), job('b', '1'), job('a', '3')]) add(one);
  expect(begun).toEqual(['a 1', 'b 1']);
  await end('a');
  await end('a');
  expect(begun).toEqual(['a 1', 'b 1', 'a 2', 'a 3']);
});

test('HO16 four run at once, and the next one when one of them has ended', async () => {
  const { add, begun, end } = queue();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) add(job(name, '1'));
  expect(begun).toHaveLength(4);
  await end('c');
  expect(begun.at(-1)).toBe('e 1');
});

test('HO16 of too many the oldest is left out and counted', async () => {
  const { add, begun, end } = queue();
  for (let n = 0; n < 20; n++) add(job('a', String(n)));
  for (let n = 0; n < 20; n++) await end('a');
  expect(begun).toHaveLength(17);
  expect(begun.slice(0, 3)).toEqual(['a 0', 'a 4 after 3', 'a 5']);
});

test('HO16 what waits is left out when it ends', async () => {
  const { add, begun, end, clear } = queue();
  for (let n = 0; n < 3; n++) add(job('a', String(n)));
  clear();
  await end('a');
  expect(begun).toEqual(['a 0']);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the secrets of hooks look like that.
const secretHook: Hook = {
  name: 'Phone',
  isOn: true,
  on: ['settle'],
  post: { url: '${URL}', headers: { authorization: 'Bearer ${TOKEN}' }, sign: '${KEY}' },
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

/** Runs it, and says what it was given and what was logged. */
async function run(vault: Vault, environment: Readonly<Record<string, string>> = {}, lastLine = '') {
  const lines: string[] = [];
  let given: ReadonlyMap<string, string> | undefined;
  const hooks: HookNeeds = {
    run: async (_hook, _payload, secrets) => {
      given = secrets;
      return { problem: lastLine ? { kind: 'exit', code: 1, lastLine } : undefined, tries: 1 };
    },
    secretOf: (name) => environment[name],
    runs: { read: () => [], keep: () => {} },
    take: () => true,
  };
  const log = createLog((line) => lines.push(line));
  const needs = { vault, hooks, log, clock: systemClock };
  const ended = await runHook(
    { hook: secretHook, event: 'settle', payload },
    0,
    needs,
    new AbortController().signal,
  );
  return { problem: ended?.problem, given, lines };
}

test('HO15 secrets come from the environment, else from the keychain', async () => {
  const vault = memoryVault({
    'hook URL': 'https://x/',
    'hook TOKEN': 'tk_123',
    'hook KEY': 'of the keychain',
  });
  const { problem, given } = await run(vault, { KEY: 'of the environment' });
  expect(problem).toBeUndefined();
  expect(given).toEqual(
    new Map([
      ['URL', 'https://x/'],
      ['TOKEN', 'tk_123'],
      ['KEY', 'of the environment'],
    ]),
  );
});

test('HO15 one that is missing is named, and nothing is run', async () => {
  const { problem, given } = await run(memoryVault({ 'hook URL': 'https://x/' }));
  expect([problem, given]).toEqual([{ kind: 'no-secret', name: 'TOKEN' }, undefined]);
});

test('HO15 a keychain that keeps nothing is told as such', async () => {
  const locked: Vault = {
    ...memoryVault(),
    read: () => Promise.reject(new KeychainError('locked', 'no answer')),
  };
  expect((await run(locked)).problem).toEqual({ kind: 'keychain', problem: 'locked' });
});

test('HO15 no log line and no last line shows a secret', async () => {
  const secrets = { URL: 'https://x/secret-path', TOKEN: 'tk_secret', KEY: 'key-secret' };
  const { problem, lines } = await run(memoryVault(), secrets, 'sent tk_secret to https://x/secret-path');
  expect(problem).toEqual({ kind: 'exit', code: 1, lastLine: 'sent [hidden] to [hidden]' });
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toMatch(/secret-path|tk_secret|key-secret/);
});
