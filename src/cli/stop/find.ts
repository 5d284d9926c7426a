import { type Activity, isWork } from '../../domain/activity.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Server } from '../../domain/server.ts';
import { progressText } from '../../domain/view/text.ts';
import { t } from '../../locales/format.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { EXIT, Refusal } from '../exitCodes.ts';

/** A running activity that was named. */
export type Found = {
  readonly server: Server;
  readonly isShared: boolean;
  readonly activity: Activity;
  /** All of its server. */
  readonly activities: readonly Activity[];
};

/** One that is not listed any more, since the app saw its end. */
export type Seen = { readonly seen: { readonly server: Server; readonly uuid: string } };

const MOST_CANDIDATES = 20;

/**
 * What the words name, in their order and each once: uuids, or beginnings that one activity only has. `seenOn`: the server on which the app saw
 * this uuid end. Throws Refusal for the first that names none or several. The exit code alone where it may be on a server that did not answer.
 */
export async function find(
  destinations: Destinations,
  words: readonly string[],
  seenOn: (uuid: string) => Server | undefined,
): Promise<{ readonly found: readonly (Found | Seen)[]; readonly code: number } | number> {
  const { results, code } = await forEachServer(
    destinations,
    async ({ server, connection, isShared }, signal) => {
      const activities = await connection.list(signal);
      return activities.map((activity): Found => ({ server, isShared, activity, activities }));
    },
  );
  const all = results.flat();
  const found = new Set<Found | Seen>();
  for (const word of words) {
    const named = fitting(word, all);
    const [only, ...others] = named;
    if (only && !others.length) found.add(only);
    else if (code) return code;
    else {
      const server = only ? undefined : seenOn(word);
      if (!server) throw refusalFor(word, named, all);
      found.add({ seen: { server, uuid: word } });
    }
  }
  return { found: [...found], code };
}

function fitting(word: string, all: readonly Found[]): readonly Found[] {
  const whole = all.filter(({ activity }) => activity.uuid === word);
  return whole.length ? whole : all.filter(({ activity }) => activity.uuid.startsWith(word));
}

function refusalFor(word: string, named: readonly Found[], all: readonly Found[]): Refusal {
  const likely = named.length ? named : all.filter(({ activity }) => isWork(activity));
  const what = named.length ? 'ambiguous' : likely.length ? 'unknown' : 'none';
  const candidates = likely
    .slice(0, MOST_CANDIDATES)
    .map(({ activity }) => `${activity.uuid}  ${progressText(activity)}`);
  return new Refusal(EXIT.usage, t(`terminal.cancel.${what}`, { uuid: plainText(word) }), candidates);
}
