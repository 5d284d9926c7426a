import type { History } from '../../app/needs.ts';
import { beganOf, entriesOf } from '../../domain/change/history.ts';
import { type Finished, finishId } from '../../domain/finished.ts';
import type { Entry } from '../../domain/historyEntry.ts';
import type { ServerState } from '../../domain/state.ts';
import { t } from '../../locales/format.ts';
import { openHistory } from '../../storage/history/history.ts';
import { heldHistoryFile, holdHistory } from '../../storage/history/historyWriter.ts';
import type { Destinations } from '../destinations.ts';
import { printError } from '../exitCodes.ts';

/** For so long nobody may have written: until it is noticed that who did is gone. */
const GAP_MS = 5 * 60_000;
/** Between two processes that see one end. */
const SAME_MS = 60_000;

/**
 * Keeps the history of the servers that are followed, while no app and no other terminal does. What finished was told in the terminal, so
 * the app does not announce it. Returns what ends it.
 */
export function keepHistory({ terminal, servers }: Destinations, folder: string): () => void {
  const { store, clock, log } = terminal;
  for (const server of servers) if (!server.refusal) log.hide(server.token);
  const lock = holdHistory(folder, { who: 'terminal', onChange: (isHeld) => (isHeld ? takeOver() : lose()) });
  let history: History | undefined;
  let latest: readonly Finished[] = [];

  const begin = (): History =>
    openHistory(heldHistoryFile(folder, lock), log, clock.now, (problem) => {
      if (problem && lock.isHeld()) printError(t(`file.history.${problem}`));
    });

  /** Who wrote before may have missed the latest. */
  function takeOver(): void {
    const opened = begin();
    opened.write(store.state.servers.flatMap((server) => missedOf(opened, server, latest)));
    history = opened;
  }

  function lose(): void {
    history = undefined;
  }

  if (lock.isHeld()) {
    const opened = begin();
    history = opened;
    // What was not announced is left to the app.
    terminal.setRestored((serverId) => ({ ...opened.restored(serverId), pending: [] }));
  }
  const unsubscribe = store.subscribe((change) => {
    const entries = entriesOf(change).flatMap(told);
    if (!entries.length) return;
    const oldest = clock.now() - GAP_MS;
    latest = [...latest, ...entries.flatMap((e) => (e.kind === 'finished' ? e.finished : []))].filter(
      (finished) => finished.at > oldest,
    );
    history?.write(entries);
  });
  return () => {
    unsubscribe();
    lock.release();
  };
}

/** That a server is left here says nothing: its work goes on, and somebody may look again. */
function told(entry: Entry): readonly Entry[] {
  if (entry.kind === 'began') return [entry];
  return entry.kind === 'finished' ? [entry, { kind: 'announced', ids: [finishId(entry.finished)] }] : [];
}

function missedOf(
  history: History,
  { server, rows }: ServerState,
  latest: readonly Finished[],
): readonly Entry[] {
  const running = new Set(history.restored(server.id).running.map((began) => began.activity.uuid));
  const written = history.all();
  const isWritten = (one: Finished): boolean =>
    written.some(
      (other) =>
        other.server.id === server.id &&
        other.activity.uuid === one.activity.uuid &&
        Math.abs(other.at - one.at) < SAME_MS,
    );
  const missed = latest.filter((finished) => finished.server.id === server.id && !isWritten(finished));
  return [
    ...missed.flatMap((finished) => told({ kind: 'finished', finished })),
    ...rows.filter((row) => !running.has(row.activity.uuid)).map((row) => beganOf(server.id, row)),
  ];
}
