import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { extractFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../assets/mark.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { builtApp, type System } from '../../scripts/package/builtApp.ts';
import { faultsOf } from '../../scripts/package/faults/all.ts';
import { filesIn, filesUnder } from '../../scripts/package/files.ts';
import { fuseWireOf } from './runtimes.ts';
import { makeStage, SECRET, type Stage } from './stage.ts';

/** Off: run as Node, cookie encryption, NODE_OPTIONS, --inspect. On: asar integrity, only from asar. Off: own snapshot,
 *  file privileges. Then WebAssembly traps, as delivered. */
const FUSES = '000011001';

interface Target {
  readonly system: System;
  readonly arch: 'x64' | 'arm64';
  readonly folder: string;
  readonly executable: string;
  readonly resources: string;
  readonly tray: readonly string[];
  readonly addon: string;
}

const faces = (forms: readonly string[]) => STATES.flatMap((state) => forms.map((form) => `${state}${form}`));
const PANELS = ['-for-dark-panel', '-for-light-panel'];
const linux = {
  system: 'linux',
  executable: 'usher',
  resources: 'resources',
  tray: faces(
    [...PANELS, '-for-any-panel'].flatMap((panel) => [`${panel}.png`, `${panel}@2x.png`, `${panel}@3x.png`]),
  ),
} as const;

const TARGETS: readonly Target[] = [
  { ...linux, arch: 'x64', folder: 'linux-unpacked', addon: 'linux-x64' },
  { ...linux, arch: 'arm64', folder: 'linux-arm64-unpacked', addon: 'linux-arm64' },
  {
    system: 'win',
    arch: 'x64',
    folder: 'win-unpacked',
    executable: 'Usher.exe',
    resources: 'resources',
    tray: faces(PANELS.map((panel) => `${panel}.ico`)),
    addon: 'win32-x64',
  },
  {
    system: 'mac',
    arch: 'arm64',
    folder: 'mac-arm64',
    executable: 'Usher.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'Usher.app/Contents/Resources',
    tray: faces(['Template.png', 'Template@2x.png', 'Template@3x.png']),
    addon: 'darwin-arm64',
  },
];

// Every package is built on Linux: there the runtimes need not be real.
describe.runIf(process.platform === 'linux')('packages', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = makeStage();
  });
  afterAll(() => stage.remove());

  describe.each(TARGETS)('for $system $arch', ({ system, arch, tray, addon, ...paths }) => {
    let folder: string;
    let resources: string;
    let archive: string;
    beforeAll(async () => {
      folder = join(await stage.build(system, ['dir', `--${arch}`]), paths.folder);
      resources = join(folder, paths.resources);
      archive = join(resources, 'app.asar');
    }, 60_000);

    test('B5 have no fault', () => {
      const app = builtApp(folder);
      expect(app).toMatchObject({ system, arch });
      expect(app && faultsOf(app, stage.folder)).toEqual([]);
    });

    test('hold every face of the tray icon for this system, and none for another', () => {
      const pictures = filesIn(archive).filter((path) => path.startsWith('assets/tray/'));
      expect(pictures).toEqual(tray.map((name) => `assets/tray/${name}`).sort());
    });

    test('B1 hold the notices of other people’s packages where a person can read them', () => {
      const notices = readFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
      expect(notices).toBe(readFileSync(join(stage.folder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8'));
    });

    test('hold nothing that lies about in the working copy, nor Electron’s sample app', () => {
      const shipped = filesUnder(folder);
      expect(shipped.filter((path) => readFileSync(join(folder, path)).includes(SECRET))).toEqual([]);
      expect(shipped.filter((path) => path.includes('default_app') || path === 'version')).toEqual([]);
    });

    test('keep the addon of their own processor beside the archive, where it can be loaded', () => {
      const unpacked = filesUnder(`${archive}.unpacked`);
      expect(unpacked.filter((path) => path.endsWith('.node'))).toEqual([
        `node_modules/keytar/prebuilds/${addon}/keytar.node`,
      ]);
    });

    test('CL8 CL12 hold the command where plain Node can read it, with its own keytar', () => {
      const command = join(`${archive}.unpacked`, 'dist/cli/usher.js');
      expect(readFileSync(command, 'utf8')).toBe(
        readFileSync(join(stage.folder, 'dist/cli/usher.js'), 'utf8'),
      );
      const keytar = createRequire(command).resolve('keytar');
      expect(keytar).toBe(join(realpathSync(`${archive}.unpacked`), 'node_modules/keytar/lib/keytar.js'));
      // Only where there are real bundles.
      if (!existsSync(join(dirname(command), 'package.json'))) return;
      const said = spawnSync(process.execPath, [command, '--version'], { encoding: 'utf8' });
      expect(said).toMatchObject({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
    });

    test('know the app by its name, and no tools', () => {
      const metadata = JSON.parse(extractFile(archive, 'package.json').toString());
      expect(metadata).toMatchObject({
        productName: 'Usher',
        main: 'dist/main/main.js',
        desktopName: 'io.github.usher_for_plex.Usher.desktop',
      });
      expect(metadata).not.toHaveProperty('devDependencies');
      expect(metadata).not.toHaveProperty('scripts');
    });

    test('have their fuses blown', () => {
      expect(fuseWireOf(readFileSync(join(folder, paths.executable)))).toBe(FUSES);
    });

    test('carry Chromium’s strings in English only', () => {
      const strings = filesUnder(folder).filter((path) => path.endsWith('.pak'));
      expect(strings.filter((path) => /\bde\b/.test(path))).toEqual([]);
      expect(strings.some((path) => /\ben(-US)?\b.*\.pak$/.test(path))).toBe(true);
    });

    if (system === 'linux') {
      test('are started by an executable called usher', () => {
        expect(statSync(join(folder, 'usher')).mode & 0o111).toBe(0o111);
        expect(() => statSync(join(folder, 'electron'))).toThrow('ENOENT');
      });

      test('X1 know where their releases are', () => {
        const lines = readFileSync(join(resources, 'app-update.yml'), 'utf8').trim().split('\n');
        expect(lines.sort()).toEqual([
          'owner: usher-for-plex',
          'provider: github',
          'repo: usher',
          'updaterCacheDirName: usher-for-plex-updater',
        ]);
      });
    }

    if (system === 'mac') {
      test('are a menu bar app with its own identifier and no place in the Dock', () => {
        const plist = readFileSync(join(resources, '../Info.plist'), 'utf8').replace(/\s+/g, '');
        const identifier = 'io.github.usher-for-plex.Usher';
        expect(plist).toContain('<key>LSUIElement</key><true/>');
        expect(plist).toContain(`<key>CFBundleIdentifier</key><string>${identifier}</string>`);
        expect(plist).toContain('<key>LSMinimumSystemVersion</key><string>13.0</string>');
        expect(plist).toContain('<key>ElectronAsarIntegrity</key>');
      });
    }
  });
});
