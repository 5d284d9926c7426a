import { causeOf } from '../domain/diagnosis/cause.ts';
import type { Diagnosis } from '../domain/diagnosis/diagnosis.ts';
import { ACTIVITIES_PAGE } from '../domain/page.ts';
import { plainText } from '../domain/plainText.ts';
import { type DiagnosticTarget, diagnose, undiagnosed } from '../plex/doctor/diagnose.ts';
import type { ClientIdentity } from '../plex/http/clientHeaders.ts';
import type { Clock } from '../plex/http/clock.ts';
import type { Network } from '../plex/http/network.ts';
import type { Log } from './needs.ts';
import type { Store } from './store.ts';

export type DoctorNeeds = {
  readonly store: Store;
  /** One server, or all. */
  readonly diagnosticTargets: (serverId?: string) => readonly DiagnosticTarget[];
  readonly network: Network;
  readonly clock: Clock;
  readonly client: () => ClientIdentity;
  readonly log: Log;
  /** Examines one server; replaced in simulations. */
  readonly diagnose?: typeof diagnose | undefined;
};

/** The doctor of the popover. */
export type Doctor = {
  /** Starts an examination, and ends one that is under way. Its progress is in the State. */
  begin(serverId?: string): void;
  /** Ends the examination, and drops its report. */
  end(): void;
};

export function createDoctor(needs: DoctorNeeds): Doctor {
  const { store, diagnosticTargets, client, log, diagnose: diagnoseOne = diagnose } = needs;
  let running = new AbortController();

  async function run(waiting: readonly DiagnosticTarget[], signal: AbortSignal): Promise<void> {
    const diagnoses: Diagnosis[] = waiting.map(undiagnosed);
    const show = (isRunning: boolean): void => {
      if (signal.aborted) return;
      const report = { isRunning, diagnoses: [...diagnoses] };
      store.apply({ kind: 'page-changed', page: { kind: 'doctor', report } });
    };
    // If the person has opened another page meanwhile, that one stays.
    const goOn = (isRunning: boolean): void => {
      if (store.state.page.kind === 'doctor') show(isRunning);
      else running.abort();
    };
    show(true);
    await Promise.all(
      waiting.map((target, place) => {
        const onProgress = (diagnosis: Diagnosis): void => {
          diagnoses[place] = diagnosis;
          goOn(true);
        };
        return diagnoseOne(target, { ...needs, client: client() }, onProgress, signal);
      }),
    );
    goOn(false);
    if (!signal.aborted) for (const diagnosis of diagnoses) log.write(logLine(diagnosis));
  }

  return {
    begin: (serverId) => {
      running.abort();
      running = new AbortController();
      void run(diagnosticTargets(serverId), running.signal);
    },
    end: () => {
      running.abort();
      if (store.state.page.kind === 'doctor') store.apply({ kind: 'page-changed', page: ACTIVITIES_PAGE });
    },
  };
}

/** "doctor: Attic: dns-rebinding, websocket at https://…" */
function logLine(diagnosis: Diagnosis): string {
  const { server, used, transport } = diagnosis;
  const reached = used === undefined ? 'not reached' : `${transport ?? 'no list'} at ${used}`;
  return `doctor: ${plainText(server.name)}: ${causeOf(diagnosis)}, ${reached}`;
}
