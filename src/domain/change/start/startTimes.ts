import type { Millis } from '../../activity.ts';
import { isMetadata } from '../../scan.ts';
import type { Start, StartPhase } from '../../start/start.ts';
import type { ServerState } from '../../state.ts';
import { endOf, hasPassed } from '../hasPassed.ts';

/** How long a server may take to begin after it agreed. */
const UNSEEN_MS = 60_000;
/** How long it is said that something failed, or was not seen. */
const KEPT_MS = 5 * 60_000;

/** What time alone does. */
export function startsAfterTime(server: ServerState, at: Millis): ServerState {
  const { starts } = server;
  if (!starts.some((s) => isDue(s, at))) return server;
  const left = starts.flatMap((start): readonly Start[] => {
    const { phase } = start;
    if (!isDue(start, at)) return [start];
    if (hasItems(start, server)) return [];
    return phase.kind === 'accepted' ? [{ ...start, phase: { kind: 'unseen', at, uuid: phase.uuid } }] : [];
  });
  return { ...server, starts: left };
}

/** Items are refreshed, without a row for the whole library: it is seen, though nothing can be said of its end. */
function hasItems({ work, askedAt }: Start, { rows }: ServerState): boolean {
  return work.kind === 'refresh-metadata' && rows.some((r) => isMetadata(r) && r.firstSeenAt >= askedAt);
}

function isDue({ phase }: Start, at: Millis): boolean {
  const keptMs = keptMsIn(phase);
  return 'at' in phase && keptMs !== undefined && hasPassed(phase.at, at, keptMs);
}

/** When the next of them is due. */
export function startsDueAt({ starts }: ServerState, now: Millis): readonly Millis[] {
  return starts.flatMap(({ phase }) => {
    const keptMs = keptMsIn(phase);
    return 'at' in phase && keptMs !== undefined ? [endOf(phase.at, keptMs, now)] : [];
  });
}

/** Undefined where only the server can end it. */
function keptMsIn({ kind }: StartPhase): Millis | undefined {
  if (kind === 'asked' || kind === 'running') return undefined;
  return kind === 'accepted' ? UNSEEN_MS : KEPT_MS;
}
