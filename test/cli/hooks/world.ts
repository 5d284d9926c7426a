import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { until } from '../../until.ts';
import { type Environment, openTerminal, type Terminal } from '../terminal.ts';

/** A home with hooks, and a server that does what the test says. */
export type HookWorld = {
  readonly terminal: Terminal;
  readonly home: string;
  readonly demo: DemoServer;
  /** Names the server. */
  readonly env: Environment;
  readonly settingsFile: string;
  /** What the person set. A scan settles at once, so that a test need not wait. */
  keep(preferences: object): void;
  file(name: string): string;
  /** The lines that hooks wrote into this file. */
  lines(name: string): readonly string[];
  /** A hook that appends the event to this file, once it has done what `script` says. */
  writer(name: string, file: string, script?: string): object;
  /** One scan of the library Films, from begin to end: a shorter one than a second is told to nobody (A10). */
  scan(): Promise<void>;
  /** As many watch; each is connected. */
  isConnected(count: number): Promise<void>;
  /** Ended with the world. */
  spawn(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess;
  stop(): Promise<void>;
};

export async function openHookWorld(): Promise<HookWorld> {
  const terminal = openTerminal();
  const spawned: ChildProcess[] = [];
  const demo = await startDemoServer({ token: 'T', name: 'Attic' });
  const settingsFile = path.join(terminal.profile, 'settings.json');
  const file = (name: string): string => path.join(terminal.home, name);
  return {
    terminal,
    home: terminal.home,
    demo,
    env: { PLEX_URL: demo.url, PLEX_TOKEN: 'T' },
    settingsFile,
    keep: (preferences) => {
      mkdirSync(terminal.profile, { recursive: true });
      const set = { settleSeconds: 0, leastSeconds: 0, ...preferences };
      writeFileSync(settingsFile, JSON.stringify({ clientIdentifier: 'me', version: 2, preferences: set }));
    },
    file,
    lines: (name) => {
      try {
        return readFileSync(file(name), 'utf8').split('\n').filter(Boolean);
      } catch {
        return [];
      }
    },
    writer: (name, to, script = '') => ({
      name,
      isOn: true,
      on: ['settle'],
      run: [
        process.execPath,
        '-e',
        `${script};fs.appendFileSync(${JSON.stringify(file(to))}, process.env.USHER_EVENT + " by " + process.ppid + "\\n")`,
      ],
    }),
    scan: async () => {
      const begun = performance.now();
      const { uuid } = demo.start({
        type: 'library.update.section',
        title: 'Scanning Films',
        Context: { librarySectionID: '1' },
      });
      await until(() => performance.now() - begun > 1100, 'a second');
      demo.end(uuid);
    },
    isConnected: (count) => until(() => demo.streamCount >= count, `${count} connections`),
    spawn: (program, args, env) => {
      const child = spawn(program, args, { env, stdio: 'ignore' });
      spawned.push(child);
      return child;
    },
    stop: async () => {
      for (const child of spawned) child.kill('SIGKILL');
      terminal.killAll();
      await demo.stop();
      terminal.remove();
    },
  };
}
