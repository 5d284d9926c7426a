import { createRequire } from 'node:module';
import path from 'node:path';
import { findRuntime } from '../../scripts/start/runtime.ts';

export type Host = 'Electron' | 'stand-in';

/** Where Playwright finds the executable that takes Electron's place. */
export const STANDIN = path.join(import.meta.dirname, 'bin');
const electron = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Whether Electron's own runtime is here: `npx install-electron` fetches it. */
export function isElectronHere(env = process.env): boolean {
  return env.ELECTRON_OVERRIDE_DIST_PATH !== STANDIN && findRuntime(electron, env).file !== undefined;
}

/**
 * What the specs of this run drive, for Playwright's workers too: SPEC_HOST, else Electron where it is installed, else the stand-in. The
 * specs are the same and know nothing of it.
 */
export function chooseHost(wanted = process.env.SPEC_HOST): Host {
  const host = wanted ?? (isElectronHere() ? 'Electron' : 'stand-in');
  if (host !== 'Electron' && host !== 'stand-in') throw new Error(`SPEC_HOST=${host}: Electron or stand-in`);
  if (host === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = STANDIN;
  else if (!isElectronHere()) throw new Error('Electron is not here: npx install-electron');
  process.env.SPEC_HOST = host;
  if (process.env.TEST_WORKER_INDEX === undefined) console.log(`host: ${host}`);
  return host;
}
