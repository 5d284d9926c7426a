import { t } from '../../../locales/format.ts';
import { plexLink } from '../../contents/plexLink.ts';
import type { Event } from '../../event.ts';
import { ruleFor } from '../../notices/noticeRules.ts';
import { plainText } from '../../plainText.ts';
import type { Row } from '../../row.ts';
import { type ServerState, type State, serverIn } from '../../state.ts';
import { isBroad, offeredStop } from '../../stop/offeredStop.ts';
import { rowTitle } from '../naming/rowTitle.ts';
import { durationText } from '../text.ts';
import type { Notice, NoticeAction } from './notice.ts';

/** Y9, N41 */
export function stallNotices(before: State, event: Event, after: State): readonly Notice[] {
  const { tellsStalls, noticeRules } = after.preferences;
  if (event.kind !== 'time-passed' || !tellsStalls) return [];
  const isServerNamed = after.servers.length > 1;
  return after.servers.flatMap((known) => {
    const { server, rows, stalls } = known;
    const earlier = serverIn(before, server.id)?.stalls.told ?? [];
    const fresh = stalls.told.filter((uuid) => !earlier.includes(uuid));
    return rows
      .filter((row) => fresh.includes(row.activity.uuid) && !row.end)
      .filter(
        (row) => row.isWatched || ruleFor({ serverId: server.id, ...row }, noticeRules)?.isTold !== false,
      )
      .map((row) => ({
        title: t('notice.stalled', {
          title: rowTitle(row, known),
          duration: durationText(event.at - row.pace.movedAt),
        }),
        body: isServerNamed
          ? t('notice.stalled-on', { server: plainText(server.name) })
          : t('notice.stalled-how'),
        command: {
          kind: 'reveal',
          subject: { kind: 'job', serverId: server.id, uuid: row.activity.uuid },
        },
        actions: [...openActions(row, server.id), ...stopActions(row, known)],
      }));
  });
}

function openActions({ activity }: Row, serverId: string): readonly NoticeAction[] {
  const { uuid } = activity;
  const command = { kind: 'open-in-plex', serverId, uuid } as const;
  return plexLink(serverId, activity) ? [{ label: t('notice.open'), command }] : [];
}

/** What asks first is no button of a notification: a click on it shows the row, where it can be asked. */
function stopActions(row: Row, server: ServerState): readonly NoticeAction[] {
  const call = offeredStop(row, server);
  if (!call || isBroad(call)) return [];
  const { uuid } = row.activity;
  const command = { kind: 'cancel', serverId: server.server.id, uuid, call } as const;
  return [{ label: t('notice.stop'), command }];
}
