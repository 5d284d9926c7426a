import { lstatSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SavedServer } from '../../../src/app/needs.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { historyFile } from '../../../src/storage/history/historyFile.ts';
import { readHistory } from '../../../src/storage/history/historyLines.ts';
import { createLog } from '../../../src/storage/log.ts';
import { readSettings } from '../../../src/storage/settings/readSettings.ts';
import { openSettings } from '../../../src/storage/settings/settingsFile.ts';
import { settingsWith } from '../../app/savedServer.ts';

const KEPT = ['Intros of May', 'Credits of May', 'Thumbnails of May'] as const;
const LARGEST_READ = 4 * 1024 * 1024;
const LARGEST_SEARCHED = 32 * 1024 * 1024;
const quiet = createLog(() => {});

/** The folder of somebody who has used Usher with these servers for a while. */
export function makeProfile(servers: readonly SavedServer[], account?: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-hostile-'));
  openSettings(folder, quiet).update(() => ({
    ...settingsWith(...servers),
    account: account === undefined ? undefined : { name: account },
  }));
  const [first] = servers;
  if (!first) return folder;
  const history = openHistory(historyFile(folder), quiet, Date.now);
  history.write(KEPT.map((title) => ({ kind: 'finished', finished: finishedAt(first, title) })));
  return folder;
}

function finishedAt({ id, name }: SavedServer, title: string): Finished {
  return {
    server: { id, name },
    activity: {
      uuid: title,
      type: 'media.generate.intros',
      title,
      subtitle: '',
      progress: 100,
      cancellable: false,
      userId: 1,
      context: {},
      response: undefined,
    },
    outcome: 'completed',
    // Not so lately that it is announced now.
    at: Date.now() - 3 * 24 * 3_600_000,
    lastedMs: 60_000,
    foundRunning: false,
    library: undefined,
    item: undefined,
    cancelAsked: false,
  };
}

/** What is not there any more, in words. */
export function lostFrom(
  folder: string,
  servers: readonly SavedServer[],
  keepsHistory = true,
): readonly string[] {
  const settings = readSettings(textOf(folder, 'settings.json').replace(/^\ufeff/, ''));
  const { entries } = readHistory(textOf(folder, 'history.jsonl'));
  const titles = new Set(entries.flatMap((e) => (e.kind === 'finished' ? [e.finished.activity.title] : [])));
  return [
    ...(settings?.clientIdentifier === settingsWith().clientIdentifier ? [] : ['settings']),
    ...servers
      .filter((s) => !settings?.servers.some((kept) => isSame(kept, s)))
      .map((s) => `server ${s.name}`),
    ...(keepsHistory && servers.length
      ? KEPT.filter((title) => !titles.has(title)).map((title) => `history ${title}`)
      : []),
  ];
}

/** Which address worked last may have changed. */
function isSame(one: SavedServer, other: SavedServer): boolean {
  const facts = (s: SavedServer): string => JSON.stringify({ ...s, lastGood: undefined });
  return facts(one) === facts(other);
}

/** A file that has grown beyond all bounds counts as lost. */
export function textOf(folder: string, name: string): string {
  const file = path.join(folder, name);
  return isPlainFile(file) && statSync(file).size <= LARGEST_READ ? readFileSync(file, 'utf8') : '';
}

/** The files of a folder, and of folders in it. No links, and nothing that would have to be waited for. */
export function filesIn(folder: string): readonly string[] {
  if (!statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => lstatSync(file).isFile());
}

/** The names of the files that hold one of these texts. */
export function filesWith(folder: string, texts: readonly string[]): readonly string[] {
  return filesIn(folder)
    .filter((file) => {
      if (statSync(file).size > LARGEST_SEARCHED) return false;
      const content = readFileSync(file, 'latin1');
      return texts.some((text) => content.includes(text));
    })
    .map((file) => path.relative(folder, file));
}

function isPlainFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
