import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from '../../until.ts';
import { COMMAND } from '../built/command.ts';
import type { Environment } from '../terminal.ts';

const stillClock = path.join(import.meta.dirname, 'stillClock.ts');

/** Linux' /proc tells which process runs in the terminal. */
export const hasTmux = process.platform === 'linux' && spawnSync('tmux', ['-V']).status === 0;

/** A terminal with a shell in it, in which `usher` is the command. */
export type Tmux = {
  readonly home: string;
  /** Types a command line. */
  type(line: string): void;
  /** By tmux' names: "j", "Up", "C-c". */
  press(...keys: readonly string[]): void;
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  /** What is seen, without what is empty at the ends of lines and below. */
  screen(): string;
  /** The same with colours and attributes, as escapes. */
  colors(): string;
  /** Resolves with the screen once it has this text. */
  shows(text: string): Promise<string>;
  showsNot(text: string): Promise<string>;
  /** Of the program that the shell runs. */
  pid(): number;
  signal(signal: NodeJS.Signals): void;
  hasCursor(): boolean;
  /** From now on all that is written to the terminal is in this file, byte by byte. */
  record(file: string): void;
  end(): void;
};

let count = 0;

export function openTmux(columns: number, rows: number, env: Environment): Tmux {
  const home = mkdtempSync(path.join(os.tmpdir(), 'usher-tmux-'));
  const socket = `usher-${process.pid}-${count++}`;
  const config = path.join(home, 'tmux.conf');
  writeFileSync(config, 'set -g status off\nset -s escape-time 0\nset -g default-terminal tmux-256color\n');
  const node = `'${process.execPath}' --import '${stillClock}' '${COMMAND}'`;
  const shell = path.join(home, 'rc');
  writeFileSync(shell, `PS1='$ '\nPS2=\nset +o history\nusher() { ${node} "$@"; }\nclear\n`);
  const all = {
    PATH: process.env.PATH ?? '',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
    HOME: home,
    XDG_CONFIG_HOME: home,
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    ...env,
  };
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', socket, '-u', '-f', config, ...args], { env: all, encoding: 'utf8' });
  tmux('new-session', '-d', '-x', `${columns}`, '-y', `${rows}`, `bash --rcfile '${shell}' -i`);

  const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, '').trimEnd();
  const screen = (): string => trimmed(tmux('capture-pane', '-p'));
  const shellPid = Number(tmux('display-message', '-p', '#{pane_pid}'));
  const children = (): readonly string[] =>
    readFileSync(`/proc/${shellPid}/task/${shellPid}/children`, 'utf8').split(' ').filter(Boolean);

  async function shows(text: string): Promise<string> {
    try {
      await until(() => screen().includes(text), text);
    } catch {
      throw new Error(`‘${text}’ did not come. There is:\n${screen()}`);
    }
    return screen();
  }

  return {
    home,
    screen,
    shows,
    type: (line) => void tmux('send-keys', line, 'Enter'),
    press: (...keys) => void tmux('send-keys', ...keys),
    paste: (text) => {
      tmux('set-buffer', text);
      // As a terminal does it for programs that want it told apart.
      tmux('paste-buffer', '-p');
    },
    resize: (width, height) => void tmux('resize-window', '-x', `${width}`, '-y', `${height}`),
    colors: () => tmux('capture-pane', '-p', '-e'),
    showsNot: async (text) => {
      await until(() => !screen().includes(text), `no ‘${text}’`);
      return screen();
    },
    pid: () => Number(children()[0]),
    signal: (signal) => process.kill(Number(children()[0]), signal),
    hasCursor: () => tmux('display-message', '-p', '#{cursor_flag}').trim() === '1',
    record: (file) => void tmux('pipe-pane', '-o', `cat > '${file}'`),
    end: () => {
      spawnSync('tmux', ['-L', socket, 'kill-server']);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
