import type { GroupView, View } from '../../src/domain/view/view.ts';

/** What was said aloud last, and about what: the same is not said again, though its words count down the seconds. */
export type Spoken = { readonly about: string | undefined; readonly text: string };

/** What is to be said aloud when `view` is shown: what changes without the person's doing, and is not where the focus is. */
export function spokenFor(view: View, before: Spoken): Spoken {
  switch (view.kind) {
    case 'activities':
      return linksSpoken(view.groups, before);
    case 'browser':
      return { about: undefined, text: view.isCopied ? 'The link is on the clipboard.' : '' };
    case 'doctor':
      return { about: undefined, text: view.isRunning ? 'Examining…' : 'The examination is over.' };
    default:
      return { about: undefined, text: '' };
  }
}

/** A first look at live links says nothing. */
function linksSpoken(groups: readonly GroupView[], before: Spoken): Spoken {
  const about = groups.map((g) => `${g.serverId} ${g.link}`).join('\n');
  if (about === before.about) return before;
  const isQuiet = before.about === undefined && groups.every((g) => g.link === 'live');
  return { about, text: isQuiet ? '' : groups.map(linkSentence).join(' ') };
}

function linkSentence({ name, link, linkText }: GroupView): string {
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
