import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** What is loaded with the entry, before anything that main.ts imports later. */
async function firstLoad(): Promise<{
  readonly bundled: readonly string[];
  readonly outside: readonly string[];
}> {
  const { build } = await import('vite');
  const built = await build({
    configFile: path.join(root, 'vite.config.ts'),
    root,
    mode: 'main',
    logLevel: 'silent',
    build: { write: false },
  });
  if (!('output' in built)) throw new Error('one bundle was expected');
  const chunks = new Map(
    built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  const loaded = new Set(['main.js']);
  for (const name of loaded) for (const next of chunks.get(name)?.imports ?? []) loaded.add(next);
  const modules = [...loaded].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
  return {
    bundled: [
      ...new Set(modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [])),
    ].sort(),
    outside: [...loaded].filter((name) => !chunks.has(name)).sort(),
  };
}

test('E2 neither sockets nor keychain are loaded before the tray’s icon is there', async () => {
  const { bundled, outside } = await firstLoad();
  expect(bundled).toContain('electron-menubar');
  expect(bundled).not.toContain('undici');
  expect(bundled).not.toContain('ws');
  expect(outside).toContain('electron');
  expect(outside).not.toContain('keytar');
  expect(outside).not.toContain('node:tls');
});
