import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * The keys that the source may ask for, of the messages and of the page's labels. The compiler tells: in a copy of the source whose
 * catalogues have none of the keys, each place that names one is an error, and the error lists every key that the type there allows.
 * So a key with a part filled in (`problem.${problem}.named`) counts for the members of that part, and for no more.
 */
export function usedKeys(keys: readonly string[]): ReadonlySet<string> {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'usher-keys-')));
  try {
    copyWithoutKeys(folder, keys);
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.keys.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    // The translations have all keys too, and ask for none.
    const errors = stdout
      .split('\n')
      .filter((line) => /^(?!src.locales).*: error TS(2345|2322): /.test(line));
    return new Set(errors.flatMap((line) => [...line.matchAll(/"([^"]+)"/g)].map(([, key = '']) => key)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyWithoutKeys(folder: string, keys: readonly string[]): void {
  for (const name of ['src', 'renderer', 'tsconfig.json'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
  // One made-up key of each group, for a type such as `Extract<MessageKey, `cause.${string}`>` would be empty without.
  const groups = new Set(keys.map((key) => `${key.split('.')[0]}.`));
  const catalogue = Object.fromEntries([...groups].map((group) => [group, '']));
  write('src/locales/en.ts', `export const en = ${JSON.stringify(catalogue)} as const;\n`);
  write('src/locales/en/page.ts', `export const page = { '.': '' } as const;\n`);
  // The values of the placeholders would be errors of their own, and hide the keys.
  const types = readFileSync(path.join(folder, 'src/locales/catalogue.ts'), 'utf8');
  write('src/locales/catalogue.ts', types.replaceAll('ArgumentsOf<', 'TrueArgumentsOf<').concat(LOOSE));
  write('tsconfig.keys.json', JSON.stringify(CONFIG));
}

const LOOSE = '\nexport type ArgumentsOf<_K extends MessageKey> = readonly [values?: object];\n';

const CONFIG = {
  extends: './renderer/tsconfig.json',
  compilerOptions: { types: ['node', 'electron', 'vite/client'], noErrorTruncation: true },
  include: ['src', 'renderer'],
  exclude: [],
};
