import { causeOf, verdictOf } from '../../src/domain/cause.ts';
import { causeText } from '../../src/domain/causeWords.ts';
import type { Diagnosis } from '../../src/domain/diagnosis.ts';
import { remedyText } from '../../src/domain/remedyWords.ts';
import type { Where } from '../../src/domain/whereabouts.ts';
import { systemClock } from '../../src/plex/clock.ts';
import { examine, type Patient } from '../../src/plex/examine.ts';
import type { ExamineNeeds } from '../../src/plex/examineAddress.ts';
import type { Target } from '../../src/plex/findWay.ts';
import { directNetwork } from '../../src/plex/network.ts';

export const TOKEN = 's3cret-token';
export const ID = 'machine-of-attic';

export type Change = Partial<Target> & {
  readonly isOwned?: boolean;
  readonly token?: string;
  readonly where?: Where;
};

/** The server Attic, at these URLs. */
export function patientAt(urls: readonly string[], change: Change = {}): Patient {
  const { isOwned = true, token = TOKEN, where = 'local', ...target } = change;
  return {
    server: { id: ID, name: 'Attic' },
    isOwned,
    token,
    target: {
      serverId: ID,
      whereabouts: urls.map((url) => ({ url, where })),
      lastGood: undefined,
      pin: undefined,
      isPlainAllowed: false,
      ...target,
    },
  };
}

export const examineNeeds: ExamineNeeds = {
  client: { clientIdentifier: 'test', version: '1' },
  network: directNetwork,
  clock: systemClock,
};

/** A network where everything goes through this proxy. */
export function throughProxy(url: string): ExamineNeeds {
  return { ...examineNeeds, network: { proxyFor: async () => new URL(url) } };
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

export async function outcomeOf(patient: Patient, needs: ExamineNeeds = examineNeeds): Promise<Outcome> {
  const diagnosis = await examine(patient, needs, () => {}, new AbortController().signal);
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
