import type { GroupView, View } from '../src/domain/view.ts';

/** What was said aloud last, and about which links. */
export type Announcement = { readonly links: string | undefined; readonly text: string };

/**
 * Says a link's text when the link changes its kind, not when its words change: they count down the seconds. A first look at live
 * links says nothing.
 */
export function announceLinks(view: View, before: Announcement): Announcement {
  if (view.kind !== 'activities') return { links: undefined, text: '' };
  const links = view.groups.map((g) => `${g.serverId} ${g.link}`).join('\n');
  if (links === before.links) return before;
  const isQuiet = before.links === undefined && view.groups.every((g) => g.link === 'live');
  return { links, text: isQuiet ? '' : view.groups.map(sentence).join(' ') };
}

function sentence({ name, link, linkText }: GroupView): string {
  const text = linkText ?? `${LINK_NAMES[link]}.`;
  return name ? `${name}: ${text}` : text;
}

/** For those who do not see the dot's shape. */
export const LINK_NAMES: Readonly<Record<GroupView['link'], string>> = {
  connecting: 'Connecting',
  live: 'Connected',
  away: 'Not connected',
  refused: 'Refused',
};
