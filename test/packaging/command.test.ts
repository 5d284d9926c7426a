import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeRecorder } from './recorder.ts';
import { makeStage, type Stage } from './stage.ts';

const SBOM = 'usher-0.1.0.cdx.json';

describe.runIf(process.platform === 'linux')('npm run package', () => {
  let stage: Stage;
  let release: string;
  beforeAll(() => {
    stage = makeStage();
    release = join(stage.folder, 'release');
  });
  afterEach(() => rmSync(release, { recursive: true, force: true }));
  afterAll(() => stage.remove());

  const given = (): NodeJS.ProcessEnv => ({ ELECTRON_OVERRIDE_DIST_PATH: stage.runtime('linux') });
  const readRelease = (name: string): string => readFileSync(join(release, name), 'utf8');

  test('B3 without a runtime of Electron says so in one sentence, and builds nothing', () => {
    const { status, stdout, stderr } = stage.package(['--dir'], {
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
      ELECTRON_OVERRIDE_DIST_PATH: '',
      XDG_CACHE_HOME: join(stage.folder, 'no-cache'),
      HTTPS_PROXY: '',
      https_proxy: '',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^The Electron [\d.]+ runtime is not here and cannot be downloaded \(http:\/\/127\.0\.0\.1:9\/ is not reachable\): set .*\n$/,
    );
    expect(existsSync(release)).toBe(false);
  });

  test('B3 with the runtime of another system says what is missing', () => {
    const { status, stderr } = stage.package(['--dir', '--win', '--mac'], given());
    expect(status).toBe(1);
    expect(stderr).toBe(
      `ELECTRON_OVERRIDE_DIST_PATH has no Electron.app, electron.exe: ${stage.runtime('linux')}\n`,
    );
  });

  test('B3 B4 B7 with --dir makes the folder, says its sizes and what is not signed', () => {
    const { status, stdout, stderr } = stage.package(['--dir'], given());
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^linux-unpacked: app\.asar \d\.\d\d MB of 4\.10 MB, without Electron \d\.\d\d MB of 6\.30 MB, whole \d\.\d\d MB$/m,
    );
    expect(stdout).toMatch(/^Linux: packages are not signed/m);
    expect(readdirSync(release)).toEqual(expect.arrayContaining(['SHA256SUMS', 'linux-unpacked', SBOM]));
  }, 60_000);

  test('B3 packages are named with their checksums and sizes', () => {
    const tools = makeRecorder(join(stage.folder, 'tools'));
    const { status, stdout } = stage.package(['--linux', 'deb', '--x64'], {
      ...given(),
      CUSTOM_FPM_PATH: join(tools, 'fpm'),
    });
    expect(status).toBe(0);
    const name = 'usher-0.1.0-linux-amd64.deb';
    const hash = (file: string): string =>
      createHash('sha256')
        .update(readFileSync(join(release, file)))
        .digest('hex');
    expect(readRelease('SHA256SUMS')).toBe(
      [SBOM, name, 'latest-linux.yml']
        .map((file) => `${hash(file)}  ${file}\n`)
        .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
        .join(''),
    );
    expect(stdout).toMatch(new RegExp(`^${name}: \\d+\\.\\d\\d MB$`, 'm'));
  }, 60_000);

  test('B3 what an earlier run has left is gone', () => {
    mkdirSync(release);
    writeFileSync(join(release, 'usher-0.0.9-linux-amd64.deb'), '');
    expect(stage.package(['--dir'], given()).status).toBe(0);
    expect(readdirSync(release)).not.toContain('usher-0.0.9-linux-amd64.deb');
  }, 60_000);

  test('B5 an app with faults is refused: each is named, and no checksum vouches for it', () => {
    const bundle = join(stage.folder, 'dist/main/main.js');
    const good = readFileSync(bundle);
    writeFileSync(bundle, `"${stage.folder}/src/main/main.ts"`);
    const { status, stderr } = stage.package(['--dir'], given());
    writeFileSync(bundle, good);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'What was built is not fit to be given away:\n- linux-unpacked: app.asar/dist/main/main.js names a folder of this machine\n',
    );
    expect(existsSync(join(release, 'SHA256SUMS'))).toBe(false);
  }, 60_000);

  describe('the list of components', () => {
    type Part = { 'bom-ref': string; group?: string; name: string; version: string; properties?: object[] };
    let text: string;
    let bom: {
      components: Part[];
      dependencies: { ref: string; dependsOn: string[] }[];
      metadata: { component: Part };
    };
    beforeAll(() => {
      stage.package(['--dir'], given());
      text = readRelease(SBOM);
      bom = JSON.parse(text);
    }, 60_000);

    test('B6 names what is bundled, keytar and Electron, and nothing else', () => {
      const travelling: { name: string; version: string }[] = JSON.parse(
        readFileSync(join(stage.folder, 'dist/packages.json'), 'utf8'),
      );
      const names = bom.components.map(
        ({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`,
      );
      // npm may have installed one version twice, and both copies may be bundled.
      expect(new Set(names.filter((name) => !name.startsWith('electron ')))).toEqual(
        new Set(travelling.map(({ name, version }) => `${name} ${version}`)),
      );
      expect(names).toContainEqual(expect.stringMatching(/^@github\/keytar /));
      expect(names).toContainEqual(expect.stringMatching(/^electron 45\./));
    });

    test('B6 follows the schema of CycloneDX', async () => {
      const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
      expect(await validator.validate(text)).toBeNull();
      expect(await validator.validate(text.replace('"library"', '"libary"'))).not.toBeNull();
    });

    test('B6 leads from Usher to each component, and calls none a tool of development', () => {
      const reached = new Set([bom.metadata.component['bom-ref']]);
      for (const ref of reached)
        for (const other of bom.dependencies.find((entry) => entry.ref === ref)?.dependsOn ?? [])
          reached.add(other);
      expect(bom.components.filter((part) => !reached.has(part['bom-ref']))).toEqual([]);
      expect(text).not.toContain('cdx:npm:package:development');
    });
  });
});
