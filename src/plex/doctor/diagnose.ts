import type { AddressReport, Diagnosis } from '../../domain/diagnosis/diagnosis.ts';
import type { Server } from '../../domain/server.ts';
import type { ServerAddress } from '../../domain/serverAddress.ts';
import { startAfterMs, type Target } from '../connect/findConnection.ts';
import { type DiagnosedAddress, type DiagnoseNeeds, diagnoseAddress } from './diagnoseAddress.ts';
import { diagnoseStreams } from './diagnoseStreams.ts';

/** The server to examine. Empty fields of `server` are filled in from its answer. `token` is empty for a server that nobody has claimed. */
export type DiagnosticTarget = {
  readonly server: Server;
  readonly isOwned: boolean;
  readonly target: Target;
  readonly token: string;
};

/** How many addresses are examined at the same time. */
const MOST_AT_ONCE = 4;

/** Before the first step. */
export function undiagnosed({ server, isOwned, target }: DiagnosticTarget): Diagnosis {
  return {
    server,
    isOwned,
    addresses: target.addresses.map((w) => ({ ...w, proxy: undefined, spelled: undefined, steps: [] })),
    used: undefined,
    transport: undefined,
    because: undefined,
  };
}

/**
 * Connects to a server as the app does, by every address, step by step, and then opens each stream at the address that the app would
 * use. Reports after every step. When `signal` aborts, it resolves with what is known by then.
 */
export async function diagnose(
  target: DiagnosticTarget,
  needs: DiagnoseNeeds,
  onProgress: (diagnosis: Diagnosis) => void,
  signal: AbortSignal,
): Promise<Diagnosis> {
  const { addresses, lastGood } = target.target;
  let diagnosis = undiagnosed(target);
  const reports: AddressReport[] = [...diagnosis.addresses];
  const diagnosed: (DiagnosedAddress | undefined)[] = [];

  function learn(more: Partial<Diagnosis>): void {
    diagnosis = { ...diagnosis, ...more, addresses: [...reports] };
    onProgress(diagnosis);
  }

  async function diagnoseAll(places: Iterable<number>): Promise<void> {
    for (const place of places) {
      const one = addresses[place];
      if (!one || signal.aborted) return;
      const onReport = (report: AddressReport, met: Server): void => {
        reports[place] = report;
        const { server } = diagnosis;
        learn({ server: { ...(server.name ? server : met), id: server.id || met.id } });
      };
      diagnosed[place] = await diagnoseAddress(one, target, needs, onReport, signal);
    }
  }

  // All workers take from one queue.
  const places = addresses.keys();
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, () => diagnoseAll(places)));
  const [best] = [...addresses.entries()]
    .filter(([place]) => diagnosed[place])
    .sort(([, a], [, b]) => rank(a, lastGood) - rank(b, lastGood));
  const used = best && diagnosed[best[0]];
  if (used && !signal.aborted) {
    learn({ used: best[1].url });
    if (used.isListed) learn(await diagnoseStreams(used, target.token, needs.client, signal));
  }
  for (const one of diagnosed) one?.agents.close();
  return diagnosis;
}

/** The order in which the app prefers addresses. */
function rank(one: ServerAddress, lastGood: string | undefined): number {
  return one.url === lastGood ? -1 : startAfterMs(one);
}
