import type { Change } from '../../domain/change/change.ts';
import { type Items, itemKey, NO_ITEMS, withItem } from '../../domain/contents/item.ts';
import { INSTANT_MS } from '../../domain/notices/worth.ts';
import type { Row } from '../../domain/row.ts';
import { rowIn, serverIn } from '../../domain/state.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Store } from '../store.ts';
import type { FollowedServers } from './followedServers.ts';
import { followLiveLinks, type LiveLink } from './liveLinks.ts';

/** Between two look-ups of one server. */
export const PAUSE_MS = 250;
const MOST_WANTED = 500;
const MOST_FAILED = 500;

type Looking = LiveLink & {
  /** Ids of items to be looked up, in that order, each for the row that named it first. */
  readonly wanted: Map<string, Row>;
  /** Items that were looked up in vain. */
  readonly failed: Set<string>;
};

type Needs = {
  readonly store: Store;
  readonly followedServers: Pick<FollowedServers, 'get'>;
  readonly clock: Clock;
};

/**
 * Looks up the items that activities name, once each: of a live link only, one after the other, and for rows that have lasted a second, so
 * that a burst of instant jobs asks for nothing. Returns the function that ends it.
 */
export function followItems({ store, followedServers, clock }: Needs): () => void {
  const links = followLiveLinks(store, (link): Looking => {
    const looking = { ...link, wanted: new Map<string, Row>(), failed: new Set<string>() };
    // The first list comes before the link counts as live.
    const { rows = [], items } = serverIn(store.state, link.serverId) ?? {};
    for (const row of rows) if (!row.end) want(looking, row, items);
    return looking;
  });
  const unsubscribe = store.subscribe((change) => {
    const { event } = change;
    if (event.kind !== 'listed' && event.kind !== 'reported') return;
    const isNew = isAnew(change);
    if (isNew) keep(event.serverId, NO_ITEMS);
    const known = isNew ? NO_ITEMS : serverIn(change.after, event.serverId)?.items;
    const looking = links.get(event.serverId);
    for (const { kind, row } of looking ? change.rows : [])
      if (looking && kind !== 'over') want(looking, row, known);
  });

  function want(looking: Looking, row: Row, known = NO_ITEMS): void {
    const id = itemKey(row.activity.context)?.id;
    if (id === undefined || known.has(id)) return;
    const { wanted, failed } = looking;
    if (wanted.has(id) || failed.has(id) || wanted.size >= MOST_WANTED) return;
    wanted.set(id, row);
    if (wanted.size === 1) void lookUpAll(looking);
  }

  async function lookUpAll(looking: Looking): Promise<void> {
    const { serverId, wanted, signal } = looking;
    for (const [id, row] of wanted) {
      // Those of a burst that is over hold up nobody.
      if (!runs(serverId, row)) {
        wanted.delete(id);
        continue;
      }
      const age = row.foundRunning ? INSTANT_MS : clock.now() - row.firstSeenAt;
      // A clock that was set back must not make it wait longer.
      await clock.sleep(Math.min(Math.max(PAUSE_MS, INSTANT_MS - age), INSTANT_MS), signal);
      if (signal.aborted) return;
      if (runs(serverId, row)) await lookUp(looking, id);
      wanted.delete(id);
    }
  }

  function runs(serverId: string, { activity }: Row): boolean {
    return rowIn(store.state, serverId, activity.uuid) !== undefined;
  }

  async function lookUp({ serverId, failed, signal }: Looking, id: string): Promise<void> {
    const calls = followedServers.get(serverId)?.connection.contents;
    if (!calls) return;
    try {
      const item = await calls.item(id, signal);
      const known = serverIn(store.state, serverId)?.items;
      if (known && !signal.aborted) keep(serverId, withItem(known, id, item));
    } catch (error) {
      if (!(error instanceof PlexError) && !signal.aborted) throw error;
      const [oldest] = failed;
      if (oldest !== undefined && failed.size >= MOST_FAILED) failed.delete(oldest);
      failed.add(id);
    }
  }

  function keep(serverId: string, items: Items): void {
    store.apply({ kind: 'server-facts-changed', serverId, facts: { items } });
  }

  return () => {
    unsubscribe();
    links.stop();
  };
}

/** Nothing of what ran is there after a gap: the server began anew, perhaps with another library. */
function isAnew({ event, rows }: Change): boolean {
  if (event.kind !== 'listed' || !event.isAfterGap) return false;
  return rows.some((r) => r.kind === 'over') && !rows.some((r) => r.kind === 'moved');
}
