// `npm test`: everything, in one go, from a clean clone. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Host, isElectronHere } from '../test/standin/chooseHost.ts';
import { installPackages, isUbuntu, missingPackages } from '../test/standin/packages.ts';

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const root = path.join(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(os.tmpdir(), 'usher-test-'));
// Hundreds of processes load the same modules: each is compiled once, which halves the time that they take to start.
process.env.NODE_COMPILE_CACHE ??= path.join(reports, 'compiled');

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const shell = process.platform === 'win32';
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } })
      .status === 0
  );
}

/** A step without a test runner counts as one. */
function step(title: string, command: string, args: readonly string[]): Counts {
  console.log(`\n— ${title}`);
  return run(command, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function vitest(): Counts {
  console.log('\n— unit and socket tests');
  const file = path.join(reports, 'vitest.json');
  const isGreen = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(isGreen, file, (r) => ({
    passed: numberIn(r, 'numPassedTests'),
    failed: numberIn(r, 'numFailedTests'),
    skipped: numberIn(r, 'numPendingTests') + numberIn(r, 'numTodoTests'),
  }));
}

function playwright(title: string, config: string, host?: Host): Counts {
  console.log(`\n— ${title}`);
  const file = path.join(reports, `${title}.json`);
  const isGreen = run('playwright', ['test', '-c', config, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(host && { SPEC_HOST: host }),
  });
  return counted(isGreen, file, (r) => {
    const stats = Reflect.get(r, 'stats') ?? {};
    return {
      passed: numberIn(stats, 'expected'),
      failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
      skipped: numberIn(stats, 'skipped'),
    };
  });
}

/** A runner that fails without a failed test (a crash, a broken import) is a failure all the same. */
function counted(isGreen: boolean, file: string, read: (report: object) => Counts): Counts {
  try {
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    return isGreen || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function numberIn(report: object, name: string): number {
  const value: unknown = Reflect.get(report, name);
  return typeof value === 'number' ? value : 0;
}

function packagesThere(): boolean {
  if (process.platform !== 'linux' || missingPackages().length === 0) return true;
  return installPackages();
}

if (!packagesThere()) process.exit(1);
const results: Counts[] = [
  step('compilers, lint, format', 'npm', ['run', '--silent', 'check']),
  step('build', 'npm', ['run', '--silent', 'build']),
  vitest(),
];
const isLinux = process.platform === 'linux';
// The stand-in draws with Debian's Chromium; Ubuntu has none outside of a snap.
const hosts: readonly Host[] = [
  ...(isElectronHere() ? (['Electron'] as const) : []),
  ...(isLinux && !isUbuntu() ? (['stand-in'] as const) : []),
];
if (isLinux) results.push(playwright('popover', 'test/renderer/playwright.config.ts'));
if (hosts.includes('stand-in'))
  results.push(playwright('stand-in', 'test/standin/selftest/playwright.config.ts'));
for (const host of hosts) {
  results.push(playwright(`smoke on ${host}`, 'test/smoke/playwright.config.ts', host));
  // Their desktop is D-Bus, Xvfb and a keyring.
  if (isLinux) results.push(playwright(`app on ${host}`, 'test/e2e/playwright.config.ts', host));
}
if (hosts.length === 0)
  console.log(
    '\nNeither Electron nor the stand-in is here, so the app itself was not started: npx install-electron',
  );
rmSync(reports, { recursive: true, force: true });
const sum = (kind: keyof Counts): number => results.reduce((total, counts) => total + counts[kind], 0);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') ? 1 : 0;
