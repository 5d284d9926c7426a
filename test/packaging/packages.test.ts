import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, listPackage, uncache } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../assets/mark.ts';
import { fuseWireOf, type System } from './runtimes.ts';
import { makeStage, SECRET, type Stage } from './stage.ts';

/** Off: run as Node, cookie encryption, NODE_OPTIONS, --inspect. On: asar integrity, only from asar. Off: own snapshot,
 *  file privileges. Then WebAssembly traps, as delivered. */
const FUSES = '000011001';

const NOTICES = 'THIRD-PARTY-NOTICES.txt';

interface Target {
  readonly system: System;
  readonly arch: 'x64' | 'arm64';
  readonly extra: readonly string[];
  readonly executable: string;
  readonly resources: string;
  readonly tray: readonly string[];
  readonly addon: string;
}

const faces = (forms: readonly string[]) => STATES.flatMap((state) => forms.map((form) => `${state}${form}`));
const PANELS = ['-for-dark-panel', '-for-light-panel'];
const linuxTray = faces(
  [...PANELS, '-for-any-panel'].flatMap((panel) => [`${panel}.png`, `${panel}@2x.png`]),
);

const TARGETS: readonly Target[] = [
  {
    system: 'linux',
    arch: 'x64',
    extra: [],
    executable: 'linux-unpacked/usher',
    resources: 'linux-unpacked/resources',
    tray: linuxTray,
    addon: 'linux-x64',
  },
  {
    system: 'linux',
    arch: 'arm64',
    extra: [],
    executable: 'linux-arm64-unpacked/usher',
    resources: 'linux-arm64-unpacked/resources',
    tray: linuxTray,
    addon: 'linux-arm64',
  },
  {
    system: 'win',
    arch: 'x64',
    // Both need a real Windows executable to write into.
    extra: ['-c.disableAsarIntegrity=true', '-c.win.signAndEditExecutable=false'],
    executable: 'win-unpacked/Usher.exe',
    resources: 'win-unpacked/resources',
    tray: faces(PANELS.map((panel) => `${panel}.ico`)),
    addon: 'win32-x64',
  },
  {
    system: 'mac',
    arch: 'arm64',
    extra: [],
    executable: 'mac-arm64/Usher.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'mac-arm64/Usher.app/Contents/Resources',
    tray: faces(['Template.png', 'Template@2x.png']),
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

  describe.each(TARGETS)(
    'for $system $arch',
    ({ system, arch, extra, executable, resources, tray, addon }) => {
      let out: string;
      let archive: string;
      beforeAll(async () => {
        out = await stage.build(system, ['dir', `--${arch}`, ...extra]);
        archive = join(out, resources, 'app.asar');
      }, 60_000);

      test('hold the bundles, this system’s pictures and keytar, and nothing else', () => {
        const bundles = filesUnder(join(stage.folder, 'dist'))
          .filter((path) => !path.endsWith('.map') && path !== NOTICES)
          .map((path) => `dist/${path}`);
        expect(bundles).toEqual(expect.arrayContaining(['dist/main/main.js', 'dist/preload/preload.cjs']));
        expect(filesIn(archive)).toEqual(
          [
            ...bundles,
            ...tray.map((name) => `assets/tray/${name}`),
            ...keytar(addon),
            'assets/app/icon.png',
            'package.json',
          ].sort(),
        );
      });

      test('B1 hold the notices of other people’s packages where a person can read them', () => {
        const notices = readFileSync(join(out, resources, NOTICES), 'utf8');
        expect(notices).toBe(readFileSync(join(stage.folder, 'dist', NOTICES), 'utf8'));
      });

      test('hold nothing that lies about in the working copy', () => {
        const shipped = filesUnder(join(out, resources)).map((path) => join(out, resources, path));
        expect(shipped.filter((path) => readFileSync(path).includes(SECRET))).toEqual([]);
      });

      test('keep the addon of their own processor beside the archive, where it can be loaded', () => {
        const unpacked = filesUnder(`${archive}.unpacked`);
        expect(unpacked.filter((path) => path.endsWith('.node'))).toEqual([
          `node_modules/keytar/prebuilds/${addon}/keytar.node`,
        ]);
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
        expect(fuseWireOf(readFileSync(join(out, executable)))).toBe(FUSES);
      });

      test('carry Chromium’s strings in English only', () => {
        const languages = filesUnder(out).filter((path) => /\.pak$/.test(path) && /\bde\b/.test(path));
        expect(languages).toEqual([]);
        expect(filesUnder(out).some((path) => /\ben(-US)?\b.*\.pak$/.test(path))).toBe(true);
      });

      if (system === 'linux') {
        test('are started by an executable called usher', () => {
          expect(statSync(join(out, executable)).mode & 0o111).toBe(0o111);
          expect(() => statSync(join(out, dirname(executable), 'electron'))).toThrow('ENOENT');
        });

        test('X1 know where their releases are', () => {
          expect(
            readFileSync(join(out, resources, 'app-update.yml'), 'utf8')
              .trim()
              .split('\n')
              .sort(),
          ).toEqual([
            'owner: usher-for-plex',
            'provider: github',
            'repo: usher',
            'updaterCacheDirName: usher-for-plex-updater',
          ]);
        });
      }

      if (system === 'mac') {
        test('are a menu bar app with its own identifier and no place in the Dock', () => {
          const file = join(out, resources, '../Info.plist');
          const plist = readFileSync(file, 'utf8').replace(/\s+/g, '');
          const identifier = 'io.github.usher-for-plex.Usher';
          expect(plist).toContain('<key>LSUIElement</key><true/>');
          expect(plist).toContain(`<key>CFBundleIdentifier</key><string>${identifier}</string>`);
          expect(plist).toContain('<key>LSMinimumSystemVersion</key><string>13.0</string>');
          expect(plist).toContain('<key>ElectronAsarIntegrity</key>');
        });
      }
    },
  );

  test('X9 a deb says that it is one, and installs a desktop entry that windows and notifications are matched by', async () => {
    const { desktop, given, out } = await buildDeb(stage);
    expect(readFileSync(join(out, 'linux-unpacked/resources/package-type'), 'utf8')).toBe('deb');
    expect(readFileSync(join(out, 'latest-linux.yml'), 'utf8')).toContain('version: ');
    expect(desktop).toContain('StartupWMClass=io.github.usher_for_plex.Usher\n');
    expect(desktop).toMatch(/^Exec=\/opt\/Usher\/usher( %U)?$/m);
    expect(desktop).toContain('Icon=usher\n');
    expect(desktop).toContain('X-GNOME-UsesNotifications=true\n');
    expect(
      given.some((part) => part.endsWith('=/usr/share/applications/io.github.usher_for_plex.Usher.desktop')),
    ).toBe(true);
    for (const side of [16, 24, 32, 48, 64, 128, 256, 512]) {
      expect(
        given.some((part) => part.endsWith(`hicolor/${side}x${side}/apps/usher.png`)),
        `${side}`,
      ).toBe(true);
    }
    const depends = given.filter((_, index) => given[index - 1] === '-d');
    expect(depends).toEqual(expect.arrayContaining(['libsecret-1-0', 'libnotify4']));
    expect(given.join('\n')).not.toContain('libappindicator');
  }, 60_000);
});

