import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MUTATIONS } from '../mutations.ts';
import type { Mutation } from './mutation.ts';

// npm run sim:mutations: each deliberate bug in a copy of the sources, and whether the simulation, or the unit test that is named, finds
// it. Exit 1 if one gets through. With an argument only those whose name contains it.

const SEEDS = 600;
/** A bug may make the simulated day endless: that is found, too. A few days take seconds. */
const LONGEST_SILENCE_MS = 90_000;
const root = path.join(import.meta.dirname, '../../..');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

type Outcome = { readonly isClean: boolean; readonly says: string };

async function tryOut(mutation: Mutation | undefined, tests = mutation?.tests): Promise<Outcome> {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'usher-sim-'));
  try {
    for (const part of ['src', 'test', 'renderer', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    if (mutation && !put(mutation, copy)) return { isClean: true, says: 'does not fit the code any more' };
    if (tests) return await run(copy, [vitest, 'run', ...tests], / FAIL .*|Error.*/);
    // Without a bug all the same seeds: a false alarm catches nothing.
    const args = ['test/sim/main.ts', '--workers', '1', '--pulse', '--seeds', String(SEEDS)];
    return await run(copy, args, /seed \d+ (?=fails)|wrong: .*|Error.*|^clean.*/m);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function put({ file, from, to }: Mutation, copy: string): boolean {
  const text = readFileSync(path.join(copy, file), 'utf8');
  if (text.split(from).length !== 2) return false;
  writeFileSync(
    path.join(copy, file),
    text.replace(from, () => to),
  );
  return true;
}

function run(cwd: string, args: readonly string[], telling: RegExp): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NO_COLOR: '1' } });
    let said = '';
    let isSilent = false;
    const giveUp = (): void => {
      isSilent = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, LONGEST_SILENCE_MS);
    const hear = (text: Buffer): void => {
      said += String(text);
      clearTimeout(timer);
      timer = setTimeout(giveUp, LONGEST_SILENCE_MS);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      clearTimeout(timer);
      const found = [...said.matchAll(new RegExp(telling, `${telling.flags}g`))]
        .slice(0, 2)
        .map(([text]) => text);
      resolve({ isClean: code === 0, says: isSilent ? 'hangs' : found.join(' ') || said.slice(0, 160) });
    });
  });
}

const wanted = MUTATIONS.filter((m) => m.name.includes(process.argv[2] ?? ''));
const named = [...new Set(wanted.flatMap((m) => m.tests ?? []))];
const honest = [await tryOut(undefined), ...(named.length ? [await tryOut(undefined, named)] : [])];
const isHonest = honest.every((outcome) => outcome.isClean);
console.log(`without a bug: ${isHonest ? 'clean' : honest.map(({ says }) => says).join(' ')}`);
let caught = 0;
// Where something fails without a bug, nothing is caught.
const chosen = isHonest ? wanted : [];
const queue = chosen.values();
async function work(): Promise<void> {
  for (const mutation of queue) {
    const { isClean, says } = await tryOut(mutation);
    if (!isClean) caught++;
    console.log(`${isClean ? 'NOT CAUGHT' : 'caught'}  ${mutation.name}: ${says.slice(0, 160)}`);
  }
}
await Promise.all(Array.from({ length: os.availableParallelism() }, work));
console.log(`${caught} of ${chosen.length} deliberate bugs caught`);
process.exitCode = isHonest && caught === chosen.length ? 0 : 1;
