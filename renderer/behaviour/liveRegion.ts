import type { StartPageView } from '../../src/domain/view/start/startPageView.ts';
import type { GroupView, View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';

/** What screen readers were told last, and its subject: the same is not told again when only its countdown has changed. */
export type Spoken = {
  readonly about: string | undefined;
  readonly text: string;
  /** The `id` of the mark that was told. */
  readonly markId?: number | undefined;
};

/** What screen readers are told when `view` is shown: changes that the person did not make, away from the focus. */
export function spokenFor(view: View, before: Spoken): Spoken {
  switch (view.kind) {
    case 'activities':
      return view.marked && view.marked.id !== before.markId
        ? { ...linksSpoken(view.groups, before), text: view.marked.spoken, markId: view.marked.id }
        : linksSpoken(view.groups, before);
    case 'browser':
      return { about: undefined, text: view.isCopied ? label('link-copied') : '' };
    case 'history':
      return { about: undefined, text: view.history.note ?? view.history.question ?? '' };
    case 'settings':
      return { about: undefined, text: view.note ?? view.spoken ?? '' };
    case 'start':
      return startsSpoken(view, before);
    case 'doctor':
      return { about: undefined, text: label(view.isRunning ? 'doctor-running' : 'doctor-over') };
    default:
      return { about: undefined, text: '' };
  }
}

/** Live links are not told when the page is shown first. */
function linksSpoken(groups: readonly GroupView[], before: Spoken): Spoken {
  const about = groups.map((g) => `${g.serverId} ${g.link}`).join('\n');
  if (about === before.about) return before;
  const isQuiet = before.about === undefined && groups.every((g) => g.link === 'live');
  return { ...before, about, text: isQuiet ? '' : groups.map((g) => g.spoken).join(' ') };
}

/** How it stands with what was started, where that is another word than before: percents would be told all the time. */
function startsSpoken({ servers }: StartPageView, before: Spoken): Spoken {
  const lines = servers
    .flatMap((s) => [...s.libraries, ...s.recorders, ...s.maintenance])
    .flatMap((line) => [line, ...line.folders])
    .filter((line) => line.status !== undefined)
    .map(({ title, status = '' }) => ({
      text: `${title}: ${status}`,
      key: `${title}: ${status.replace(/\d+/g, '')}`,
    }));
  const about = lines.map(({ key }) => key).join('\n');
  if (about === before.about) return before;
  const told = new Set(before.about?.split('\n'));
  return { about, text: lines.flatMap(({ key, text }) => (told.has(key) ? [] : text)).join(' ') };
}
