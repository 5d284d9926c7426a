import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CORPUS = path.join(import.meta.dirname, '../corpus');

export type Kept = { readonly name: string; readonly input: Buffer };

/** The inputs in the repository: composed by hand, or found and made small. */
export function corpusOf(reader: string): readonly Kept[] {
  return globSync('*', { cwd: path.join(CORPUS, reader) })
    .toSorted()
    .map((name) => ({ name, input: readFileSync(path.join(CORPUS, reader, name)) }));
}

export function addToCorpus(reader: string, name: string, input: Buffer): string {
  const file = path.join(CORPUS, reader, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, input);
  return path.relative(process.cwd(), file);
}
