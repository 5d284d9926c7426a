import type { Activity } from '../activity.ts';
import type { Outcome } from '../finished.ts';
import { percentText } from './text.ts';

/** The key of the sentence for an outcome: "stopped at 41 %" only if the server told the progress. */
export function outcomeWords(
  outcome: Outcome,
  { progress }: Activity,
): { readonly key: Outcome | 'stopped-at'; readonly percent: string } {
  const percent = outcome === 'stopped' ? percentText(progress) : undefined;
  return percent === undefined ? { key: outcome, percent: '' } : { key: 'stopped-at', percent };
}
