import { spawn } from 'node:child_process';
import { COMMAND, NODE } from '../built/command.ts';
import type { Environment } from '../terminal.ts';

/** `usher` with a terminal on all three ends, which `script` makes. `typed` is typed when it asks. */
export function atTerminal(
  home: string,
  args: string,
  env: Environment,
  typed: string,
): Promise<{ readonly code: number | null; readonly screen: string }> {
  const child = spawn('script', ['-qec', `${NODE} ${COMMAND} ${args}`, '/dev/null'], {
    env: { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home, TERM: 'dumb', LC_ALL: 'C', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let screen = '';
  child.stdout.on('data', (chunk) => {
    if (!screen.includes('[y/N]') && `${screen}${chunk}`.includes('[y/N]')) child.stdin.write(typed);
    screen += chunk;
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, screen }));
  });
}
