import type { AddressReport, Diagnosis } from '../domain/diagnosis.ts';
import type { Server } from '../domain/state.ts';
import type { Whereabouts } from '../domain/whereabouts.ts';
import { type Examined, type ExamineNeeds, examineAddress } from './examineAddress.ts';
import { examineStreams } from './examineStreams.ts';
import { delayOf, type Target } from './findWay.ts';

/** Whom to examine. What is empty of `server` is filled in by whoever answers. `token` is empty for a server that nobody has claimed. */
export type Patient = {
  readonly server: Server;
  readonly isOwned: boolean;
  readonly target: Target;
  readonly token: string;
};

/** So many addresses side by side. */
const MOST_AT_ONCE = 4;

/** Before the first step. */
export function unexamined({ server, isOwned, target }: Patient): Diagnosis {
  return {
    server,
    isOwned,
    addresses: target.whereabouts.map((w) => ({ ...w, proxy: undefined, spelled: undefined, steps: [] })),
    used: undefined,
    transport: undefined,
    because: undefined,
  };
}

/**
 * Goes the app's own way to a server, by every address it has, step by step, and then opens each stream on the one that the app would
 * use. Tells how far it got after every step. Broken off by `signal`, it resolves with what is known by then.
 */
export async function examine(
  patient: Patient,
  needs: ExamineNeeds,
  onProgress: (diagnosis: Diagnosis) => void,
  signal: AbortSignal,
): Promise<Diagnosis> {
  const { whereabouts, lastGood } = patient.target;
  let diagnosis = unexamined(patient);
  const reports: AddressReport[] = [...diagnosis.addresses];
  const examined: (Examined | undefined)[] = [];

  function learn(more: Partial<Diagnosis>): void {
    diagnosis = { ...diagnosis, ...more, addresses: [...reports] };
    onProgress(diagnosis);
  }

  async function examineAll(places: Iterable<number>): Promise<void> {
    for (const place of places) {
      const one = whereabouts[place];
      if (!one || signal.aborted) return;
      const onReport = (report: AddressReport, met: Server): void => {
        reports[place] = report;
        const { id, name } = diagnosis.server;
        learn({ server: { id: id || met.id, name: name || met.name } });
      };
      examined[place] = await examineAddress(one, patient, needs, onReport, signal);
    }
  }

  // One queue for all of them.
  const places = whereabouts.keys();
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, () => examineAll(places)));
  const [best] = [...whereabouts.entries()]
    .filter(([place]) => examined[place])
    .sort(([, a], [, b]) => rank(a, lastGood) - rank(b, lastGood));
  const used = best && examined[best[0]];
  if (used && !signal.aborted) {
    learn({ used: best[1].url });
    if (used.isListed) learn(await examineStreams(used, patient.token, needs.client, signal));
  }
  for (const one of examined) one?.way.close();
  return diagnosis;
}

/** The app's own order, where all answer at once. */
function rank(one: Whereabouts, lastGood: string | undefined): number {
  return one.url === lastGood ? -1 : delayOf(one);
}
