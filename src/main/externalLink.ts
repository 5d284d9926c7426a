import { HOOK_GUIDE_URL } from '../domain/hooks/hookGuide.ts';
import { RELEASES_URL } from '../domain/update.ts';

const OWN: ReadonlySet<string> = new Set([RELEASES_URL, HOOK_GUIDE_URL]);

/** Plex.tv's page on which a person confirms a sign-in, and the pages of Plex Web about one library or one item of a server. */
const PLEX_TV = [
  /^https:\/\/app\.plex\.tv\/auth(#.*)?$/,
  /^https:\/\/app\.plex\.tv\/desktop\/#!\/media\/[\w-]{1,256}\/com\.plexapp\.plugins\.library\?source=\d{1,16}$/,
  /^https:\/\/app\.plex\.tv\/desktop\/#!\/server\/[\w-]{1,256}\/details\?key=%2Flibrary%2F(metadata|collections)%2F\d{1,16}$/,
];

/**
 * A link that the system's browser may be given, as the parser understood it and not as it was written; undefined for any other. Those are
 * the sign-in's page, pages of Plex Web, and Usher's own about releases and hooks. Written by the parser, a user, a port, another host or another
 * scheme would stand before the path.
 */
export function externalLink(text: string): string | undefined {
  const href = URL.parse(text)?.href;
  if (href === undefined) return undefined;
  return OWN.has(href) || PLEX_TV.some((page) => page.test(href)) ? href : undefined;
}
