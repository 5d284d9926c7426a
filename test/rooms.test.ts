import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The direction of imports is kept by one lint rule for each room. Here the rules themselves are tried, on files of one import each.

const root = path.join(import.meta.dirname, '..');
const MOST_FILES = 16;

const FORBIDDEN: readonly (readonly [file: string, specifier: string])[] = [
  ['src/domain/a.ts', '../plex/http/clock.ts'],
  ['src/domain/b.ts', './view/text.ts'],
  ['src/domain/c.ts', 'node:fs'],
  ['src/domain/d.ts', '../locales/format.ts'],
  ['src/domain/change/a.ts', '../view/text.ts'],
  ['src/domain/diagnosis/a.ts', '../change/rows.ts'],
  ['src/domain/view/a.ts', '../../app/store.ts'],
  ['src/locales/a.ts', '../domain/state.ts'],
  ['src/plex/a.ts', '../app/store.ts'],
  ['src/plex/http/a.ts', '../feed/feed.ts'],
  ['src/plex/http/b.ts', '../../app/store.ts'],
  ['src/plex/http/c.ts', '../wire/wire.ts'],
  ['src/plex/wire/a.ts', '../server/client.ts'],
  ['src/plex/server/a.ts', '../connect/race.ts'],
  ['src/plex/connect/a.ts', '../feed/feed.ts'],
  ['src/plex/feed/a.ts', '../doctor/diagnose.ts'],
  ['src/plex/plexTv/a.ts', '../connect/race.ts'],
  ['src/plex/doctor/a.ts', 'electron'],
  ['src/plex/feed/b.ts', 'undici'],
  ['src/app/a.ts', 'node:fs'],
  ['src/app/b.ts', '../storage/log.ts'],
  ['src/app/c.ts', 'electron-updater'],
  ['src/app/servers/a.ts', '../signIn/account.ts'],
  ['src/app/signIn/a.ts', 'undici'],
  ['src/storage/a.ts', '../plex/http/clock.ts'],
  ['src/app/d.ts', '../hooks/hookNeeds.ts'],
  ['src/hooks/a.ts', '../app/app.ts'],
  ['src/hooks/b.ts', '../plex/feed/feed.ts'],
  ['src/hooks/c.ts', 'keytar'],
  ['src/hooks/d.ts', '../domain/view/text.ts'],
  ['src/hooks/e.ts', 'undici'],
  ['src/demo/a.ts', '../domain/activity.ts'],
  ['src/shared/a.ts', '../app/store.ts'],
  ['src/preload/a.ts', '../app/store.ts'],
  ['src/cli/a.ts', 'electron'],
  ['src/cli/b.ts', '../main/tray/tray.ts'],
  ['src/cli/c.ts', '../plex/feed/feed.ts'],
  ['src/main/a.ts', 'keytar'],
  ['src/main/b.ts', '../cli/list.ts'],
  ['src/main/c.ts', '../../test/world/certificates.ts'],
  ['renderer/a.tsx', '../src/app/store.ts'],
  ['renderer/parts/a.tsx', '../../src/plex/http/clock.ts'],
  ['renderer/parts/b.tsx', 'electron'],
];

const ALLOWED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/domain/view/ok.ts', '../../locales/format.ts'],
  ['src/domain/change/ok.ts', '../state.ts'],
  ['src/plex/http/ok.ts', 'undici'],
  ['src/plex/server/ok.ts', '../wire/wire.ts'],
  ['src/plex/connect/ok.ts', '../server/client.ts'],
  ['src/plex/feed/ok.ts', '../http/clock.ts'],
  ['src/plex/doctor/ok.ts', '../connect/findConnection.ts'],
  ['src/app/signIn/ok.ts', '../servers/savedServers.ts'],
  ['src/app/servers/ok.ts', '../../plex/feed/feed.ts'],
  ['src/storage/ok.ts', '../app/needs.ts'],
  ['src/hooks/okA.ts', '../app/needs.ts'],
  ['src/hooks/okB.ts', '../plex/http/clock.ts'],
  ['src/hooks/okC.ts', '../storage/lock.ts'],
  ['src/app/hooks/ok.ts', '../../domain/hooks/hook.ts'],
  ['src/cli/ok.ts', '../app/app.ts'],
  ['src/main/ok.ts', '../app/app.ts'],
  ['src/main/update/ok.ts', 'electron-updater'],
  ['renderer/parts/ok.tsx', '../../src/domain/view/view.ts'],
];

let folder: string;
let findings: readonly string[];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'usher-rooms-')));
  cpSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, specifier] of [...FORBIDDEN, ...ALLOWED])
    put(file, `import { x } from '${specifier}';\n\nexport const y = x;\n`);
  put('src/app/circleA.ts', "import type { B } from './circleB.ts';\n\nexport type A = B;\n");
  put('src/app/circleB.ts', "import type { A } from './circleA.ts';\n\nexport type B = A;\n");
  const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  findings = run.stdout.split('\n').filter((line) => line.startsWith('::error'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isFound(file: string, rule: string): boolean {
  // Windows has other slashes.
  const isOf = (line: string): boolean => line.replaceAll('\\', '/').includes(`/${file},`);
  return findings.some((line) => isOf(line) && line.includes(rule));
}

test.each(FORBIDDEN)('%s may not import %s', (file) => {
  expect(isFound(file, 'noRestrictedImports')).toBe(true);
});

test.each(ALLOWED)('%s may import %s', (file) => {
  expect(isFound(file, 'noRestrictedImports')).toBe(false);
});

test('an import circle is found, also one of types', () => {
  expect(isFound('src/app/circleA.ts', 'noImportCycles')).toBe(true);
});

test(`a room holds at most ${MOST_FILES} files: more is a sub-room that wants a name`, () => {
  // The inputs of a fuzzed reader are data: their number says nothing.
  const corpus = path.join('test', 'fuzz', 'corpus') + path.sep;
  const folders = ['src', 'renderer', 'test'].flatMap((top) => [
    top,
    ...readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  ]);
  const large = folders.filter(
    (f) =>
      !f.startsWith(corpus) &&
      readdirSync(path.join(root, f), { withFileTypes: true }).filter((e) => e.isFile()).length > MOST_FILES,
  );
  expect(large).toEqual([]);
});
