import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '../../../src/app/app.ts';
import { createStore } from '../../../src/app/store.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { environmentNetwork } from '../../../src/plex/http/environmentNetwork.ts';
import { exclusivelyIn } from '../../../src/storage/exclusively.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { historyFile } from '../../../src/storage/history/historyFile.ts';
import { historyLines } from '../../../src/storage/history/historyLines.ts';
import { heldHistoryFile, holdHistory } from '../../../src/storage/history/historyWriter.ts';
import { keychainVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { profileFolder } from '../../../src/storage/profileFolder.ts';
import { openSettings } from '../../../src/storage/settings/settingsFile.ts';
import { noShell } from '../../app/savedServer.ts';

// `writer.ts app|terminal LAST KILL`: counts a setting up to LAST, and writes a line of the history with each number, as the app does, or
// as a terminal where it may. Each is printed once it is kept. Killed by its own hand, with the lock of the settings in it, at KILL; ends
// when it is told to.

const [who, last, killAt] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const folder = profileFolder();
const log = createLog(() => {});
const settings = openSettings(folder, log);
const key = who === 'app' ? 'settleSeconds' : 'leastSeconds';
const counted = (): number => Number(settings.load().preferences?.[key] ?? 0);

const finishedAs = (uuid: string): Finished => ({
  server: { id: 'attic', name: 'Attic' },
  activity: {
    ...{ uuid, type: 'library.update.section', title: 'Scanning', subtitle: '', progress: 100 },
    ...{ cancellable: false, userId: 1, context: {}, response: undefined },
  },
  ...{ library: undefined, item: undefined, outcome: 'completed', at: Date.now(), lastedMs: 2000 },
  ...{ foundRunning: false, cancelAsked: false },
});

type Parts = { count(to: number): void; write(finished: Finished): boolean; stop(): Promise<void> };

async function asApp(): Promise<Parts> {
  const lock = holdHistory(folder, { who: 'app' });
  const history = openHistory(historyFile(folder), log, Date.now);
  const app = createApp({
    ...{ store: createStore(), settings, history, log, shell: noShell, clock: systemClock, version: '1' },
    ...{ vault: keychainVault(), network: environmentNetwork, random: Math.random },
    exclusively: exclusivelyIn(folder),
  });
  void app.start();
  return {
    count: (to) => app.dispatch({ kind: 'set-preferences', change: { [key]: to } }),
    write: (finished) => {
      history.write([{ kind: 'finished', finished }]);
      return true;
    },
    stop: async () => {
      await app.stop();
      lock.release();
    },
  };
}

async function asTerminal(): Promise<Parts> {
  const lock = holdHistory(folder, { who: 'terminal' });
  const file = heldHistoryFile(folder, lock);
  return {
    count: (to) => settings.update((s) => ({ ...s, preferences: { ...s.preferences, [key]: to } })),
    write: (finished) => {
      if (!lock.isHeld()) return false;
      try {
        file.append(historyLines({ kind: 'finished', finished }, log.redact));
        return true;
      } catch {
        // The app has taken it over in this moment.
        return false;
      }
    },
    stop: async () => lock.release(),
  };
}

const over = new Promise((resolve) => process.once('SIGTERM', resolve));
const parts = await (who === 'app' ? asApp() : asTerminal());
for (let n = counted() + 1; n <= last; n++) {
  if (n === killAt) settings.update(() => process.kill(process.pid, 'SIGKILL') && settings.load());
  parts.count(n);
  writeSync(1, `${n} `);
  const uuid = `${who}-${n}`;
  if (parts.write(finishedAs(uuid))) writeSync(1, `${uuid} `);
  await setTimeout(5);
}
writeSync(1, 'done ');
const alive = setInterval(() => {}, 1000);
await over;
clearInterval(alive);
await parts.stop();
process.exit(0);
