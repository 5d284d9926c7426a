import type { GroupView, View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';

/** What was said aloud last, and about what: the same is not said again, though its words count down the seconds. */
export type Spoken = { readonly about: string | undefined; readonly text: string };

/** What is to be said aloud when `view` is shown: what changes without the person's doing, and is not where the focus is. */
export function spokenFor(view: View, before: Spoken): Spoken {
  switch (view.kind) {
    case 'activities':
      return linksSpoken(view.groups, before);
    case 'browser':
      return { about: undefined, text: view.isCopied ? label('link-copied') : '' };
    case 'doctor':
      return { about: undefined, text: label(view.isRunning ? 'doctor-running' : 'doctor-over') };
    default:
      return { about: undefined, text: '' };
  }
}

/** A first look at live links says nothing. */
function linksSpoken(groups: readonly GroupView[], before: Spoken): Spoken {
  const about = groups.map((g) => `${g.serverId} ${g.link}`).join('\n');
  if (about === before.about) return before;
  const isQuiet = before.about === undefined && groups.every((g) => g.link === 'live');
  return { about, text: isQuiet ? '' : groups.map((g) => g.spoken).join(' ') };
}
