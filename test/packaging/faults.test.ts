import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltApp, builtApp, builtAppsIn, type System } from '../../scripts/package/builtApp.ts';
import { faultsOf } from '../../scripts/package/faults/all.ts';
import { BUDGETS } from '../../scripts/package/sizes.ts';
import { makeStage, type Stage } from './stage.ts';

// Each check is seen to fail: a good app is built, a copy of it is broken in one way, and that way is named.

const SYSTEMS: readonly System[] = ['linux', 'mac', 'win'];
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

describe.runIf(process.platform === 'linux')('a built app', () => {
  let stage: Stage;
  const built = new Map<System, BuiltApp>();
  const copies: string[] = [];
  beforeAll(async () => {
    stage = makeStage();
    for (const system of SYSTEMS) {
      const [app] = builtAppsIn(await stage.build(system, ['dir', '--x64']));
      if (app) built.set(system, app);
    }
  }, 120_000);
  afterAll(() => {
    stage.remove();
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  });

  function copyOf(system: System): BuiltApp {
    const original = built.get(system);
    const copy = mkdtempSync(join(os.tmpdir(), 'usher-broken-'));
    copies.push(copy);
    const folder = join(copy, basename(original?.folder ?? ''));
    cpSync(original?.folder ?? '', folder, { recursive: true });
    const app = builtApp(folder);
    if (!app) throw new Error(`nothing was built for ${system}`);
    return app;
  }

  /** The faults of a copy that is broken by `breaks`. */
  function faultsAfter(system: System, breaks: (app: BuiltApp) => void): readonly string[] {
    const app = copyOf(system);
    breaks(app);
    return faultsOf(app, stage.folder);
  }

  /** The faults of an app whose archive was packed anew with other contents. */
  async function faultsRepacked(
    change: (folder: string) => void,
    system: System = 'linux',
    unpack = '{**/*.node,**/dist/cli/**,**/node_modules/keytar/**}',
  ): Promise<readonly string[]> {
    const app = copyOf(system);
    const folder = join(app.folder, '..', 'unpacked');
    extractAll(app.archive, folder);
    change(folder);
    rmSync(`${app.archive}.unpacked`, { recursive: true });
    await createPackageWithOptions(folder, app.archive, { unpack });
    return faultsOf(app, stage.folder);
  }

  test.each(SYSTEMS)('B5 for %s that nobody has touched has no fault', (system) => {
    expect(faultsAfter(system, () => {})).toEqual([]);
  });

  test('B5 that was packed anew as it was has no fault', async () => {
    expect(await faultsRepacked(() => {})).toEqual([]);
  });

  test.each([
    ['another package', 'node_modules/other/index.js'],
    ['the addon of another system', 'node_modules/keytar/prebuilds/win32-x64/keytar.node'],
    ['a source', 'src/main/main.ts'],
    ['a source map', 'dist/main/main.js.map'],
    ['the settings of a developer', '.env'],
  ])('B5 with %s in its archive is refused', async (_, file) => {
    const faults = await faultsRepacked((folder) => put(join(folder, file), 'x'));
    expect(faults).toContain(`app.asar should not hold ${file}`);
  });

  test.each(['dist/preload/preload.cjs', 'assets/tray/idle-for-dark-panel.png', 'package.json'])(
    'B5 without %s is refused',
    async (file) => {
      const faults = await faultsRepacked((folder) => rmSync(join(folder, file)));
      expect(faults).toEqual([`app.asar lacks ${file}`]);
    },
  );

  test('B5 without an archive, or with keytar where it cannot be loaded, is refused', async () => {
    expect(faultsAfter('linux', ({ archive }) => rmSync(archive))).toContain('app.asar is missing');
    const faults = faultsAfter('linux', ({ archive }) => rmSync(`${archive}.unpacked`, { recursive: true }));
    const addon = 'node_modules/keytar/prebuilds/linux-x64/keytar.node';
    expect(faults).toContain(`app.asar.unpacked lacks ${addon}`);
    const inside = await faultsRepacked(() => {}, 'linux', 'nothing');
    expect(inside).toContain(`app.asar should not hold ${addon} itself`);
  });

  test('CL12 without a file of the command, or with one where Node cannot read it, is refused', async () => {
    const file = 'dist/cli/usher.js';
    const faults = faultsAfter('linux', ({ archive }) => rmSync(join(`${archive}.unpacked`, file)));
    expect(faults).toEqual([`app.asar.unpacked lacks ${file}`]);
    expect(await faultsRepacked(() => {}, 'linux', 'nothing')).toContain(
      `app.asar should not hold ${file} itself`,
    );
  });

  test.each(SYSTEMS.flatMap((system) => FUSES.map((fuse, index) => [fuse, system, index] as const)))(
    'B5 with the fuse %s the wrong way on %s is refused',
    (fuse, system, index) => {
      const faults = faultsAfter(system, ({ fused }) => {
        const bytes = readFileSync(fused);
        const at = bytes.indexOf(SENTINEL) + SENTINEL.length + 2 + index;
        bytes.write(bytes.toString('latin1', at, at + 1) === '1' ? '0' : '1', at, 'latin1');
        writeFileSync(fused, bytes);
      });
      expect(faults).toEqual([expect.stringMatching(`the fuse ${fuse} should be (on|off)$`)]);
    },
  );

  test('B5 whose program is missing, or has no fuses, is refused', () => {
    expect(faultsAfter('linux', ({ fused }) => rmSync(fused))).toEqual(['usher is missing']);
    expect(faultsAfter('linux', ({ fused }) => writeFileSync(fused, 'x'))).toEqual(['usher has no fuses']);
  });

  test.each([
    ['mac', 'Info.plist'],
    ['win', 'Usher.exe'],
  ] as const)(
    'B5 whose archive on %s is not the one that the program knows is refused',
    async (system, file) => {
      const faults = await faultsRepacked(
        (folder) => put(join(folder, 'dist/preload/preload.cjs'), 'x'),
        system,
      );
      expect(faults).toEqual([`${file} does not name the hash of app.asar`]);
    },
  );

  test.each(SYSTEMS)('B5 in whose archive a byte was changed on %s is refused', (system) => {
    const faults = faultsAfter(system, ({ archive }) => {
      const bytes = readFileSync(archive);
      bytes.write('x', bytes.lastIndexOf('"productName"') + 1);
      writeFileSync(archive, bytes);
    });
    expect(faults).toEqual(['app.asar/package.json is not what its hash says']);
  });

  test.each(
    SYSTEMS.flatMap((system) =>
      ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html'].map(
        (name) => [name, system] as const,
      ),
    ),
  )('B5 without %s on %s is refused', (name, system) => {
    const faults = faultsAfter(system, ({ resources, folder }) => {
      const isOurs = name === 'LICENSE.txt' || name === 'THIRD-PARTY-NOTICES.txt';
      writeFileSync(join(isOurs || system === 'mac' ? resources : folder, name), '');
    });
    expect(faults).toEqual([expect.stringContaining(name)]);
  });

  test.each([
    ['names a folder of this machine', () => `"${stage.folder}/src/main/main.ts"`],
    ['names a folder of this machine', () => `'${os.homedir()}/.npmrc'`],
    ['names a folder of this machine', () => JSON.stringify(`${stage.folder}\\src`)],
    ['holds a private key', () => '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtL'],
    ['holds a token of Plex', () => 'const url = "http://x/?X-Plex-Token=a1B2c3D4e5F6g7H8i9J0"'],
    ['holds a token of Plex', () => '{"authToken":"a1B2c3D4e5F6g7H8i9J0"}'],
    ['holds a token of GitHub or npm', () => `"${'ghp_'}${'a1B2c3D4'.repeat(5)}"`],
    ['holds a key of Amazon', () => `"${'AKIA'}IOSFODNN7EXAMPLE"`],
    ['holds a source map', () => '//# sourceMappingURL=main.js.map'],
  ])('B5 that %s is refused, in the archive and beside it', async (fault, text) => {
    const inside = await faultsRepacked((folder) => put(join(folder, 'dist/main/main.js'), text()));
    expect(inside).toContain(`app.asar/dist/main/main.js ${fault}`);
    const beside = faultsAfter('linux', ({ resources }) => put(join(resources, 'settings.json'), text()));
    expect(beside).toEqual([`settings.json ${fault}`]);
  });

  test.each([
    ['.env', 'a file of settings'],
    ['app.asar.unpacked/.npmrc', 'a file of settings'],
    ['developer.p12', 'a key'],
    ['main.js.map', 'a source map'],
    ['main.ts', 'a source'],
    ['usher.log', 'a log'],
  ])('B5 with %s beside the archive is refused', (name, what) => {
    const faults = faultsAfter('linux', ({ resources }) => put(join(resources, name), ''));
    expect(faults).toEqual([`${name} is ${what}`]);
  });

  test('B4 larger than its budget is refused with both numbers', () => {
    const faults = faultsAfter('linux', ({ archive }) =>
      put(join(`${archive}.unpacked`, 'large'), 'x'.repeat(BUDGETS.ours)),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^the app without Electron has \d+\.\d\d MB, more than its budget of 6\.30 MB$/),
    ]);
  });

  test('B4 whose archive is larger than its budget is refused', async () => {
    const faults = await faultsRepacked((folder) => put(join(folder, 'large'), 'x'.repeat(BUDGETS.archive)));
    expect(faults).toContainEqual(
      expect.stringMatching(/^app\.asar has \d\.\d\d MB, more than .* 4\.10 MB$/),
    );
  });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
