import { isBuiltin } from 'node:module';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

type Chunk = { readonly imports: readonly string[]; readonly moduleIds: readonly string[] };

async function builtChunks(): Promise<ReadonlyMap<string, Chunk>> {
  const { build } = await import('vite');
  const built = await build({
    configFile: path.join(root, 'vite.config.ts'),
    root,
    mode: 'main',
    logLevel: 'silent',
    build: { write: false },
  });
  if (!('output' in built)) throw new Error('one bundle was expected');
  return new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
}

/** What is loaded with one chunk, before anything that it imports later. */
function loadedWith(
  chunks: ReadonlyMap<string, Chunk>,
  entry: string,
): { readonly bundled: readonly string[]; readonly outside: readonly string[] } {
  const loaded = new Set([entry]);
  for (const name of loaded) for (const next of chunks.get(name)?.imports ?? []) loaded.add(next);
  const modules = [...loaded].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
  return {
    bundled: [
      ...new Set(modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [])),
    ].sort(),
    outside: [...loaded].filter((name) => !chunks.has(name)).sort(),
  };
}

let chunks: ReadonlyMap<string, Chunk>;
beforeAll(async () => {
  chunks = await builtChunks();
});

/** The chunk that holds this file of ours. */
function chunkOf(file: string): string {
  const [name = ''] =
    [...chunks].find(([, { moduleIds }]) =>
      moduleIds.includes(path.join(root, file).replaceAll('\\', '/')),
    ) ?? [];
  expect(name, file).not.toBe('');
  return name;
}

test('E2 neither sockets nor keychain are loaded before the tray’s icon is there', () => {
  const { bundled, outside } = loadedWith(chunks, 'main.js');
  expect(bundled).toContain('electron-menubar');
  expect(bundled).not.toContain('undici');
  expect(bundled).not.toContain('ws');
  expect(outside).toContain('electron');
  expect(outside).not.toContain('keytar');
  expect(outside).not.toContain('node:tls');
});

test('X10 the updater is loaded neither with the entry nor with what comes after the icon', () => {
  for (const file of ['src/main/main.ts', 'src/main/createUsher.ts'])
    expect(loadedWith(chunks, chunkOf(file)).bundled).not.toContain('electron-updater');
  const { bundled, outside } = loadedWith(chunks, chunkOf('src/main/update/engine.ts'));
  expect(bundled).toContain('electron-updater');
  expect(outside.filter((name) => !isBuiltin(name) && name !== 'electron' && name !== 'keytar')).toEqual([]);
});
