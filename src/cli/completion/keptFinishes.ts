import type { Finished } from '../../domain/finished.ts';
import { historyFile } from '../../storage/history/historyFile.ts';
import { finishesIn, readHistory } from '../../storage/history/historyLines.ts';
import { profileFolder } from '../../storage/profileFolder.ts';

/** What the app's history holds, latest first. Throws where the file cannot be read. */
export function finishes(): readonly Finished[] {
  return finishesIn(readHistory(historyFile(profileFolder()).read() ?? '').entries).toReversed();
}
