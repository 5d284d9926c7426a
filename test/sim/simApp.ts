import { createApp } from '../../src/app/app.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import { isAnnounced } from '../../src/domain/change/notificationQueue.ts';
import type { Finished } from '../../src/domain/finished.ts';
import type { Entry } from '../../src/domain/historyEntry.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { type HistoryStorage, openHistory } from '../../src/storage/history.ts';
import { readHistory } from '../../src/storage/historyLines.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settingsFile.ts';
import { noShell, settingsWith, typedServer } from '../app/savedServer.ts';
import type { Random } from './random.ts';
import type { Seen } from './seen.ts';
import type { SimNetwork } from './simNetwork.ts';
import type { VirtualTime } from './virtualTime.ts';

export const SERVER = { id: 'sim-server', name: 'Attic', url: 'http://sim:32400' };
const TOKEN = 'sim-token-nobody-may-see';

/** What outlives a run of the app. */
export type Disk = {
  text: string;
  /** The process dies in the middle of the next write. */
  isFatal: boolean;
};

/** One run of the app, from start to quit or kill: the real app, feed, store, notices and history. */
export type SimApp = {
  readonly store: Store;
  readonly app: UsherApp;
  readonly isAlive: boolean;
  /** What waits for time. */
  readonly waiting: number;
  kill(): void;
};

export function startApp(
  time: VirtualTime,
  random: Random,
  network: SimNetwork,
  disk: Disk,
  seen: Seen,
  isPopoverVisible: boolean,
): SimApp {
  const clock = time.appClock();
  let isAlive = true;
  seen.logged.push(`run ${time.now}`);
  const log = createLog((line) => {
    // What a killed process had begun still comes to an end here, but is heard by nobody.
    if (isAlive) seen.logged.push(line);
  });
  const history = openHistory(storageOn(), log, clock.now);
  const store = createStore();
  const app = createApp({
    store,
    vault: memoryVault({ [SERVER.id]: TOKEN }),
    settings: memorySettings(settingsWith(typedServer(SERVER))),
    history,
    clock,
    log,
    random: random.roll,
    version: '0',
    network: directNetwork,
    shell: noShell,
    connect: () => network.connect(clock, () => isAlive && !time.isSuspended),
  });
  store.subscribe((change) => {
    if (!isAlive) return;
    const { event, after } = change;
    seen.trace(time.now, event);
    if (event.kind === 'listed') for (const a of event.activities) seen.heard.add(`${a.uuid} ${a.type}`);
    if (event.kind === 'activity-started' || event.kind === 'activity-updated')
      seen.heard.add(`${event.activity.uuid} ${event.activity.type}`);
    const notices = noticesFor(change);
    const due = change.due.filter(isAnnounced);
    if (!notices.length || !due.length) return;
    for (const { ids } of due) seen.announced.push(...ids);
    const running = after.servers.flatMap((s) => s.rows.filter((r) => !r.end).map((r) => r.activity));
    if (new Set(running.map((a) => a.uuid)).size !== running.length)
      seen.wrong.push('two rows with one uuid');
    for (const { finished } of due) {
      const { type, context } = finished.activity;
      const isAgain = running.some(
        (a) => a.type === type && a.context.librarySectionId === context.librarySectionId,
      );
      // A new scan may begin in the second between settling and telling, but not before.
      if (type === 'library.update.section' && isAgain && !isYoung(after.notificationQueue.lastAt))
        seen.wrong.push('a running scan was announced');
    }
    function isYoung(at: number | undefined): boolean {
      return at === undefined || clock.now() - at < 12_000;
    }
  });
  store.apply({ kind: 'popover-visibility-changed', isPopoverVisible });
  void app.start();

  function storageOn(): HistoryStorage {
    return {
      read: () => disk.text,
      append: (text) => {
        if (!isAlive) return;
        if (disk.isFatal) {
          disk.isFatal = false;
          disk.text += text.slice(0, random.between(0, text.length));
          kill();
        } else disk.text += text;
      },
      replace: (text) => {
        if (isAlive) disk.text = text;
      },
    };
  }

  function kill(): void {
    isAlive = false;
    clock.drop();
    network.cut('close');
  }

  return {
    store,
    app,
    get isAlive() {
      return isAlive;
    },
    get waiting() {
      return clock.waiting;
    },
    kill,
  };
}

/** The finishes on the disk. */
export function finishesOn(disk: Disk): readonly Finished[] {
  return readHistory(disk.text).entries.flatMap((e: Entry) => (e.kind === 'finished' ? e.finished : []));
}

export function hasToken(texts: readonly string[]): boolean {
  return texts.some((text) => text.includes(TOKEN));
}
