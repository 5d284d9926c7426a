import { isGroup } from '../groups/jobGroup.ts';
import type { OpenGroup } from '../groups/openGroup.ts';
import { type ServerState, type State, serverIn } from '../state.ts';

/** Nobody opens more before the popover is hidden; a page that is taken over might. */
export const MOST_OPEN = 64;

/** Opens or closes a group. What is no group is not remembered; of too many the one opened first is closed. */
export function withOpenGroup(state: State, { serverId, group }: OpenGroup, isOpen: boolean): State {
  const others = state.openGroups.filter((o) => o.serverId !== serverId || o.group !== group);
  const rows = serverIn(state, serverId)?.rows ?? [];
  if (!isOpen || !isGroup(rows, group)) return { ...state, openGroups: others };
  return { ...state, openGroups: [...others, { serverId, group }].slice(-MOST_OPEN) };
}

/** Without the groups of this server that are gone: one that comes again is closed. */
export function stillOpen(
  open: readonly OpenGroup[],
  { server, rows }: Pick<ServerState, 'server' | 'rows'>,
): readonly OpenGroup[] {
  return open.filter(({ serverId, group }) => serverId !== server.id || isGroup(rows, group));
}
