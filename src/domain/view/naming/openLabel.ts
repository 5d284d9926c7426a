import { t } from '../../../locales/format.ts';
import type { Activity } from '../../activity.ts';
import type { Names } from '../../contents/names.ts';
import { plexLink } from '../../contents/plexLink.ts';
import { plainText } from '../../plainText.ts';

/** The accessible name of a title that opens its item or library in Plex; undefined where there is nothing to open. */
export function openLabel(
  serverId: string,
  activity: Activity,
  { item, library }: Names,
  title: string,
): string | undefined {
  if (!plexLink(serverId, activity)) return undefined;
  // What a voice command names is what is seen, so the title comes first.
  const name = plainText(item ?? library ?? '');
  return name ? t('open.label', { title, name }) : t('open.unnamed', { title });
}
