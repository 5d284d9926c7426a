import type { Problem } from '../problem.ts';
import type { AddressReport, Cause, Step } from './diagnosis.ts';

/** Where an address failed, by its last step. */
export function failureCause({ proxy, spelled }: AddressReport, { name, problem }: Step): Cause {
  if (!problem || (name === 'dns' && spelled !== undefined)) return 'unfinished';
  if (name === 'tcp' && proxy !== undefined && problem !== 'proxy') return 'proxy-unreachable';
  if (name === 'tls' && problem === 'plain') return 'no-tls';
  if (name === 'tls' && CAUSES[problem] === 'unreachable') return 'tls-broken';
  return name === 'dns' ? 'no-dns' : CAUSES[problem];
}

/** Of a server that has not been told the token. */
export const CAUSES: Readonly<Record<Problem, Cause>> = {
  refused: 'guarded',
  forbidden: 'guarded',
  expired: 'guarded',
  'not-found': 'not-plex',
  'bad-request': 'not-plex',
  'too-many': 'server-error',
  starting: 'starting',
  'server-error': 'server-error',
  unreachable: 'unreachable',
  'no-such-name': 'no-dns',
  'timed-out': 'timed-out',
  'not-plex': 'not-plex',
  'wrong-server': 'wrong-server',
  certificate: 'certificate-name',
  outdated: 'certificate-outdated',
  untrusted: 'certificate-untrusted',
  'certificate-changed': 'certificate-changed',
  plain: 'plain-only',
  'plain-outside': 'plain-outside',
  proxy: 'proxy-refuses',
  lost: 'unreachable',
  silent: 'unreachable',
};

/** An alarm first, then the nearest to the goal. */
export const MOST_INFORMATIVE_FIRST: readonly Cause[] = [
  'certificate-changed',
  'starting',
  'certificate-untrusted',
  'certificate-outdated',
  'certificate-name',
  'plain-only',
  'wrong-server',
  'guarded',
  'server-error',
  'not-plex',
  'tls-broken',
  'no-tls',
  'proxy-refuses',
  'proxy-unreachable',
  'plain-outside',
  'timed-out',
  'unreachable',
  'no-dns',
  'unfinished',
];
