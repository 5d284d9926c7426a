import type { Activity } from '../activity.ts';
import type { Outcome } from '../finished.ts';
import { percentText } from './text.ts';

/** Which sentence fits: it claims no more than the server said. `percent` is where it stopped. */
export function outcomeWords(
  outcome: Outcome,
  { progress }: Activity,
): { readonly key: Outcome | 'stopped-at'; readonly percent: string } {
  const percent = outcome === 'stopped' ? percentText(progress) : undefined;
  return percent === undefined ? { key: outcome, percent: '' } : { key: 'stopped-at', percent };
}
