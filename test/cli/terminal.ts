import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CACHE, COMMAND, NODE } from './built/command.ts';

export type Environment = Readonly<Record<string, string>>;
export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

/**
 * Whether it ends with 0 when it is told to. Windows has no signal that asks: there it is ended by force, and that it was is all that can
 * be said.
 */
export async function endsWhenTold(child: ChildProcess, signal: 'SIGINT' | 'SIGTERM'): Promise<boolean> {
  const over = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const code = await over;
  return process.platform === 'win32' || code === 0;
}

/** A home of its own, where the `usher` command runs as a process. */
export type Terminal = {
  readonly home: string;
  /** Where Usher keeps its files there; not made yet. */
  readonly profile: string;
  /** In that folder; else in the tests' own. */
  start(args: readonly string[], env: Environment, cwd?: string): ChildProcess;
  /** `input` comes on its stdin. */
  run(args: readonly string[], env: Environment, input?: string): Promise<Outcome>;
  /** Ends what still runs. */
  killAll(): void;
  remove(): void;
};

export function openTerminal(): Terminal {
  const home = mkdtempSync(path.join(os.tmpdir(), 'usher-cli-'));
  const running: ChildProcess[] = [];
  // No session bus: no keychain on Linux, whatever the machine has. Other systems have one all the same.
  const base = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: CACHE,
    HOME: home,
    XDG_CONFIG_HOME: home,
    APPDATA: home,
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
    // English, whatever the machine speaks.
    LC_ALL: 'C',
  };
  const begin = (
    args: readonly string[],
    env: Environment,
    stdin: 'ignore' | 'pipe',
    cwd?: string,
  ): ChildProcess => {
    const child = spawn(NODE, [COMMAND, ...args], {
      cwd,
      env: { ...base, ...env },
      stdio: [stdin, 'pipe', 'pipe'],
    });
    running.push(child);
    return child;
  };
  const start: Terminal['start'] = (args, env, cwd) => begin(args, env, 'ignore', cwd);
  return {
    home,
    profile:
      process.platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support', 'Usher')
        : path.join(home, 'Usher'),
    start,
    run: async (args, env, input) => {
      const child = begin(args, env, input === undefined ? 'ignore' : 'pipe');
      child.stdin?.end(input);
      let out = '';
      let err = '';
      child.stdout?.on('data', (chunk) => {
        out += chunk;
      });
      child.stderr?.on('data', (chunk) => {
        err += chunk;
      });
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
      return { code, out, err };
    },
    killAll: () => {
      for (const child of running.splice(0)) child.kill('SIGKILL');
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
