import { t } from '../../../locales/format.ts';
import type { Change } from '../../change/change.ts';
import { plainText } from '../../plainText.ts';
import { type Start, startOf } from '../../start/start.ts';
import { type ServerState, serverIn } from '../../state.ts';
import type { Notice } from '../notices/notice.ts';
import { statusOf, workName } from './startText.ts';

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
