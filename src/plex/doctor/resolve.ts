import type { LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Clock } from '../http/clock.ts';
import { codeOf } from '../http/errors.ts';
import type { Finding } from './steps.ts';

const TIMEOUT_MS = 5_000;
const CONTROL_TIMEOUT_MS = 2_000;
/** A name that resolves wherever DNS works. */
const CONTROL_NAME = 'plex.tv';
/** Codes for a resolver that does not answer as well as for one that refuses this name: the system does not tell them apart. */
const NOBODY = /^(EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ETIMEOUT|ESERVFAIL|EREFUSED)$/;

export type ResolveNeeds = {
  readonly lookup: LookupFunction;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/**
 * The addresses of a name. For a name that spells its address, that address, whatever DNS says; a problem of DNS is reported as well:
 * `no-such-name` if the answer is withheld or another address, `timed-out` if no resolver answers.
 */
export async function resolve(
  name: string,
  spelled: string | undefined,
  needs: ResolveNeeds,
): Promise<Finding<readonly LookupAddress[]>> {
  const answer = await ask(name, TIMEOUT_MS, needs);
  const goOn = spelled === undefined ? {} : { value: [{ address: spelled, family: isIP(spelled) }] };
  if (typeof answer === 'string') {
    const isDumb =
      NOBODY.test(answer) && typeof (await ask(CONTROL_NAME, CONTROL_TIMEOUT_MS, needs)) === 'string';
    return { ...goOn, problem: isDumb ? 'timed-out' : 'no-such-name', detail: answer };
  }
  const found = answer.map((a) => a.address).join(', ');
  if (!answer.length) return { ...goOn, problem: 'no-such-name', detail: 'an empty answer' };
  if (spelled === undefined) return { value: answer, detail: found };
  if (answer.some(({ address }) => isSame(address, spelled))) return { ...goOn, detail: found };
  return { ...goOn, problem: 'no-such-name', detail: `${found} instead of ${spelled}` };
}

/** The answer, or the code of the failure. */
async function ask(
  name: string,
  timeoutMs: number,
  { lookup, clock, signal }: ResolveNeeds,
): Promise<readonly LookupAddress[] | string> {
  const { promise, resolve: settle } = Promise.withResolvers<readonly LookupAddress[] | string>();
  const answered = new AbortController();
  lookup(name, { all: true }, (error, addresses, family) => {
    if (error) settle(codeOf(error) || error.name);
    else settle(typeof addresses === 'string' ? [{ address: addresses, family: family ?? 0 }] : addresses);
  });
  void clock.sleep(timeoutMs, AbortSignal.any([signal, answered.signal])).then(() => settle('ETIMEOUT'));
  try {
    return await promise;
  } finally {
    answered.abort();
  }
}

/** Compared in one spelling, since IPv6 addresses have many. */
function isSame(one: string, other: string): boolean {
  if (isIP(one) !== isIP(other) || !isIP(one)) return false;
  const family = isIP(one) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addAddress(other, family);
  return list.check(one, family);
}
