import type { Log, Settings, SettingsFile } from '../../../src/app/needs.ts';
import type { HistoryStorage } from '../../../src/storage/history/history.ts';
import { readSettings } from '../../../src/storage/settings/readSettings.ts';
import { settingsText } from '../../../src/storage/settings/settingsFile.ts';
import type { Random } from '../random.ts';

/** What outlives a run of the app, except its secrets. */
export type SimDisk = {
  history: string;
  /** Whether the history ends within a line. Kept, since asking the text costs its length at every write. */
  isTorn: boolean;
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
    isTorn: false,
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

/** As with the real file: on a line of its own, or not at all; only a process that dies tears a line. */
export function historyOn(disk: SimDisk, random: Random, writer: Writer): HistoryStorage {
  return {
    read: () => disk.history,
    append: (text) => {
      if (writer.isAlive()) add(text);
      return disk.history.length;
    },
    rewrite: (change) => {
      if (writer.isAlive()) replace(change(disk.history));
      return disk.history.length;
    },
  };

  function add(text: string): void {
    const lines = disk.isTorn ? `\n${text}` : text;
    const isLast = isLastWrite(disk);
    if (isLast || disk.isFull) disk.lost.push(text);
    if (!isLast) refuse(disk);
    const written = isLast ? lines.slice(0, random.between(0, lines.length)) : lines;
    disk.history += written;
    if (written) disk.isTorn = !written.endsWith('\n');
    if (isLast) writer.kill();
  }

  function replace(text: string): void {
    if (text === disk.history) return;
    const isLast = isLastWrite(disk);
    if (!isLast) refuse(disk);
    if (!isLast || random.chance(0.5)) {
      disk.history = text;
      disk.isTorn = text !== '' && !text.endsWith('\n');
    }
    if (isLast) writer.kill();
  }
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
    watch: () => {},
  };
}
