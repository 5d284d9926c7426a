import type { Problem } from '../problem.ts';
import type { AddressReport, Cause, Diagnosis, Step, StepName, Verdict } from './diagnosis.ts';
import { failureCause } from './failureCause.ts';
import { PROBLEMS, rankOf } from './problemTable.ts';

/** The cause, and the address and step at which it was found. */
export type Conclusion = {
  readonly cause: Cause;
  readonly verdict: Verdict;
  readonly address: AddressReport | undefined;
  readonly step: Step | undefined;
};

export function causeOf(diagnosis: Diagnosis): Cause {
  return conclude(diagnosis).cause;
}

export function verdictOf(diagnosis: Diagnosis): Verdict {
  return conclude(diagnosis).verdict;
}

/** If one address works, failures of the other addresses are no cause. */
export function conclude(diagnosis: Diagnosis): Conclusion {
  const { addresses, used } = diagnosis;
  const address = addresses.find((a) => a.url === used);
  if (!address) return failureIn(addresses);
  const list = stepIn(address, 'list');
  if (!list) return { cause: 'unfinished', verdict: 'broken', address, step: undefined };
  return list.problem
    ? { cause: listCause(address, list.problem), verdict: 'broken', address, step: list }
    : shortfallIn(diagnosis, address);
}

function stepIn(address: AddressReport, name: StepName): Step | undefined {
  return address.steps.find((s) => s.name === name);
}

/** The server works: the first limit that applies, the worst first. */
function shortfallIn({ transport, isOwned, addresses }: Diagnosis, address: AddressReport): Conclusion {
  const limited = (cause: Cause, step?: Step): Conclusion => ({ cause, verdict: 'limited', address, step });
  const webSocket = stepIn(address, 'websocket');
  const eventSource = stepIn(address, 'eventsource');
  if (webSocket?.problem) {
    if (webSocket.problem === 'refused' || webSocket.problem === 'forbidden')
      return limited('stream-refused', webSocket);
    const isHeldBack = transport === 'polling' && eventSource?.problem === 'timed-out';
    return limited(isHeldBack ? 'proxy-buffers' : 'proxy-no-upgrade', webSocket);
  }
  if (address.locality === 'relay') return limited('relay-only');
  if (!isOwned) return limited('not-owner');
  const withheld = addresses.find(
    (a) => isPrivate(a.spelled) && stepIn(a, 'dns')?.problem === 'no-such-name',
  );
  if (withheld)
    return { cause: 'dns-rebinding', verdict: 'fine', address: withheld, step: stepIn(withheld, 'dns') };
  return { cause: 'fine', verdict: 'fine', address, step: undefined };
}

/** If the token was accepted for other requests, the cause is a permission, not the token (docs/protocol.md "Who may see what"). */
function listCause(address: AddressReport, problem: Problem): Cause {
  const token = stepIn(address, 'token');
  if (problem === 'forbidden') return 'not-owner';
  if (problem === 'refused' || problem === 'expired')
    return token && !token.problem ? 'not-owner' : 'token-expired';
  const { cause } = PROBLEMS[problem];
  return cause === 'not-plex' ? 'server-error' : cause;
}

/** No address works: the failure that came furthest says most. */
function failureIn(addresses: readonly AddressReport[]): Conclusion {
  const failures = addresses.map((address): Conclusion => {
    const step = address.steps.at(-1);
    return { cause: step ? failureCause(address, step) : 'unfinished', verdict: 'broken', address, step };
  });
  const [worst] = failures.sort((a, b) => rankOf(a.cause) - rankOf(b.cause));
  return worst ?? { cause: 'no-address', verdict: 'broken', address: undefined, step: undefined };
}

/** An address of a private network, which routers with DNS rebinding protection withhold. */
function isPrivate(address: string | undefined): boolean {
  return /^(10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.|^(f[cd]|fe[89ab]|::1$)/i.test(address ?? '');
}
