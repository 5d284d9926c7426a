import type { Activity } from '../../activity.ts';
import { type KnownNames, namesOf } from '../../contents/names.ts';
import { titleText } from '../text.ts';

/** What running work is called, with the name of its library where the server's is known. */
export function rowTitle({ activity }: { readonly activity: Activity }, server: KnownNames): string {
  return titleText(activity, namesOf(server, activity).library);
}
