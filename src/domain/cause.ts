import type { AddressReport, Diagnosis, Step, StepName } from './diagnosis.ts';
import { CAUSES, failureCause, TELLING } from './failureCause.ts';
import type { Problem } from './problem.ts';

/** What stands behind a diagnosis, the one thing that is worth telling. */
export type Cause =
  | 'fine'
  /** It works by the address that the name spells, though DNS withholds the name. */
  | 'dns-rebinding'
  /** It works, but not live over WebSocket. */
  | 'proxy-no-upgrade'
  | 'proxy-buffers'
  | 'stream-refused'
  /** It works, but slowly. */
  | 'relay-only'
  /** The account may see its own activities only, or none at all. */
  | 'not-owner'
  | 'token-expired'
  | 'certificate-changed'
  | 'starting'
  | 'certificate-untrusted'
  | 'certificate-outdated'
  | 'certificate-name'
  | 'plain-only'
  | 'wrong-server'
  /** Something before the server wants a sign-in of its own. */
  | 'guarded'
  | 'server-error'
  | 'not-plex'
  | 'no-tls'
  | 'tls-broken'
  | 'proxy-refuses'
  | 'proxy-unreachable'
  | 'plain-outside'
  | 'timed-out'
  | 'unreachable'
  | 'no-dns'
  | 'no-address'
  /** The examination was broken off. */
  | 'unfinished';

/** `fine`: nothing is missing in Usher. */
export type Verdict = 'fine' | 'limited' | 'broken';

/** The cause, and where it showed. */
export type Found = {
  readonly cause: Cause;
  readonly verdict: Verdict;
  readonly address: AddressReport | undefined;
  readonly step: Step | undefined;
};

export function causeOf(diagnosis: Diagnosis): Cause {
  return foundIn(diagnosis).cause;
}

export function verdictOf(diagnosis: Diagnosis): Verdict {
  return foundIn(diagnosis).verdict;
}

/** One address that works is enough: what is wrong with others is no cause then. */
export function foundIn(diagnosis: Diagnosis): Found {
  const { addresses, used } = diagnosis;
  const address = addresses.find((a) => a.url === used);
  if (!address) return failureIn(addresses);
  const list = stepIn(address, 'list');
  if (!list) return { cause: 'unfinished', verdict: 'broken', address, step: undefined };
  return list.problem
    ? { cause: listCause(address, list.problem), verdict: 'broken', address, step: list }
    : shortfallIn(diagnosis, address);
}

export function stepIn(address: AddressReport, name: StepName): Step | undefined {
  return address.steps.find((s) => s.name === name);
}

/** It works. What could be better, the worst first? */
function shortfallIn({ transport, isOwned, addresses }: Diagnosis, address: AddressReport): Found {
  const limited = (cause: Cause, step?: Step): Found => ({ cause, verdict: 'limited', address, step });
  const webSocket = stepIn(address, 'websocket');
  const eventSource = stepIn(address, 'eventsource');
  if (webSocket?.problem) {
    if (webSocket.problem === 'refused' || webSocket.problem === 'forbidden')
      return limited('stream-refused', webSocket);
    const isHeldBack = transport === 'polling' && eventSource?.problem === 'timed-out';
    return limited(isHeldBack ? 'proxy-buffers' : 'proxy-no-upgrade', webSocket);
  }
  if (address.where === 'relay') return limited('relay-only');
  if (!isOwned) return limited('not-owner');
  const withheld = addresses.find(
    (a) => isPrivate(a.spelled) && stepIn(a, 'dns')?.problem === 'no-such-name',
  );
  if (withheld)
    return { cause: 'dns-rebinding', verdict: 'fine', address: withheld, step: stepIn(withheld, 'dns') };
  return { cause: 'fine', verdict: 'fine', address, step: undefined };
}

/** A token that is good for other things is not to blame (protocol notes §4.8). */
function listCause(address: AddressReport, problem: Problem): Cause {
  const token = stepIn(address, 'token');
  if (problem === 'forbidden') return 'not-owner';
  if (problem === 'refused' || problem === 'expired')
    return token && !token.problem ? 'not-owner' : 'token-expired';
  return CAUSES[problem] === 'not-plex' ? 'server-error' : CAUSES[problem];
}

/** No address works. What failed nearest to the goal says most. */
function failureIn(addresses: readonly AddressReport[]): Found {
  const failures = addresses.map((address): Found => {
    const step = address.steps.at(-1);
    return { cause: step ? failureCause(address, step) : 'unfinished', verdict: 'broken', address, step };
  });
  const [worst] = failures.sort((a, b) => TELLING.indexOf(a.cause) - TELLING.indexOf(b.cause));
  return worst ?? { cause: 'no-address', verdict: 'broken', address: undefined, step: undefined };
}

/** What protection against rebinding withholds. Domain reads it from the text: an address that was spelled is one. */
function isPrivate(address: string | undefined): boolean {
  return /^(10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.|^(f[cd]|fe[89ab]|::1$)/i.test(address ?? '');
}
