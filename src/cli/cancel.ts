import { t } from '../locales/format.ts';
import { PlexError } from '../plex/http/errors.ts';
import { forEachServer } from './each.ts';
import { EXIT, Refusal } from './exitCodes.ts';
import type { Destination } from './server.ts';

type Outcome = 'accepted' | 'over';

/**
 * `usher cancel UUID`: done when the server agreed, or when there is nothing (left) to stop. With several servers the one is asked in
 * whose list it is.
 */
export async function cancel(
  destinations: readonly Destination[],
  uuid: string,
  json: boolean,
): Promise<number> {
  const isOnly = destinations.length === 1;
  const { results, code } = await forEachServer(destinations, async ({ calls }): Promise<Outcome> => {
    if (!isOnly && !(await calls.activities()).some((a) => a.uuid === uuid)) return 'over';
    try {
      await calls.cancel(uuid);
      return 'accepted';
    } catch (error) {
      const problem = error instanceof PlexError ? error.problem : undefined;
      if (problem === 'not-found') return 'over';
      if (problem === 'bad-request') throw new Refusal(EXIT.notCancellable, t('terminal.cancel.refused'));
      throw error;
    }
  });
  const outcome = results.includes('accepted') ? 'accepted' : 'over';
  // Where one did not answer, "over" would be a guess.
  if (code && outcome !== 'accepted') return code;
  console.log(json ? JSON.stringify({ uuid, outcome }) : t(`terminal.cancel.${outcome}`));
  return EXIT.done;
}
