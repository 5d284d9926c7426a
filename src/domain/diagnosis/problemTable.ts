import type { Problem } from '../problem.ts';
import type { Cause } from './diagnosis.ts';

/** Facts about a problem that hold wherever it occurs. Its sentences are in `src/locales/en/problems.ts`. */
export type ProblemFacts = {
  /** Its cause, if it occurs before the token is sent. */
  readonly cause: Cause;
  /** The token or the account is the problem, not the connection: another exit code, another field of the form. */
  readonly isRefusal: boolean;
  /** What it is called when a stream fails with it. */
  readonly stream: StreamProblem;
};

export type StreamProblem = 'silent' | 'lost' | 'timed-out' | 'not-allowed' | 'blocked';

export const PROBLEMS: Readonly<Record<Problem, ProblemFacts>> = {
  refused: { cause: 'guarded', isRefusal: true, stream: 'not-allowed' },
  forbidden: { cause: 'guarded', isRefusal: true, stream: 'not-allowed' },
  expired: { cause: 'guarded', isRefusal: true, stream: 'blocked' },
  'not-found': { cause: 'not-plex', isRefusal: false, stream: 'blocked' },
  'bad-request': { cause: 'not-plex', isRefusal: false, stream: 'blocked' },
  'too-many': { cause: 'server-error', isRefusal: false, stream: 'blocked' },
  starting: { cause: 'starting', isRefusal: false, stream: 'blocked' },
  'server-error': { cause: 'server-error', isRefusal: false, stream: 'blocked' },
  unreachable: { cause: 'unreachable', isRefusal: false, stream: 'blocked' },
  'no-such-name': { cause: 'no-dns', isRefusal: false, stream: 'blocked' },
  'timed-out': { cause: 'timed-out', isRefusal: false, stream: 'timed-out' },
  'not-plex': { cause: 'not-plex', isRefusal: false, stream: 'blocked' },
  guarded: { cause: 'guarded', isRefusal: false, stream: 'blocked' },
  'wrong-server': { cause: 'wrong-server', isRefusal: false, stream: 'blocked' },
  certificate: { cause: 'certificate-name', isRefusal: false, stream: 'blocked' },
  outdated: { cause: 'certificate-outdated', isRefusal: false, stream: 'blocked' },
  untrusted: { cause: 'certificate-untrusted', isRefusal: false, stream: 'blocked' },
  'certificate-changed': { cause: 'certificate-changed', isRefusal: false, stream: 'blocked' },
  plain: { cause: 'plain-only', isRefusal: false, stream: 'blocked' },
  'plain-outside': { cause: 'plain-outside', isRefusal: false, stream: 'blocked' },
  proxy: { cause: 'proxy-refuses', isRefusal: false, stream: 'blocked' },
  'proxy-setting': { cause: 'proxy-setting', isRefusal: false, stream: 'blocked' },
  lost: { cause: 'unreachable', isRefusal: false, stream: 'lost' },
  silent: { cause: 'unreachable', isRefusal: false, stream: 'silent' },
};

/**
 * Which of several failures says most: an alarm first, then what was met nearest to the goal. A server that says that it is starting
 * is the one that is meant, so a doubt about another address comes after it.
 */
const MOST_INFORMATIVE_FIRST: readonly Cause[] = [
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
  'proxy-setting',
  'proxy-unreachable',
  'plain-outside',
  'timed-out',
  'unreachable',
  'no-dns',
  'unfinished',
];

/** The smaller, the more it says. Causes that no address can fail with come last. */
export function rankOf(cause: Cause): number {
  const rank = MOST_INFORMATIVE_FIRST.indexOf(cause);
  return rank < 0 ? MOST_INFORMATIVE_FIRST.length : rank;
}
