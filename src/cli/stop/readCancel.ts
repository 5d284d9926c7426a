import { isActivityId } from '../../domain/activity.ts';
import { t } from '../../locales/format.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import type { Destinations } from '../destinations.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { wasSeen } from '../history/history.ts';
import { cancel } from './cancel.ts';
import { cancelAll } from './cancelAll.ts';

export type CancelCommandOptions = {
  readonly all: boolean;
  readonly type?: string | undefined;
  readonly json: boolean;
  readonly yes: boolean;
};

/** What `usher cancel` is to do, before any server is asked. Throws Refusal. */
export function readCancel(
  uuid: string | undefined,
  { all, type, json, yes }: CancelCommandOptions,
): (destinations: Destinations) => Promise<number> {
  const refuse = (why: string): never => {
    throw new Refusal(EXIT.usage, why);
  };
  if (all === (uuid !== undefined)) refuse(t('terminal.usage.all-or-uuid'));
  if (!all && type !== undefined) refuse(t('terminal.usage.no-type'));
  if (uuid === undefined) return (destinations) => cancelAll(destinations, { json, yes, type });
  if (!isActivityId(uuid)) refuse(t('terminal.usage.no-uuid', { uuid }));
  return (destinations) =>
    cancel(destinations, uuid, { json, yes, wasSeen: (id) => wasSeen(profileFolder(), id) });
}
