import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../../src/app/needs.ts';
import { readHistory } from '../../../src/storage/history/historyLines.ts';
import { readSettings } from '../../../src/storage/settings/readSettings.ts';
import { type PlexWorld, startPlexWorld } from '../../e2e/plexWorld.ts';
import { createRandom, type Random } from '../../sim/random.ts';
import { hasKeyring, type Keyring, startKeyring } from '../../world/keyring.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

/** How far app and terminal count: with a line of the history for each number of the app it is more than a thousand writes. */
const LAST = 400;
const SEED = 15;

const writer = path.join(import.meta.dirname, 'writer.ts');
let terminal: Terminal;
let world: PlexWorld;
let keyring: Keyring;
const children: ChildProcess[] = [];

describe.skipIf(!hasKeyring)('app and terminal at one time', () => {
  beforeEach(async () => {
    terminal = openTerminal();
    world = await startPlexWorld(terminal.home);
    keyring = await startKeyring();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    terminal.killAll();
    keyring.stop();
    await world.stop();
    terminal.remove();
  });

  const env = (): Readonly<Record<string, string>> => ({ ...world.env, ...keyring.env });
  const read = (name: string): string => readFileSync(path.join(terminal.profile, name), 'utf8');
  function kept(): Settings {
    const settings = readSettings(read('settings.json'));
    if (!settings) throw new Error('the settings are torn');
    return settings;
  }

  /** A process that counts, and what it said so far. */
  function startWriter(who: 'app' | 'terminal', killAt: number): { child: ChildProcess; said(): string[] } {
    const child = spawn(process.execPath, [writer, who, String(LAST), String(killAt)], {
      env: { ...process.env, HOME: terminal.home, XDG_CONFIG_HOME: terminal.home, ...env() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    return { child, said: () => out.split(' ').slice(0, -1) };
  }

  /** Counts to the end, killed now and then: by its own hand in the middle of a change, or by ours whenever that is. All that was said. */
  async function count(who: 'app' | 'terminal', random: Random): Promise<readonly string[]> {
    const key = who === 'app' ? 'settleSeconds' : 'leastSeconds';
    const counted = (): number => Number(kept().preferences?.[key] ?? 0);
    const all: string[] = [];
    for (let run = 0; ; run++) {
      const start = counted();
      const end = start + random.between(60, 120);
      const isKilled = end < LAST;
      const { child, said } = startWriter(who, isKilled && run % 2 ? end : 0);
      const over = new Promise((resolve) => child.once('close', resolve));
      const isFar = (): boolean => said().includes('done') || (isKilled && said().includes(String(end)));
      await Promise.race([
        over,
        new Promise<void>((far) => child.stdout?.on('data', () => isFar() && far())),
      ]);
      if (isKilled) child.kill('SIGKILL');
      else child.kill('SIGTERM');
      await over;
      const numbers = said()
        .filter((word) => /^\d+$/.test(word))
        .map(Number);
      expect(numbers).toEqual(numbers.map((_, place) => start + 1 + place));
      // It may have been killed before it said the last one.
      expect(counted() - (numbers.at(-1) ?? start)).toBeOneOf([0, 1]);
      all.push(...said());
      if (!isKilled) return all;
    }
  }

  const hasCode = (out: string): boolean => /code: (\w{4})\b/.test(out);
  type SignedIn = { readonly code: number | null; readonly token: string };

  /** `usher sign-in`, confirmed at once; killed so long after that, if that is said. */
  async function signIn(server: string, killedAfterMs?: number): Promise<SignedIn> {
    const child = terminal.start(['sign-in', '--server', server], env());
    const over = new Promise<number | null>((resolve) => child.once('close', resolve));
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      out += chunk;
    });
    const asked = new Promise<void>((told) => child.stdout?.on('data', () => hasCode(out) && told()));
    await Promise.race([asked, over]);
    if (!hasCode(out)) throw new Error(`no code: ${out}`);
    const token = world.tv.claim(/code: (\w{4})\b/.exec(out)?.[1] ?? '');
    const timer = killedAfterMs !== undefined && setTimeout(() => child.kill('SIGKILL'), killedAfterMs);
    const code = await over;
    if (timer) clearTimeout(timer);
    return { code, token };
  }

  async function signOut(killedAfterMs?: number): Promise<number | null> {
    const child = terminal.start(['sign-out'], env());
    const timer = killedAfterMs !== undefined && setTimeout(() => child.kill('SIGKILL'), killedAfterMs);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    if (timer) clearTimeout(timer);
    return code;
  }

  /** Account and token are of one sign-in, and each server has its own token. */
  function isWhole(tokens: readonly string[]): void {
    const { account, servers } = kept();
    if (account) expect(tokens).toContain(keyring.secret('plex.tv'));
    for (const server of servers)
      expect(keyring.secret(server.id)).toBe(
        world.servers.find((s) => s.machineIdentifier === server.id)?.token,
      );
  }

  const names = (): readonly string[] => kept().servers.map((s) => s.name);

  /** Somebody signs in and out all the while, now and then two at a time, now and then killed. */
  async function signInAndOut(random: Random): Promise<void> {
    const soon = (): number => random.between(0, 3000);
    const first = await signIn('Attic');
    expect(first.code).toBe(0);
    isWhole([first.token]);
    expect(names()).toEqual(['Attic']);

    const killed = await signIn('Cellar', soon());
    isWhole([first.token, killed.token]);

    const [one, two] = await Promise.all([signIn('Attic'), signIn('Cellar')]);
    expect([one.code, two.code]).toContain(0);
    isWhole([one.token, two.token]);
    const isOne = keyring.secret('plex.tv') === one.token;
    expect(isOne ? one.code : two.code).toBe(0);
    expect(names()).toEqual([isOne ? 'Attic' : 'Cellar']);

    await signOut(random.between(0, 1500));
    isWhole([one.token, two.token]);
    const [three] = await Promise.all([signIn('Cellar'), signOut(), signIn('Attic', soon())]);
    expect(three.code).toBeOneOf([0, 3]);
    expect(await signOut()).toBe(0);
    expect(kept()).toMatchObject({ servers: [], account: undefined });
  }

  async function setByCommand(): Promise<void> {
    for (const theme of ['dark', 'light', 'system', 'dark', 'light', 'dark']) {
      expect(await terminal.run(['settings', 'set', 'theme', theme], {})).toMatchObject({ code: 0 });
      expect(kept().preferences?.theme).toBe(theme);
    }
  }

  test('SE51 of a thousand writes none is lost, none doubled, and no sign-in is half done', {
    timeout: 300_000,
  }, async () => {
    await world.addServer('Attic');
    await world.addServer('Cellar');
    expect(await terminal.run(['settings', 'set', 'theme', 'light'], {})).toMatchObject({ code: 0 });
    const [app, other] = await Promise.all([
      count('app', createRandom(SEED)),
      count('terminal', createRandom(SEED + 1)),
      signInAndOut(createRandom(SEED + 2)),
      setByCommand(),
    ]);
    const acknowledged = [...app, ...other].filter((word) => word !== 'done');
    expect(acknowledged.length).toBeGreaterThan(1000);
    expect(kept().preferences).toEqual({ settleSeconds: LAST, leastSeconds: LAST, theme: 'dark' });

    const { entries, dropped } = readHistory(read('history.jsonl'));
    expect(dropped).toBe(0);
    const uuids = entries.flatMap((e) => (e.kind === 'finished' ? e.finished.activity.uuid : []));
    expect(uuids.length).toBe(new Set(uuids).size);
    expect(acknowledged.filter((word) => word.includes('-')).filter((uuid) => !uuids.includes(uuid))).toEqual(
      [],
    );

    for (const name of ['plex.tv', ...world.servers.map((s) => s.machineIdentifier)])
      expect(keyring.secret(name)).toBeUndefined();
    expect(readdirSync(terminal.profile).toSorted()).toEqual(['history.jsonl', 'settings.json']);
  });
});
