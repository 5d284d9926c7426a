// `npm run test:boringssl`: the tests of the network with Electron's TLS library, which is not Node's: in Electron as plain Node.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findRuntime } from './start/runtime.ts';

const root = path.join(import.meta.dirname, '..');
const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
const require = createRequire(import.meta.url);
const vitest = path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs');

/** Undefined for what is no Electron: its tests would say nothing of its TLS library. */
function versionOf(runtime: string): string | undefined {
  const { stdout } = spawnSync(runtime, ['-p', 'process.versions.electron ?? ""'], { env, encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

const { file } = findRuntime(path.dirname(require.resolve('electron/package.json')));
const version = file && versionOf(file);
if (file && version) {
  console.log(`TLS of Electron ${version}`);
  // vitest's own processes are started with the same executable.
  const { status } = spawnSync(file, [vitest, 'run', 'test/plex'], { cwd: root, env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error(
    file
      ? `${file} is no Electron that runs as Node, so its TLS library cannot be tried.`
      : "Electron's runtime is not here, so its TLS library cannot be tried. `npx install-electron` downloads it.",
  );
  process.exitCode = 1;
}
