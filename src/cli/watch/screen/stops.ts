import type { StopCommand } from '../../../domain/command.ts';
import { plainText } from '../../../domain/plainText.ts';
import { isCancelWished } from '../../../domain/row.ts';
import { rowIn, type State } from '../../../domain/state.ts';
import { stopsOfAll } from '../../../domain/stop/stopAll.ts';
import { rowTitle } from '../../../domain/view/naming/rowTitle.ts';
import { stopText } from '../../../domain/view/stopView.ts';

/** One call of "stop all", and how it is listed. */
export type ListedStop = {
  readonly command: Extract<StopCommand, { readonly kind: 'cancel' }>;
  readonly text: string;
};

/** A call for everything that can be stopped, none twice. */
export function stopsOf({ servers }: State): readonly ListedStop[] {
  return servers.flatMap((server) => {
    const { id: serverId, name } = server.server;
    return stopsOfAll(server).map(({ uuid, call }) => {
      const row = rowIn({ servers }, serverId, uuid);
      const line = stopText(call, server, row ? rowTitle(row, server) : uuid);
      const text = servers.length > 1 ? `${plainText(name)}  ${line}` : line;
      return { command: { kind: 'cancel', serverId, uuid, call }, text };
    });
  });
}

/** Those whose jobs still run, and are not being stopped. */
export function runningStops(stops: readonly ListedStop[], state: State): readonly ListedStop[] {
  return stops.filter(({ command: { serverId, uuid } }) => {
    const row = rowIn(state, serverId, uuid);
    return row && !isCancelWished(row);
  });
}
