import electronUpdater, { type AppUpdater, type ProgressInfo } from 'electron-updater';
import { UpdateError, type Updater } from '../../app/needs.ts';
import { plainText } from '../../domain/plainText.ts';
import type { UpdateProblem } from '../../domain/update.ts';

const { CancellationToken } = electronUpdater;

export type EngineNeeds = {
  readonly isDownloadable: boolean;
  /** The new version starts before this process is gone: it must find no other instance. */
  readonly lock: Pick<Electron.App, 'releaseSingleInstanceLock' | 'requestSingleInstanceLock'>;
};

/** electron-updater as the app needs it. This module is loaded at the first check. */
export function createEngine(updater: AppUpdater, { isDownloadable, lock }: EngineNeeds): Updater {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  updater.logger = null;
  // By default it sends a number that tells this installation from all others.
  updater.requestHeaders = { 'x-user-staging-id': 'none' };

  return {
    check: async () => {
      const found = await failing(updater.checkForUpdates(), checkProblem);
      if (!found?.isUpdateAvailable) return undefined;
      return { version: plainText(found.updateInfo.version), isDownloadable };
    },
    download: async (onProgress, signal) => {
      const token = new CancellationToken();
      const cancel = (): void => token.cancel();
      const tell = ({ percent }: ProgressInfo): void => onProgress(percent);
      signal.addEventListener('abort', cancel);
      updater.on('download-progress', tell);
      try {
        await failing(updater.downloadUpdate(token), downloadProblem);
      } finally {
        updater.off('download-progress', tell);
        signal.removeEventListener('abort', cancel);
      }
    },
    install: async () => {
      const failures: Error[] = [];
      const note = (error: Error): void => void failures.push(error);
      updater.on('error', note);
      lock.releaseSingleInstanceLock();
      updater.quitAndInstall(true, true);
      updater.off('error', note);
      const [failure] = failures;
      if (!failure) return;
      lock.requestSingleInstanceLock();
      throw new UpdateError('not-installed', failure.message, { cause: failure });
    },
  };
}

/** The updater for this system and package, on Electron's network. */
export function systemUpdater(): AppUpdater {
  return electronUpdater.autoUpdater;
}

async function failing<T>(work: Promise<T>, problemOf: (error: Error) => UpdateProblem): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    // The rest of the message is headers and stacks.
    const [line = ''] = error.message.split('\n');
    throw new UpdateError(problemOf(error), plainText(line), { cause });
  }
}

/** What does not even look like a release makes the updater stumble. Errors of the network have another code, or none. */
function checkProblem(error: Error): UpdateProblem {
  return error instanceof TypeError || /^(ERR_UPDATER|HTTP_ERROR)_/.test(codeOf(error))
    ? 'unreadable'
    : 'unreachable';
}

function downloadProblem(error: Error): UpdateProblem {
  return /^ERR_(CHECKSUM_MISMATCH|UPDATER_INVALID_SIGNATURE)$/.test(codeOf(error))
    ? 'damaged'
    : 'interrupted';
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
