import type { Link } from '../../domain/server.ts';
import { serverIn } from '../../domain/state.ts';
import type { Log } from '../needs.ts';
import type { Store } from '../store.ts';

/**
 * One line per transition of a link, however many attempts there are in between, and one for a server that is left. Returns the function
 * that unsubscribes.
 */
export function logLinks(store: Store, log: Log): () => void {
  const logged = new Map<string, string>();
  return store.subscribe(({ event, before, after }) => {
    if (event.kind === 'server-left') {
      const name = serverIn(before, event.serverId)?.server.name;
      if (logged.delete(event.serverId)) log.write(`link: left [${name}]`);
      return;
    }
    if (event.kind !== 'link-changed' || event.link.kind === 'connecting') return;
    const name = serverIn(after, event.serverId)?.server.name;
    // The last words of a server that was left meanwhile.
    if (name === undefined) return;
    const line = lineOf(event.link);
    if (logged.get(event.serverId) !== line) log.write(`${line} [${name}]`);
    logged.set(event.serverId, line);
  });
}

function lineOf(link: Link): string {
  if (link.kind === 'waiting') return `link: ${link.problem}, trying again`;
  if (link.kind !== 'live') return `link: ${link.kind}`;
  return `link: live over ${link.transport}${link.because ? ` (${link.because})` : ''}`;
}
