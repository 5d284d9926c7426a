import { t } from '../../locales/format.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import type { Destinations } from '../destinations.ts';
import { EXIT, printError } from '../exitCodes.ts';
import { followChoice } from './followChoice.ts';
import { keepHistory } from './keepHistory.ts';

/**
 * What goes on beside a command that follows servers, from before the first event to before they are left: the history is kept, and what
 * other processes change of the servers is taken up. `end` is called with the exit code where that leaves none. Returns what ends it.
 */
export function goOnBeside(destinations: Destinations, end: (code: number) => void): () => void {
  const folder = profileFolder();
  const over = new AbortController();
  let isSignedOut = false;
  const stopHistory = destinations.isDemo ? undefined : keepHistory(destinations, folder);
  followChoice(destinations, folder, over.signal, () => {
    isSignedOut = true;
    end(EXIT.refused);
  });
  return () => {
    over.abort();
    stopHistory?.();
    if (isSignedOut) printError(t('terminal.no-server'));
  };
}
