import type { Millis } from '../activity.ts';
import { plainText } from '../plainText.ts';
import type { Problem } from '../problem.ts';
import type { Link, Transport } from '../server.ts';
import type { ServerFacts } from '../state.ts';
import { durationText } from './text.ts';

// No wait is longer; only a clock that was set back could say so.
const LONGEST_WAIT_S = 72;

/** Why a server's rows are not current, as a sentence. Without a name it stands beside the name. */
export function linkProblemText(problem: Problem, name: string | undefined): string {
  switch (problem) {
    case 'starting':
      return name ? `${name} is starting up.` : 'Starting up.';
    case 'timed-out':
      return name ? `${name} does not answer.` : 'No answer.';
    case 'lost':
    case 'silent':
      return name ? `The connection to ${name} was lost.` : 'Connection lost.';
    case 'forbidden':
      return name ? `${name} does not let this account see its activities.` : 'Not for this account.';
    case 'refused':
    case 'expired':
      return name ? `${name} does not accept the token any more.` : 'Token not accepted.';
    case 'wrong-server':
    case 'not-plex':
      return name ? `Something else answers at the address of ${name}.` : 'Another server is there.';
    case 'certificate':
      return name ? `The certificate of ${name} does not fit its address.` : 'Wrong certificate name.';
    case 'outdated':
      return name ? `The certificate of ${name} is not valid at this time.` : 'Certificate out of date.';
    case 'untrusted':
      return name
        ? `Nobody this computer knows vouches for the certificate of ${name}.`
        : 'Unknown certificate.';
    case 'certificate-changed':
      return name
        ? `${name} shows another certificate than the one you agreed to.`
        : 'Its certificate has changed.';
    case 'plain':
      return name ? `${name} answers without encryption only.` : 'Not encrypted.';
    case 'plain-outside':
      return name ? `${name} is outside your network, and has no encryption.` : 'Not encrypted.';
    case 'proxy':
      return name ? `The proxy does not let Usher through to ${name}.` : 'The proxy refuses.';
    case 'no-such-name':
      return name ? `The name of the address of ${name} is not known here.` : 'Name not known here.';
    case 'server-error':
    case 'bad-request':
    case 'not-found':
    case 'too-many':
      return name ? `${name} answers with an error.` : 'Answers with an error.';
    case 'unreachable':
      return name ? `${name} is not reachable.` : 'Not reachable.';
  }
}

/** What is to be said of a link that is not live, and does not age. */
export function linkText(link: Link, name: string | undefined): string | undefined {
  if (link.kind === 'live') return undefined;
  return link.problem && linkProblemText(link.problem, name && plainText(name));
}

/** When it is tried again. */
export function countdownText(link: Link, now: Millis): string | undefined {
  switch (link.kind) {
    case 'connecting':
      return link.problem && 'Trying again…';
    case 'waiting': {
      const inSeconds = Math.min(LONGEST_WAIT_S, Math.max(1, Math.ceil((link.retryAt - now) / 1000)));
      return `Trying again in ${durationText(inSeconds * 1000)}.`;
    }
    case 'live':
    case 'refused':
      return undefined;
  }
}

/** How changes reach us, and why not better. */
export function transportText(
  transport: Transport,
  because: Problem | undefined,
  route?: ServerFacts['route'],
): string {
  switch (transport) {
    case 'websocket':
      return `Live over WebSocket${routeText(route)}.`;
    case 'eventsource':
      return `Live over EventSource${routeText(route)}: WebSocket ${becauseText(because)}.`;
    case 'polling':
      return `Asking every few seconds${routeText(route)}: the live stream ${becauseText(because)}.`;
  }
}

function routeText(route: ServerFacts['route']): string {
  if (route?.isPlain && route.locality !== 'typed') return ', without encryption';
  return route?.locality === 'relay' ? ', through Plex’s relay' : '';
}

function becauseText(because: Problem | undefined): string {
  switch (because) {
    case 'silent':
      return 'connects, but tells nothing';
    case 'lost':
      return 'is cut off again and again';
    case 'timed-out':
      return 'does not answer';
    case 'refused':
    case 'forbidden':
      return 'is not allowed';
    default:
      return 'does not get through, often for a proxy between here and the server';
  }
}
