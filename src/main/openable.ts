import { RELEASES_URL } from '../domain/update.ts';

/** Whether a link may be handed to the system: https on plex.tv, and the page of the releases. */
export function isOpenable(text: string): boolean {
  const url = URL.parse(text);
  if (url?.href === RELEASES_URL) return true;
  return url?.protocol === 'https:' && /(^|\.)plex\.tv$/.test(url.hostname);
}
