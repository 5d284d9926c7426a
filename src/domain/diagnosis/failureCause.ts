import type { AddressReport, Cause, Step } from './diagnosis.ts';
import { PROBLEMS } from './problemTable.ts';

/** Where an address failed, by its last step. */
export function failureCause({ proxy, spelled }: AddressReport, { name, problem }: Step): Cause {
  if (!problem || (name === 'dns' && spelled !== undefined)) return 'unfinished';
  if (name === 'tcp' && proxy !== undefined && problem !== 'proxy') return 'proxy-unreachable';
  if (name === 'tls' && problem === 'plain') return 'no-tls';
  if (name === 'tls' && PROBLEMS[problem].cause === 'unreachable') return 'tls-broken';
  return name === 'dns' ? 'no-dns' : PROBLEMS[problem].cause;
}
