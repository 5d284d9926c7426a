import { askToStop } from '../../app/servers/cancelActivity.ts';
import type { Activity } from '../../domain/activity.ts';
import type { Server } from '../../domain/server.ts';
import { type StopCall, stopCallId } from '../../domain/stop/stopCall.ts';
import { t } from '../../locales/format.ts';
import type { PlexError } from '../../plex/http/errors.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { isAgreed } from './prompt.ts';

/** An activity, and the call that is to stop it. */
export type Attempt = { readonly server: Server; readonly activity: Activity; readonly call: StopCall };

/** What the server said. `unreached`: why is printed already, and this is its exit code. */
export type Answer = 'accepted' | 'over' | PlexError | { readonly unreached: number };

/** Makes each call once, on all servers at once. The answers are in the order of the attempts. */
export async function askServers(
  destinations: Destinations,
  attempts: readonly Attempt[],
): Promise<readonly Answer[]> {
  const calls = new Map(attempts.map((one) => [idOf(one), one]));
  const asked = destinations.servers.filter((d) => attempts.some((one) => one.server.id === d.saved.id));
  const { results, code } = await forEachServer({ ...destinations, servers: asked }, (reached) =>
    Promise.all(
      [...calls]
        .filter(([, one]) => one.server.id === reached.server.id)
        .map(
          async ([id, { activity, call }]) =>
            [id, await askToStop(reached.connection, activity.uuid, call)] as const,
        ),
    ),
  );
  const answers = new Map<string, Answer>(results.flat());
  return attempts.map((one) => answers.get(idOf(one)) ?? { unreached: code });
}

function idOf({ server, activity, call }: Attempt): string {
  const id = stopCallId(call);
  return JSON.stringify(call.kind === 'activity' ? [server.id, id, activity.uuid] : [server.id, id]);
}

/** Asks once for all of these; undefined where nobody can be asked. */
export function isAgreedToAll(what: readonly string[]): Promise<boolean | undefined> {
  const lines = what.map((line) => `  ${line}`);
  return isAgreed([t('terminal.cancel.all'), ...lines, t('terminal.cancel.all.question')].join('\n'));
}
