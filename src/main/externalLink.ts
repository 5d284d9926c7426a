import { RELEASES_URL } from '../domain/update.ts';

/** Where plex.tv has the page on which a person confirms a sign-in. */
const PLEX_TV = 'https://app.plex.tv/';

/**
 * A link that the system's browser may be given, as the parser understood it and not as it was written; undefined for any other. Those are
 * the sign-in's page and the page of the releases. Written by the parser, a user, a port, another host or another scheme would stand before
 * the path.
 */
export function externalLink(text: string): string | undefined {
  const href = URL.parse(text)?.href;
  return href === RELEASES_URL || href?.startsWith(PLEX_TV) ? href : undefined;
}
