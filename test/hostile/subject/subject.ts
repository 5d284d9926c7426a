import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { AppCommand } from '../../../src/domain/command.ts';
import { forgetPeak, inMb, memoryOf } from './memory.ts';
import type { FromUsher, Look, ToUsher } from './messages.ts';

const LARGEST_HEAP_MB = 1024;
const LARGEST_BYTES = 1536 * 1024 * 1024;
const LOOK_EVERY_MS = 200;
const TIMEOUT_MS = 30_000;

/** The app in a process of its own. What is asked of one that is gone, or does not answer in time, rejects. */
export type Subject = {
  readonly pid: number;
  readonly isGone: boolean;
  begin(folder: string, vault: Readonly<Record<string, string>>): Promise<void>;
  dispatch(command: AppCommand): void;
  /** Counts memory, time and what is told from now on. */
  mark(): Promise<void>;
  /** What the links of a server were since the mark. */
  links(serverId: string): readonly string[];
  heard(title: string): boolean;
  /** Nothing was heard so far. */
  forgetHeard(): void;
  /** Until something is true of the above, or of what a server received. */
  until(isTrue: () => boolean, what: string, limitMs: number): Promise<void>;
  look(secrets: readonly string[]): Promise<Look>;
  /** Looks until something is true of what is seen. */
  lookUntil(isTrue: (look: Look) => boolean, what: string, limitMs: number): Promise<Look>;
  /** How far memory rose since the mark. */
  peakMb(): number | undefined;
  /** What it printed since the mark. */
  output(): string;
  end(): Promise<void>;
  kill(): void;
};

export function startSubject(env: Readonly<Record<string, string>> = {}): Subject {
  const script = path.join(import.meta.dirname, 'usherProcess.ts');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${LARGEST_HEAP_MB}`, script],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { PATH: process.env.PATH, ...env },
    },
  );
  const pid = child.pid ?? 0;
  let links: { readonly serverId: string; readonly link: string }[] = [];
  const titles = new Set<string>();
  let output = '';
  let base: number | undefined;
  let ending: string | undefined;
  const waiting = new Set<() => void>();
  const answers = new Map<FromUsher['kind'], (message: FromUsher) => void>();

  const kill = (why: string): void => {
    ending ??= why;
    child.kill('SIGKILL');
  };
  const watch = setInterval(() => {
    const bytes = memoryOf(pid)?.now ?? 0;
    if (bytes > LARGEST_BYTES) kill(`killed at ${inMb(bytes)} MB`);
  }, LOOK_EVERY_MS);
  const changed = (): void => {
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  child.on('close', (code, signal) => {
    clearInterval(watch);
    ending ??= `ended by ${signal ?? code}: ${/^\w*Error.*$/m.exec(output)?.[0] ?? output.slice(-200)}`;
    changed();
  });
  child.on('message', (message: FromUsher) => {
    if (message.kind === 'link') links.push(message);
    else if (message.kind === 'heard') titles.add(message.title);
    else answers.get(message.kind)?.(message);
    changed();
  });

  function until(isTrue: () => boolean, what: string, limitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const over = (settle: () => void): void => {
        clearTimeout(timer);
        clearInterval(again);
        waiting.delete(look);
        settle();
      };
      const look = (): void => {
        if (ending !== undefined) over(() => reject(new Error(ending)));
        else if (isTrue()) over(resolve);
      };
      const timer = setTimeout(() => {
        const last = links.slice(-3).map((l) => l.link);
        over(() => reject(new Error(`not in ${limitMs / 1000} s: ${what}; last: ${last.join(', ')}`)));
      }, limitMs);
      // What the servers received tells nobody that it changed.
      const again = setInterval(look, LOOK_EVERY_MS);
      waiting.add(look);
      look();
    });
  }

  async function ask(message: ToUsher, answer: FromUsher['kind']): Promise<FromUsher> {
    let answered: FromUsher | undefined;
    answers.set(answer, (given) => {
      answered = given;
    });
    if (child.connected) child.send(message);
    await until(() => answered !== undefined, `an answer to ${message.kind}`, TIMEOUT_MS);
    if (!answered) throw new Error('unanswered');
    return answered;
  }

  async function look(secrets: readonly string[]): Promise<Look> {
    const answered = await ask({ kind: 'look', secrets }, 'looked');
    if (answered.kind !== 'looked') throw new Error('unanswered');
    return answered.look;
  }

  return {
    pid,
    get isGone() {
      return ending !== undefined;
    },
    begin: async (folder, vault) => {
      links = [];
      titles.clear();
      output = '';
      await ask({ kind: 'begin', folder, vault }, 'began');
    },
    dispatch: (command) => {
      if (child.connected) child.send({ kind: 'dispatch', command } satisfies ToUsher);
    },
    mark: async () => {
      await ask({ kind: 'mark' }, 'marked');
      links = [];
      titles.clear();
      forgetPeak(pid);
      base = memoryOf(pid)?.now;
    },
    links: (serverId) => links.filter((l) => l.serverId === serverId).map((l) => l.link),
    heard: (title) => titles.has(title),
    forgetHeard: () => titles.clear(),
    until,
    look,
    lookUntil: async (isTrue, what, limitMs) => {
      const end = Date.now() + limitMs;
      for (;;) {
        const now = await look([]);
        if (isTrue(now)) return now;
        if (Date.now() > end) throw new Error(`not in ${limitMs / 1000} s: ${what}; last: ${now.page}`);
        await delay(LOOK_EVERY_MS / 2);
      }
    },
    peakMb: () => {
      const peak = memoryOf(pid)?.peak;
      return peak === undefined || base === undefined ? undefined : inMb(Math.max(0, peak - base));
    },
    output: () => output,
    end: async () => {
      await ask({ kind: 'end' }, 'ended');
    },
    kill: () => kill('killed'),
  };
}
