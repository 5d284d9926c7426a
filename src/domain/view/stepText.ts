import type { AddressReport, Step, StepName } from '../diagnosis/diagnosis.ts';
import { plainText } from '../plainText.ts';
import type { Problem } from '../problem.ts';
import type { Locality } from '../serverAddress.ts';

export const STEP_NAMES: Readonly<Record<StepName, string>> = {
  dns: 'Name',
  tcp: 'Connection',
  tls: 'Certificate',
  identity: 'Server',
  token: 'Token',
  list: 'Activities',
  websocket: 'WebSocket',
  eventsource: 'EventSource',
};

const HOW: Readonly<Record<Locality, string>> = {
  local: 'Local',
  remote: 'Remote',
  relay: 'Plex’s relay',
  typed: 'By address',
};

const PROBLEMS: Readonly<Record<Problem, string>> = {
  refused: 'not accepted',
  forbidden: 'not allowed',
  'not-found': 'not found',
  'bad-request': 'refused',
  'too-many': 'asked too often',
  starting: 'starting up',
  'server-error': 'an error',
  unreachable: 'not reachable',
  'no-such-name': 'not known here',
  'timed-out': 'no answer in time',
  'not-plex': 'not a Plex Media Server',
  'wrong-server': 'another server',
  certificate: 'another name',
  expired: 'expired',
  outdated: 'not valid at this time',
  untrusted: 'nobody known vouches for it',
  'certificate-changed': 'not the one agreed to',
  plain: 'without encryption',
  'plain-outside': 'outside your network and without encryption',
  proxy: 'the proxy refuses',
  lost: 'cut off',
  silent: 'silent',
};

/** "Local", "Remote, through the proxy proxy.lan:3128" */
export function howText({ locality, proxy }: AddressReport): string {
  return proxy === undefined ? HOW[locality] : `${HOW[locality]}, through the proxy ${plainText(proxy)}`;
}

/** "192.168.4.20", "no answer in time", "not reachable (ECONNREFUSED)" */
export function stepText({ problem, detail }: Step): string {
  const fact = plainText(detail);
  if (!problem) return fact;
  return fact ? `${PROBLEMS[problem]} (${fact})` : PROBLEMS[problem];
}

/** "12 ms", "1.2 s" */
export function tookText(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
