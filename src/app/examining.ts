import { causeOf } from '../domain/cause.ts';
import type { Diagnosis } from '../domain/diagnosis.ts';
import { plainText } from '../domain/words.ts';
import type { ClientIdentity } from '../plex/clientHeaders.ts';
import type { Clock } from '../plex/clock.ts';
import { examine, type Patient, unexamined } from '../plex/examine.ts';
import type { Network } from '../plex/network.ts';
import type { Log } from './needs.ts';
import type { Store } from './store.ts';

export type ExaminingNeeds = {
  readonly store: Store;
  /** One server, or all. */
  readonly patients: (serverId?: string) => readonly Patient[];
  readonly network: Network;
  readonly clock: Clock;
  readonly client: () => ClientIdentity;
  readonly log: Log;
  /** How one server is examined; a simulated world brings its own. */
  readonly examine?: typeof examine | undefined;
};

/** The doctor of the popover. */
export type Examining = {
  /** Anew, if one is under way. How far it is, the State says. */
  begin(serverId?: string): void;
  /** Sends the doctor away, with what was found. */
  end(): void;
};

export function createExamining(needs: ExaminingNeeds): Examining {
  const { store, patients, client, log, examine: examineOne = examine } = needs;
  let visit = new AbortController();

  async function run(waiting: readonly Patient[], signal: AbortSignal): Promise<void> {
    const diagnoses: Diagnosis[] = waiting.map(unexamined);
    const show = (isRunning: boolean): void => {
      if (!signal.aborted)
        store.apply({ kind: 'examined', examination: { isRunning, diagnoses: [...diagnoses] } });
    };
    show(true);
    await Promise.all(
      waiting.map((patient, place) => {
        const onProgress = (diagnosis: Diagnosis): void => {
          diagnoses[place] = diagnosis;
          show(true);
        };
        return examineOne(patient, { ...needs, client: client() }, onProgress, signal);
      }),
    );
    show(false);
    if (!signal.aborted) for (const diagnosis of diagnoses) log.write(logLine(diagnosis));
  }

  return {
    begin: (serverId) => {
      visit.abort();
      visit = new AbortController();
      void run(patients(serverId), visit.signal);
    },
    end: () => {
      visit.abort();
      store.apply({ kind: 'examined', examination: undefined });
    },
  };
}

/** "doctor: Attic: dns-rebinding, websocket at https://…" */
function logLine(diagnosis: Diagnosis): string {
  const { server, used, transport } = diagnosis;
  const reached = used === undefined ? 'not reached' : `${transport ?? 'no list'} at ${used}`;
  return `doctor: ${plainText(server.name)}: ${causeOf(diagnosis)}, ${reached}`;
}
