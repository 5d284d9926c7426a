import { t } from '../../../locales/format.ts';
import type { Change } from '../../change/change.ts';
import { libraryName, NO_CONTENTS } from '../../contents/serverContents.ts';
import type { Finished } from '../../finished.ts';
import { plainText } from '../../plainText.ts';
import { type Start, startOf } from '../../start/start.ts';
import { type ServerState, type State, serverIn } from '../../state.ts';
import { titleText } from '../text.ts';
import { statusOf, workName } from './startText.ts';

type Notice = { readonly title: string; readonly body: string };

/** What did not come about: the menu that it was chosen in is closed by now. Not while the page says it. */
export function startNotices({
  before,
  event,
  after,
}: Pick<Change, 'before' | 'event' | 'after'>): readonly Notice[] {
  if (event.kind !== 'time-passed' && event.kind !== 'start-failed' && event.kind !== 'start-stop-failed')
    return [];
  if (after.isLooking && after.page.kind === 'start') return [];
  const isNamed = after.servers.length > 1;
  return after.servers.flatMap((server) => {
    const earlier = serverIn(before, server.server.id)?.starts ?? [];
    return server.starts
      .filter(({ work, phase }) => startOf(earlier, work)?.phase !== phase)
      .flatMap((start) => noticeOf(start, server, isNamed) ?? []);
  });
}

function noticeOf(start: Start, { server, contents }: ServerState, isNamed: boolean): Notice | undefined {
  const { status = '', isProblem } = statusOf(start, undefined);
  if (!isProblem) return undefined;
  const work = workName(start.work, contents);
  const on = t('notice.servers', { servers: plainText(server.name) });
  return {
    title: titleOf(start, work),
    body: isNamed ? t('notice.and', { first: status, second: on }) : status,
  };
}

function titleOf({ phase }: Start, work: string): string {
  if (phase.kind === 'unseen') return t('notice.not-seen', { work });
  return phase.kind === 'stop-failed' ? t('notice.not-stopped', { work }) : t('notice.not-started', { work });
}

/** Of a whole library's metadata that the person had refreshed: Plex calls it a scan. */
export function refreshedTitle(
  { activity, outcome, server, startedAs }: Finished,
  state: State,
): string | undefined {
  if (startedAs !== 'refresh-metadata' || outcome !== 'completed') return undefined;
  const contents = serverIn(state, server.id)?.contents ?? NO_CONTENTS;
  const library = libraryName(contents, activity.context.librarySectionId);
  return t('notice.refreshed', { name: library === undefined ? titleText(activity) : plainText(library) });
}
