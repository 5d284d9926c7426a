// `npm run package`: the packages of this system, or of those named by --mac, --win, --linux; with --dir only the folder that would
// be packed. All arguments are electron-builder's. What it builds is looked through before it counts as good.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { builtAppsIn, type System } from './builtApp.ts';
import { writeChecksums } from './checksums.ts';
import { faultsOf } from './faults/all.ts';
import { findRuntime } from './runtime.ts';
import { writeSbom } from './sbom.ts';
import { signingOf, withoutEmptySecrets } from './signing.ts';
import { BUDGETS, inMb, packagesIn, sizeOf, sizesOf } from './sizes.ts';

const root = process.cwd();
const args = process.argv.slice(2);

/** electron-builder's own names for them. */
const SYSTEMS: Readonly<Record<System, readonly string[]>> = {
  linux: ['--linux', '-l'],
  mac: ['--mac', '-m', '-o', '--macos'],
  win: ['--win', '-w', '--windows'],
};

function systemsAskedFor(): readonly System[] {
  const all: readonly System[] = ['linux', 'mac', 'win'];
  const named = all.filter((system) => SYSTEMS[system].some((name) => args.includes(name)));
  if (named.length > 0) return named;
  return [process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'win' : 'linux'];
}

/** Takes what earlier runs have left, so that the folder holds one run's packages. */
function emptyOutput(): string {
  const prefix = /^(?:-c|--config)\.directories\.output=/;
  const given = args.find((arg) => prefix.test(arg))?.replace(prefix, '');
  if (given) return path.resolve(root, given);
  const output = path.join(root, 'release');
  rmSync(output, { recursive: true, force: true });
  return output;
}

function run(
  command: string,
  commandArgs: readonly string[],
  env: NodeJS.ProcessEnv,
  shell = false,
): boolean {
  return spawnSync(command, commandArgs, { cwd: root, stdio: 'inherit', env, shell }).status === 0;
}

async function makePackages(): Promise<string | undefined> {
  const systems = systemsAskedFor();
  const runtime = await findRuntime(systems, args, root);
  if ('problem' in runtime) return runtime.problem;
  if (!run('npm', ['run', '--silent', 'build'], process.env, process.platform === 'win32'))
    return 'The build failed: see above.';

  const signings = systems.map((system) => signingOf(system, process.env, process.platform));
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const output = emptyOutput();
  const isBuilt = run(
    process.execPath,
    [
      builder,
      ...(args.some((arg) => /^(--publish|-p)(=|$)/.test(arg)) ? [] : ['--publish=never']),
      ...runtime.arguments,
      ...signings.flatMap((signing) => signing.arguments),
      ...args,
    ],
    Object.assign(withoutEmptySecrets(process.env), ...signings.map((signing) => signing.env)),
  );
  if (!isBuilt) return 'electron-builder failed: see above.';

  const faults = builtAppsIn(output).flatMap((app) => {
    const { archive, ours, whole } = sizesOf(app);
    const parts = [
      `app.asar ${inMb(archive)} of ${inMb(BUDGETS.archive)}`,
      `without Electron ${inMb(ours)} of ${inMb(BUDGETS.ours)}`,
      `whole ${inMb(whole)}`,
    ];
    console.log(`${path.basename(app.folder)}: ${parts.join(', ')}`);
    return faultsOf(app, root).map((fault) => `${path.basename(app.folder)}: ${fault}`);
  });
  if (faults.length > 0) return `What was built is not fit to be given away:\n- ${faults.join('\n- ')}`;
  if (builtAppsIn(output).length === 0) return `Nothing was built in ${output}.`;

  const { version } = createRequire(import.meta.url)(path.join(root, 'package.json'));
  const sbom = `usher-${version}.cdx.json`;
  console.log(`${sbom}: ${writeSbom(root, path.join(output, sbom))} components`);
  const files = packagesIn(output);
  await writeChecksums(output, files);
  for (const file of files) console.log(`${file}: ${inMb(sizeOf(path.join(output, file)))}`);
  for (const { sentence } of signings) console.log(sentence);
  return undefined;
}

const problem = await makePackages();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}
