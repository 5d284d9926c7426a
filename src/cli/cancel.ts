import { askToCancel } from '../app/servers/cancelActivity.ts';
import { t } from '../locales/format.ts';
import type { Destinations } from './destinations.ts';
import { forEachServer } from './each.ts';
import { EXIT, Refusal } from './exitCodes.ts';
import { jsonText } from './output.ts';

/**
 * `usher cancel UUID`: done when the server agreed, or when there is nothing (left) to stop. With several servers the one is asked in
 * whose list it is.
 */
export async function cancel(destinations: Destinations, uuid: string, json: boolean): Promise<number> {
  const isOnly = destinations.servers.length === 1;
  const { results, code } = await forEachServer(destinations, async ({ connection }, signal) => {
    if (!isOnly && !(await connection.list(signal)).some((a) => a.uuid === uuid)) return 'over';
    const answer = await askToCancel(connection, uuid);
    if (answer === 'accepted' || answer === 'over') return answer;
    if (answer.problem === 'bad-request')
      throw new Refusal(EXIT.notCancellable, t('terminal.cancel.refused'));
    throw answer;
  });
  const outcome = results.includes('accepted') ? 'accepted' : 'over';
  // A server that did not answer may be the one where it runs.
  if (code && outcome !== 'accepted') return code;
  console.log(json ? jsonText({ uuid, outcome }) : t(`terminal.cancel.${outcome}`));
  return EXIT.done;
}
