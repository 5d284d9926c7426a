import { contentsOf } from '../../app/servers/contents.ts';
import { busyText } from '../../domain/view/headline/busyText.ts';
import { headlineOf } from '../../domain/view/headline/headline.ts';
import { createLedger, type Ledger } from '../../storage/history/historyLedger.ts';
import { readHistory } from '../../storage/history/historyLines.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { EXIT, exitCodeOf } from '../exitCodes.ts';
import { readHistoryText } from '../history/history.ts';
import { jsonText } from '../output.ts';
import { type AskedServer, stateOf } from '../serverState.ts';

/**
 * `usher why`: the popover's headline, from one list of each server. Since when work runs, how long such work takes and what finished last
 * are known from the app's history, which is only read.
 */
export async function why(destinations: Destinations, json: boolean): Promise<number> {
  const { results, code } = await forEachServer(
    destinations,
    async ({ server, isShared, connection }, signal) => {
      const activities = await connection.list(signal);
      return { server, isShared, activities, contents: await contentsOf(connection.contents, signal) };
    },
  );
  if (!results.length) return code;
  const ledger = readLedger(profileFolder());
  const now = Date.now();
  const asked = results.map((one): AskedServer => ({ ...one, restored: ledger.restored(one.server.id) }));
  const ids = new Set(asked.map((one) => one.server.id));
  const recent = ledger.recent().filter((finished) => ids.has(finished.server.id));
  const state = { ...stateOf(asked, now), recent };
  const sentence = headlineOf(state, now);
  const isBusy = busyText(state.servers, now) !== undefined;
  console.log(json ? jsonText({ isBusy, sentence }) : sentence);
  return code || EXIT.done;
}

/** Empty where the file cannot be read, which is printed: the cause can be told all the same. */
function readLedger(folder: string): Ledger {
  const ledger = createLedger();
  try {
    for (const entry of readHistory(readHistoryText(folder)).entries) ledger.add(entry);
  } catch (error) {
    exitCodeOf(error);
  }
  return ledger;
}
