import { followContents } from '../../app/servers/contents.ts';
import { followItems } from '../../app/servers/items.ts';
import type { Destination, Destinations } from '../destinations.ts';
import { EXIT } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';

/** The servers of a `usher watch`, as the app follows them. What shows them, and what else goes on beside, subscribes to the store first. */
export type Following = Pick<Terminal, 'store' | 'clock' | 'followedServers'> & {
  readonly serverIds: readonly string[];
  /** Resolves with the exit code: after a signal, when every token is refused, or as `end` says. */
  readonly over: Promise<number>;
  readonly isOver: boolean;
  start(): void;
  end(code: number): void;
  /** Leaves the servers. */
  stop(): Promise<void>;
};

export function createFollowing({ terminal, servers }: Destinations): Following {
  const { store, clock, followedServers } = terminal;
  const able = servers.filter((one): one is Able => !one.refusal);
  const { promise: over, resolve } = Promise.withResolvers<number>();
  const parts: (() => void)[] = [];
  let isOver = false;

  function end(code: number): void {
    isOver = true;
    resolve(code);
  }

  return {
    store,
    clock,
    followedServers,
    serverIds: able.map(({ saved }) => saved.id),
    over,
    get isOver() {
      return isOver;
    },
    start: () => {
      parts.push(
        store.subscribe(({ event, after }) => {
          const isRefused = after.servers.every((s) => s.link.kind === 'refused');
          if (event.kind === 'link-changed' && isRefused) end(EXIT.refused);
        }),
        followContents(store, followedServers),
        followItems(terminal),
      );
      for (const { saved, token } of able) followedServers.follow(saved, token);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(EXIT.done));
    },
    end,
    stop: async () => {
      for (const stopPart of parts) stopPart();
      await followedServers.leaveAll();
    },
  };
}

type Able = Destination & { readonly token: string };
