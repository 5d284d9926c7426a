import { spawn } from 'node:child_process';
import { type Machine, pathsOf } from './places.ts';

const SHELL_MS = 5000;
const END = 'that-was-the-environment';

/**
 * The folders of PATH, as a new terminal has them. An app that was not started from one has others, so the person's shell is asked, with the
 * files that it reads at its start; where it does not answer, this process's count.
 */
export async function searchPath(machine: Machine): Promise<readonly string[]> {
  const { platform, env } = machine;
  // Named `Path` there, which `process.env` finds by any case, and a copy of it does not.
  const own = env.PATH ?? env.Path ?? '';
  const text = platform === 'win32' ? own : ((await shellPath(env)) ?? own);
  return text.split(pathsOf(machine).delimiter).filter((folder) => folder !== '');
}

function shellPath(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    // In a session of its own, so that an interactive shell does not stop at a terminal that Usher was started from.
    const child = spawn(env.SHELL || '/bin/sh', ['-ilc', `/usr/bin/env; echo ${END}`], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const timer = setTimeout(() => settle(undefined), SHELL_MS);
    function settle(found: string | undefined): void {
      clearTimeout(timer);
      resolve(found);
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
      child.stdout.destroy();
    }
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      // What the shell started may keep the pipe open for ever.
      if (text.includes(`\n${END}`)) settle(/^PATH=(.*)$/m.exec(text)?.[1]);
    });
    child.once('error', () => settle(undefined));
    child.once('close', () => settle(undefined));
  });
}
