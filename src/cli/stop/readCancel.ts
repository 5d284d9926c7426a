import { isActivityId } from '../../domain/activity.ts';
import { t } from '../../locales/format.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import type { Destinations } from '../destinations.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { seenOn } from '../history/history.ts';
import { cancel } from './cancel.ts';
import { type CancelAllOptions, cancelAll } from './cancelAll.ts';

export type CancelCommandOptions = CancelAllOptions & { readonly all: boolean };

/** What `usher cancel` is to do, before any server is asked. Throws Refusal. */
export function readCancel(
  words: readonly string[],
  options: CancelCommandOptions,
): (destinations: Destinations) => Promise<number> {
  const { all, type, library, json, yes } = options;
  const isChosen = all || type !== undefined || library !== undefined;
  if (isChosen === words.length > 0) throw new Refusal(EXIT.usage, t('terminal.usage.all-or-uuid'));
  if (isChosen) return (destinations) => cancelAll(destinations, { json, yes, type, library });
  const wrong = words.find((word) => !isActivityId(word));
  if (wrong !== undefined) throw new Refusal(EXIT.usage, t('terminal.usage.no-uuid', { uuid: wrong }));
  const seen = (uuid: string): ReturnType<typeof seenOn> => seenOn(profileFolder(), uuid);
  return (destinations) => cancel(destinations, words, { json, yes, seenOn: seen });
}
