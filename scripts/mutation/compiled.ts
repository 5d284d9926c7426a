import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { type Mutant, withMutant } from './mutants.ts';

export type FileMutant = Mutant & { readonly file: string };

const compiler = path.join(
  path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
);

/**
 * Those that the compiler takes: nobody can make the others by mistake and run them. All are compiled at once, each as a file of its own
 * beside the one it changes, in a copy of the sources.
 */
export function compiled(root: string, mutants: readonly FileMutant[]): readonly FileMutant[] {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'usher-mutants-'));
  try {
    cpSync(path.join(root, 'src'), path.join(copy, 'src'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json'])
      cpSync(path.join(root, file), path.join(copy, file));
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const project = {
      extends: './tsconfig.json',
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
      include: ['src'],
    };
    writeFileSync(path.join(copy, 'mutants.json'), JSON.stringify(project));
    mutants.forEach((mutant, index) => {
      const text = withMutant(readFileSync(path.join(root, mutant.file), 'utf8'), mutant);
      writeFileSync(path.join(copy, nameOf(mutant, index)), text);
    });
    const args = [compiler, '-p', 'mutants.json', '--noEmit', '--pretty', 'false'];
    const run = spawnSync(process.execPath, args, {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const refused = new Set(
      run.stdout.split('\n').flatMap((line) => /^(\S+?)\(\d+,\d+\): error/.exec(line)?.[1] ?? []),
    );
    const strange = [...refused].find((file) => !file.includes('.mutant-'));
    if (run.error || strange) throw new Error(`the sources do not compile: ${run.error?.message ?? strange}`);
    return mutants.filter((mutant, index) => !refused.has(nameOf(mutant, index)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function nameOf({ file }: FileMutant, index: number): string {
  return file.replace(/\.ts$/, `.mutant-${index}.ts`);
}
