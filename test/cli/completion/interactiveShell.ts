import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from '../../until.ts';
import { COMMAND, NODE } from '../built/command.ts';

export type InteractiveShell = {
  /** Empty at first; a file that something ran would be here. */
  readonly folder: string;
  /** Keys as tmux names them, such as `Tab`; all else is text. */
  press(...keys: readonly string[]): void;
  /** Types that, and completes it, which must change something. */
  complete(typed: string): Promise<void>;
  /** What stands on the screen. */
  screen(): string;
  /** The words that `usher` was called with once Enter was pressed. */
  called(): Promise<readonly string[]>;
  close(): void;
};

export type ShellName = 'bash' | 'zsh' | 'fish';

/** How each begins without anybody's own files, with the completion of `usher` loaded. */
const BEGIN: Readonly<Record<ShellName, { readonly args: readonly string[]; readonly load: string }>> = {
  bash: { args: ['--norc', '--noprofile', '-i'], load: 'source <(usher completion bash)' },
  zsh: { args: ['-f', '-i'], load: 'autoload -U compinit; compinit -D; source <(usher completion zsh)' },
  fish: {
    args: ['--no-config', '-i'],
    load: 'set -g fish_autosuggestion_enabled 0; usher completion fish | source',
  },
};

/**
 * A shell on a terminal of its own. `usher completion` and `usher complete` are the real ones there; whatever else `usher` is called with, it
 * writes down.
 */
export async function openShell(name: ShellName, home: string): Promise<InteractiveShell> {
  const own = mkdtempSync(path.join(os.tmpdir(), 'usher-shell-'));
  const folder = path.join(own, 'here');
  const written = path.join(own, 'words');
  mkdirSync(folder);
  const usher = `#!/bin/sh
case "$1" in
  complete|completion) exec ${NODE} ${COMMAND} "$@" ;;
  *) for word; do printf '%s\\0' "$word"; done > ${written}.new; mv ${written}.new ${written} ;;
esac
`;
  writeFileSync(path.join(own, 'usher'), usher);
  chmodSync(path.join(own, 'usher'), 0o755);
  const socket = path.join(own, 'tmux');
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
  const env = {
    PATH: `${own}:${process.env.PATH}`,
    HOME: home,
    XDG_CONFIG_HOME: home,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
    LC_ALL: 'C.UTF-8',
    TERM: 'screen',
    PS1: 'ready> ',
    PROMPT: 'ready> ',
  };
  const set = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const command = ['env', '-i', ...set, name, ...BEGIN[name].args];
  execFileSync(
    'tmux',
    [
      '-S',
      socket,
      '-f',
      '/dev/null',
      '-u',
      'new-session',
      '-d',
      '-x',
      '180',
      '-y',
      '40',
      '-c',
      folder,
      ...command,
    ],
    { env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  const press: InteractiveShell['press'] = (...keys) => {
    for (const key of keys) tmux('send-keys', ...(/^(Tab|Enter|C-\w)$/.test(key) ? [] : ['-l']), '--', key);
  };
  const screen = (): string => tmux('capture-pane', '-p');
  const isPrompting = (): boolean => /[>#$]$/.test(screen().trimEnd());
  await until(isPrompting, `a prompt of ${name}`);
  press(`${BEGIN[name].load}; usher loaded`, 'Enter');
  const called: InteractiveShell['called'] = async () => {
    await until(() => existsSync(written), `a call of usher by ${name}; the screen shows:\n${screen()}`);
    const words = readFileSync(written, 'utf8').split('\0').slice(0, -1);
    rmSync(written);
    // What is typed before is not read by the line editor.
    await until(isPrompting, `the next prompt of ${name}`);
    return words;
  };
  const complete: InteractiveShell['complete'] = async (typed) => {
    press(typed);
    await until(() => screen().trimEnd().endsWith(typed), `the echo of ${typed}`);
    const before = screen();
    press('Tab');
    await until(() => screen() !== before, `a completion of ${typed} by ${name}`);
  };
  await called();
  return {
    folder,
    press,
    complete,
    screen,
    called,
    close: () => {
      tmux('kill-server');
      rmSync(own, { recursive: true, force: true });
    },
  };
}
