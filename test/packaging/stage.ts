import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { System } from '../../scripts/package/builtApp.ts';
import { makeRuntime } from './runtimes.ts';

const PROJECT = join(import.meta.dirname, '../..');
const NOWHERE = 'http://127.0.0.1:9';
const BUNDLES = [
  'dist/main/main.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/cli/usher.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/packages.json',
];

/** Things that lie about in a working copy and must never travel. Their content is looked for in every package. */
export const SECRET = 'a-token-nobody-may-ship';
const LITTER = [
  '.env',
  'src/main/main.ts',
  'test/e2e/recording.json',
  'renderer/main.tsx',
  'assets/app/notes.txt',
  'dist/main/main.js.map',
  'dist/renderer/assets/index.js.map',
  'node_modules/devtool/index.js',
  'node_modules/keytar/build/Release/keytar.node',
  'node_modules/node-addon-api/index.js',
];

export interface Stage {
  readonly folder: string;
  /** Runs electron-builder as a person would, with no way to the network. Returns the output folder. */
  readonly build: (system: System, arguments_: readonly string[], tools?: string) => Promise<string>;
  /** Runs `npm run package`, but for the bundles, which are there already. */
  readonly package: (arguments_: readonly string[], env?: NodeJS.ProcessEnv) => Finished;
  /** The folder of a runtime for a system, which is made at its first use. */
  readonly runtime: (system: System) => string;
  readonly remove: () => void;
}

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of what the packages are made of, in a temporary folder, so that nothing is written into the project. The runtime for Linux
 *  runs `program`. */
export function makeStage(program?: string): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'usher-packaging-'));
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const path of [
    'package.json',
    'package-lock.json',
    'electron-builder.yml',
    'LICENSE',
    'scripts/package/afterExtract.ts',
    'assets',
    'node_modules/keytar',
  ]) {
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  }
  // The packages are tried with the real bundles when there are any: `npm run build` comes before this in `npm test`.
  if (BUNDLES.every((path) => existsSync(join(PROJECT, path)))) {
    cpSync(join(PROJECT, 'dist'), join(folder, 'dist'), { recursive: true });
  } else {
    for (const path of BUNDLES) write(path, `stands for ${path}`);
    const { name, version } = JSON.parse(
      readFileSync(join(folder, 'node_modules/keytar/package.json'), 'utf8'),
    );
    write('dist/packages.json', JSON.stringify([{ name, version }]));
  }
  for (const path of LITTER) write(path, SECRET);
  write('node_modules/devtool/package.json', '{"name":"devtool","version":"1.0.0"}');
  write('node_modules/node-addon-api/package.json', '{"name":"node-addon-api","version":"8.3.0"}');

  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  write('package.json', JSON.stringify({ ...manifest, scripts: { build: 'node --eval ""' } }));

  const version: string = manifest.devDependencies.electron;
  const runtime = (system: System): string => {
    const at = join(folder, 'runtimes', system);
    if (!existsSync(at)) makeRuntime(at, system, version, program);
    return at;
  };
  const offline = (tools?: string): NodeJS.ProcessEnv => ({
    ...process.env,
    PATH: [...(tools ? [tools] : []), dirname(process.execPath), process.env.PATH].join(delimiter),
    ...(tools ? { USE_SYSTEM_FPM: 'true' } : {}),
    http_proxy: NOWHERE,
    https_proxy: NOWHERE,
  });
  return {
    folder,
    runtime,
    build: async (system, arguments_, tools) => {
      const out = join(folder, 'release', `${system}-${arguments_.join('')}`);
      await promisify(execFile)(
        process.execPath,
        [
          join(PROJECT, 'node_modules/electron-builder/cli.js'),
          `--${system}`,
          ...arguments_,
          '--publish=never',
          `--projectDir=${folder}`,
          `-c.electronDist=${runtime(system)}`,
          `-c.electronVersion=${version}`,
          `-c.directories.output=${out}`,
        ],
        { cwd: folder, env: offline(tools) },
      );
      return out;
    },
    package: (arguments_, env) =>
      spawnSync(process.execPath, [join(PROJECT, 'scripts/package/main.ts'), ...arguments_], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...offline(), ...env },
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
