import type { Problem } from '../domain/problem.ts';
import type { PlexError } from '../plex/errors.ts';
import type { Streaming } from '../plex/ladder.ts';
import { sentenceOf } from './exitCodes.ts';

export const STREAM_NAMES = { websocket: 'WebSocket', eventsource: 'EventSource' } as const;

const CAUSES: Readonly<Record<Streaming, string>> = {
  websocket:
    'Most likely a proxy does not pass the Upgrade and Connection headers on; nginx needs `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection "upgrade"`.',
  eventsource:
    'Most likely a proxy holds answers back until they are complete; nginx needs `proxy_buffering off`.',
};

/** Why the server could not be told for what it is. No token was sent: nothing here is about one. */
export function identityProblemText(problem: Problem): string {
  switch (problem) {
    case 'refused':
    case 'forbidden':
      return 'Something before the server lets nobody through: Plex itself tells everybody who it is.';
    default:
      return sentenceOf(problem);
  }
}

/** What a stream that did not open looks like from here, and what stands behind that most of the time. */
export function failedStreamText(transport: Streaming, { problem, status }: PlexError): string {
  const isDenied = problem === 'refused' || problem === 'forbidden';
  const how = status === undefined ? howText(problem) : `answered with status ${status}`;
  const cause = isDenied
    ? 'The token may see the list, so it may be a proxy that denies this.'
    : CAUSES[transport];
  return `${STREAM_NAMES[transport]} does not open: ${how}. ${cause}`;
}

function howText(problem: Problem): string {
  switch (problem) {
    case 'timed-out':
      return 'no answer in time';
    case 'certificate':
      return 'the certificate does not fit the address';
    case 'not-plex':
      return 'the answer makes no sense';
    default:
      return 'the connection was cut';
  }
}