const keytar = (addon: string) =>
  ['LICENSE.md', 'lib/keytar.js', 'package.json', `prebuilds/${addon}/keytar.node`].map(
    (path) => `node_modules/keytar/${path}`,
  );

/** Builds a deb with a recorder in the place of the tool that would write it: what it was given is what we decide. */
async function buildDeb(stage: Stage): Promise<{ out: string; desktop: string; given: readonly string[] }> {
  const tools = join(stage.folder, 'tools');
  mkdirSync(tools);
  writeFileSync(
    join(tools, 'fpm'),
    `#!/bin/sh
cd '${tools}'
for part; do
  printf '%s\\0' "$part" >> given
  case "$last" in --package) : > "$part" ;; esac
  case "$part" in *.desktop=*) cp "\${part%%=*}" desktop ;; esac
  last=$part
done
`,
  );
  chmodSync(join(tools, 'fpm'), 0o755);
  const out = await stage.build('linux', ['deb', '--x64'], tools);
  return {
    out,
    desktop: readFileSync(join(tools, 'desktop'), 'utf8'),
    given: readFileSync(join(tools, 'given'), 'utf8').split('\0'),
  };
}

/** Paths of the files below a folder, relative to it. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** Paths of the files in an archive: its listing without the folders. */
function filesIn(archive: string): string[] {
  uncache(archive);
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.slice(1));
  return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`))).sort();
}
