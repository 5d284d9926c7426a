import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './read.ts';

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

/** A folder with what a clone has that commands of a workflow read, and programs that only say what they were called with. */
export type CommandStage = {
  run(command: string, env?: Readonly<Record<string, string>>): Ran;
  /** A program of that name comes before the system's, and is this shell script. */
  replace(program: string, script: string): void;
  write(file: string, text: string): void;
  read(file: string): string;
  list(folder: string): readonly string[];
  remove(): void;
};

export function openCommandStage(): CommandStage {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-workflow-'));
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['package.json', 'package-lock.json', 'scripts'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  return {
    run: (command, env = {}) => {
      // As a runner does.
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail'], {
        cwd: folder,
        input: command,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: [bin, path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
          ...env,
        },
      });
      return { status, out: stdout.trim(), err: stderr.trim() };
    },
    replace: (program, script) =>
      writeFileSync(path.join(bin, program), `#!/bin/bash\n${script}\n`, { mode: 0o755 }),
    write,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    list: (sub) => readdirSync(path.join(folder, sub)).toSorted(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
