import type { Log, Settings, SettingsFile } from '../../../src/app/needs.ts';
import type { HistoryStorage } from '../../../src/storage/history.ts';
import { readSettings, settingsText } from '../../../src/storage/settingsFile.ts';
import type { Random } from '../random.ts';

/** What outlives a run of the app, except its secrets. */
export type SimDisk = {
  history: string;
  settings: string;
  isFull: boolean;
  /** The process dies in the middle of the write after that many. */
  diesAfterWrites: number | undefined;
  /** What was to be added to the history and was not, or not wholly. */
  readonly lost: string[];
};

export function createDisk(settings: Settings): SimDisk {
  return {
    history: '',
    settings: JSON.stringify(settings),
    isFull: false,
    diesAfterWrites: undefined,
    lost: [],
  };
}

/** The process that writes. */
type Writer = { readonly isAlive: () => boolean; kill(): void };

/** Whether this write is the one in which the process dies. */
function isLastWrite(disk: SimDisk): boolean {
  if (disk.diesAfterWrites === undefined) return false;
  if (disk.diesAfterWrites-- > 0) return false;
  disk.diesAfterWrites = undefined;
  return true;
}

function refuse(disk: SimDisk): void {
  if (disk.isFull) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}

export function historyOn(disk: SimDisk, random: Random, writer: Writer): HistoryStorage {
  const someOf = (text: string): string => text.slice(0, random.between(0, text.length));
  return {
    read: () => disk.history,
    append: (text) => {
      if (!writer.isAlive()) return;
      if (isLastWrite(disk)) {
        disk.lost.push(text);
        disk.history += someOf(text);
        return writer.kill();
      }
      if (disk.isFull) {
        disk.lost.push(text);
        // The last free bytes.
        if (random.chance(0.3)) disk.history += someOf(text);
      }
      refuse(disk);
      disk.history += text;
    },
    replace: (text) => {
      if (!writer.isAlive()) return;
      if (isLastWrite(disk)) {
        if (random.chance(0.5)) disk.history = text;
        return writer.kill();
      }
      refuse(disk);
      disk.history = text;
    },
  };
}

/** The settings of one run. As with the real file, what the disk did not take is written with the next change. */
export function settingsOn(disk: SimDisk, random: Random, log: Log, writer: Writer): SettingsFile {
  let current: Settings | undefined;
  const load = (): Settings => {
    current ??= readSettings(disk.settings);
    if (!current) throw new Error('the settings cannot be read');
    return current;
  };
  return {
    load,
    update: (change) => {
      current = change(load());
      if (!writer.isAlive()) return;
      const isLast = isLastWrite(disk);
      if (isLast) writer.kill();
      else if (disk.isFull) return log.write('settings: cannot write: ENOSPC');
      if (!isLast || random.chance(0.5)) disk.settings = settingsText(current, log.redact);
    },
  };
}
