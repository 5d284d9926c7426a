import { causeOf, verdictOf } from '../../../src/domain/diagnosis/cause.ts';
import type { Diagnosis } from '../../../src/domain/diagnosis/diagnosis.ts';
import type { Locality } from '../../../src/domain/serverAddress.ts';
import { causeText } from '../../../src/domain/view/doctor/causeText.ts';
import { remedyText } from '../../../src/domain/view/doctor/remedyText.ts';
import type { Target } from '../../../src/plex/connect/findConnection.ts';
import { type DiagnosticTarget, diagnose } from '../../../src/plex/doctor/diagnose.ts';
import type { DiagnoseNeeds } from '../../../src/plex/doctor/diagnoseAddress.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { directNetwork } from '../../../src/plex/http/network.ts';

export const TOKEN = 's3cret-token';
export const ID = 'machine-of-attic';

export type Change = Partial<Target> & {
  readonly isOwned?: boolean;
  readonly token?: string;
  readonly locality?: Locality;
};

/** The server Attic, at these URLs. */
export function diagnosticTargetAt(urls: readonly string[], change: Change = {}): DiagnosticTarget {
  const { isOwned = true, token = TOKEN, locality = 'local', ...target } = change;
  return {
    server: { id: ID, name: 'Attic' },
    isOwned,
    token,
    target: {
      serverId: ID,
      addresses: urls.map((url) => ({ url, locality })),
      lastGood: undefined,
      pin: undefined,
      isPlainAllowed: false,
      ...target,
    },
  };
}

export const diagnoseNeeds: DiagnoseNeeds = {
  client: { clientIdentifier: 'test', version: '1' },
  network: directNetwork,
  clock: systemClock,
};

/** A network locality everything goes through this proxy. */
export function throughProxy(url: string): DiagnoseNeeds {
  return { ...diagnoseNeeds, network: { proxyFor: async () => new URL(url) } };
}

export type Outcome = {
  readonly diagnosis: Diagnosis;
  readonly cause: string;
  readonly verdict: string;
  readonly text: string;
  readonly remedy: string | undefined;
  /** "tls certificate" for each step that failed, of all addresses. */
  readonly failures: readonly string[];
};

export async function outcomeOf(
  target: DiagnosticTarget,
  needs: DiagnoseNeeds = diagnoseNeeds,
): Promise<Outcome> {
  const diagnosis = await diagnose(target, needs, () => {}, new AbortController().signal);
  const steps = diagnosis.addresses.flatMap((a) => a.steps);
  return {
    diagnosis,
    cause: causeOf(diagnosis),
    verdict: verdictOf(diagnosis),
    text: causeText(diagnosis),
    remedy: remedyText(diagnosis),
    failures: steps.filter((s) => s.problem).map((s) => `${s.name} ${s.problem}`),
  };
}
