import { app } from 'electron';
import type { Updater } from '../../app/needs.ts';
import { isDeveloperSigned, readInstallation } from './installation.ts';
import { updateWay } from './updateWay.ts';

/** Newer versions of this installation; undefined where there is nothing to look for. The code for it is loaded at the first check. */
export function createUpdater(): Updater | undefined {
  const installation = readInstallation();
  if (updateWay(installation, false) === 'none') return undefined;
  let loading: Promise<Updater> | undefined;

  async function load(): Promise<Updater> {
    const { createEngine, systemUpdater } = await import('./engine.ts');
    const isDownloadable = updateWay(installation, await isDeveloperSigned()) === 'download';
    return createEngine(systemUpdater(), { isDownloadable, lock: app });
  }
  const loaded = (): Promise<Updater> => {
    loading ??= load();
    return loading;
  };

  return {
    check: async () => (await loaded()).check(),
    download: async (onProgress, signal) => (await loaded()).download(onProgress, signal),
    install: async () => (await loaded()).install(),
  };
}
