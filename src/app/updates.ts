import { isAway } from '../domain/change/absence.ts';
import { endOf } from '../domain/change/hasPassed.ts';
import { RELEASES_URL, type Update } from '../domain/update.ts';
import type { Clock } from '../plex/http/clock.ts';
import {
  type Log,
  type SettingsFile,
  type Shell,
  UpdateError,
  type Updater,
  type UpdateSettings,
} from './needs.ts';
import type { Store } from './store.ts';
import { inTime, watchProgress } from './updateSilence.ts';

/** The start belongs to the servers. */
const FIRST_MS = 10 * 60_000;
const DAILY_MS = 24 * 60 * 60_000;
/** After a check that failed. Also the longest nap, since timers stand still while the machine sleeps. */
const AGAIN_MS = 60 * 60_000;

/** How often it is looked whether the person is back. */
const AWAY_MS = 60_000;

export type UpdatesNeeds = {
  /** Undefined where Usher does not look for newer versions of itself: then nothing here does anything. */
  readonly updater?: Updater | undefined;
  readonly version: string;
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly shell: Shell;
  readonly clock: Clock;
  readonly log: Log;
};

/** Newer versions of Usher. How it stands is in `State.update`. */
export type Updates = {
  /** Looks for newer versions from now on, a while later for the first time. */
  start(): void;
  /** Looks at once. */
  check(): Promise<void>;
  download(version: string): Promise<void>;
  install(version: string): Promise<void>;
  skip(version: string): void;
  openReleases(): Promise<void>;
};

export function createUpdates(needs: UpdatesNeeds, signal: AbortSignal): Updates {
  const { updater, store, settings, clock, log } = needs;
  let logged = '';

  const kept = (): UpdateSettings => settings.load().updates ?? {};
  const keep = (change: Partial<UpdateSettings>): void =>
    settings.update((s) => ({ ...s, updates: { ...s.updates, ...change } }));
  const now = (): Update => store.state.update ?? { phase: { kind: 'none' }, problem: undefined };
  const show = (change: Partial<Update>, isNews = false): void =>
    store.apply({ kind: 'update-changed', update: { ...now(), problem: undefined, ...change }, isNews });

  /** Undefined, and `onProblem` called, if it fails. The same failure is logged once. */
  async function attempt<T>(
    work: Promise<T>,
    onProblem: (error: UpdateError) => void,
  ): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof UpdateError)) throw error;
      const line = `update: ${error.problem}: ${error.message}`;
      if (line !== logged && !signal.aborted) log.write(line);
      logged = line;
      onProblem(error);
      return undefined;
    }
  }

  /** False if there was no answer. */
  async function look(by: Updater, isAsked: boolean): Promise<boolean> {
    const before = now();
    if (isBusy(before)) return true;
    if (isAsked) show({ phase: { kind: 'checking' } });
    let hasAnswer = true;
    const found = await attempt(inTime(by.check(), clock), ({ problem }) => {
      hasAnswer = false;
      if (isAsked) show({ phase: before.phase, problem });
    });
    // A download may have begun meanwhile.
    if (!hasAnswer || signal.aborted || (isBusy(now()) && !isAsked)) return hasAnswer;
    const { toldVersion, skippedVersion } = kept();
    if (found && (isAsked || found.version !== skippedVersion)) {
      const isNews = found.version !== toldVersion;
      if (isNews) keep({ toldVersion: found.version });
      show({ phase: { kind: 'offered', ...found } }, isNews);
    } else if (isAsked) show({ phase: { kind: 'newest', version: needs.version } });
    else show(now().phase.kind === 'newest' ? {} : { phase: { kind: 'none' } });
    return true;
  }

  async function lookDaily(by: Updater): Promise<void> {
    let since = clock.now();
    let waitMs = FIRST_MS;
    while (!signal.aborted) {
      const leftMs = endOf(since, waitMs, clock.now()) - clock.now();
      if (leftMs > 0) {
        await clock.sleep(Math.min(leftMs, AGAIN_MS), signal);
        continue;
      }
      // What was found would be told at once.
      if (isAway(store.state.notificationQueue)) {
        await clock.sleep(AWAY_MS, signal);
        continue;
      }
      const hasAnswer = !store.state.preferences.dailyUpdates || (await look(by, false));
      since = clock.now();
      waitMs = hasAnswer ? DAILY_MS : AGAIN_MS;
    }
  }

  async function download(by: Updater, version: string): Promise<void> {
    const { phase } = now();
    if (phase.kind !== 'offered' || phase.version !== version || !phase.isDownloadable) return;
    const watch = watchProgress(clock, signal);
    const at = (percent: number): void => show({ phase: { kind: 'downloading', version, percent } });
    let shown = 0;
    at(shown);
    const onProgress = (exact: number): void => {
      watch.moved();
      const percent = Math.floor(exact);
      if (percent !== shown) at(percent);
      shown = percent;
    };
    const fetched = by
      .download(onProgress, watch.signal)
      .then(() => show({ phase: { kind: 'ready', version } }));
    await attempt(fetched, ({ problem }) => show({ phase, problem }));
    watch.end();
  }

  return {
    start: () => {
      if (!updater) return;
      show({});
      void lookDaily(updater);
    },
    check: async () => {
      if (updater) await look(updater, true);
    },
    download: async (version) => {
      if (updater) await download(updater, version);
    },
    install: async (version) => {
      const { phase } = now();
      if (!updater || phase.kind !== 'ready' || phase.version !== version) return;
      await attempt(updater.install(), ({ problem }) => show({ problem }));
    },
    skip: (version) => {
      const { phase } = now();
      if (phase.kind !== 'offered' || phase.version !== version) return;
      keep({ skippedVersion: version });
      show({ phase: { kind: 'none' } });
    },
    openReleases: async () => {
      if (updater && !(await needs.shell.open(RELEASES_URL))) show({ problem: 'no-browser' });
    },
  };
}

/** Not to be disturbed by a check. */
function isBusy({ phase }: Update): boolean {
  return phase.kind === 'checking' || phase.kind === 'downloading' || phase.kind === 'ready';
}
