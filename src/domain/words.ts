import type { Activity, Millis } from './activity.ts';
import type { CancelProblem, Problem } from './problem.ts';
import type { SignInProblem, Transport } from './state.ts';

const LONGEST_SHOWN = 300;

/** Server text made safe to show: one line, no control or direction-override characters, not endless. */
export function plainText(text: string): string {
  const oneLine = cut(text, LONGEST_SHOWN * 2)
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return oneLine.length > LONGEST_SHOWN ? `${cut(oneLine, LONGEST_SHOWN).trimEnd()}…` : oneLine;
}

/** The beginning of a text, without half a character at its end. */
function cut(text: string, longest: number): string {
  return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest);
}

// First match wins (protocol notes §1.7). The set of types is open: anything else is "Background work".
const TYPE_NAMES: readonly (readonly [match: string, name: string])[] = [
  ['library.update.section', 'Library scan'],
  ['library.update.', 'Metadata update'],
  ['library.refresh', 'Item refresh'],
  ['media.generate.intros', 'Intro detection'],
  ['media.generate.credits', 'Credits detection'],
  ['media.generate.bif', 'Video preview thumbnails'],
  ['media.generate.chapter', 'Chapter thumbnails'],
  ['media.generate.loudness', 'Loudness analysis'],
  ['media.generate.', 'Media analysis'],
  ['media.download', 'Media download'],
  ['provider.epg', 'TV guide update'],
  ['provider.', 'Live TV work'],
  ['butler', 'Scheduled maintenance'],
  ['optimi', 'Optimizing'],
  ['download', 'Download'],
  ['sync', 'Sync'],
];

/** The server's own title; where it is empty, a readable name for the type. */
export function titleText(activity: Activity): string {
  const title = plainText(activity.title);
  if (title) return title;
  return TYPE_NAMES.find(([match]) => activity.type.includes(match))?.[1] ?? 'Background work';
}

/** "12 s", "3 min", "1 h 5 min", "3 days". */
export function durationText(ms: Millis): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}

export function percentText(progress: number | undefined): string | undefined {
  // Down, not to the nearest: "100 %" is for what is complete.
  return progress === undefined ? undefined : `${Math.floor(progress)} %`;
}

/** Why a server's rows are not current, as a sentence. */
export function linkProblemText(problem: Problem, name: string): string {
  switch (problem) {
    case 'starting':
      return `${name} is starting up.`;
    case 'timed-out':
      return `${name} does not answer.`;
    case 'lost':
    case 'silent':
      return `The connection to ${name} was lost.`;
    case 'forbidden':
      return `${name} does not let this account see its activities.`;
    case 'refused':
      return `${name} does not accept the token any more.`;
    case 'wrong-server':
    case 'not-plex':
      return `Something else answers at the address of ${name}.`;
    case 'certificate':
      return `The certificate of ${name} does not fit its address.`;
    case 'server-error':
    case 'bad-request':
    case 'not-found':
      return `${name} answers with an error.`;
    case 'unreachable':
      return `${name} is not reachable.`;
  }
}

/** How changes reach us, and why not better. */
export function transportText(transport: Transport, because: Problem | undefined): string {
  switch (transport) {
    case 'websocket':
      return 'Live over WebSocket.';
    case 'eventsource':
      return `Live over EventSource: WebSocket ${becauseText(because)}.`;
    case 'polling':
      return `Asking every few seconds: the live stream ${becauseText(because)}.`;
  }
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

/** Why a cancel did not come about, as a sentence. */
export function cancelProblemText(problem: CancelProblem): string {
  switch (problem) {
    case 'bad-request':
      return 'Plex refused: this cannot be stopped.';
    case 'forbidden':
    case 'refused':
      return 'Plex refused: this account may not stop it.';
    case 'still-running':
      return 'Plex agreed to stop this, but it is still running.';
    case 'timed-out':
      return 'The server did not answer in time. It may still stop.';
    case 'starting':
      return 'The server is starting up. Try again in a minute.';
    case 'lost':
    case 'unreachable':
      return 'The server could not be reached.';
    default:
      return 'The server answered with an error.';
  }
}

/** Why signing in did not come about, as a sentence with a next step. */
export function signInProblemText(problem: SignInProblem, address: string): string {
  const there = plainText(address) || 'that address';
  switch (problem) {
    case 'no-address':
      return 'Enter the address of the server, for example 192.168.1.20:32400.';
    case 'bad-address':
      return 'That is not an address. It looks like 192.168.1.20:32400 or https://plex.example.com.';
    case 'no-token':
      return 'Enter a token of the server.';
    case 'expired':
      return 'The server does not accept the kept token any more. Sign in again.';
    case 'refused':
      return 'The server does not accept this token.';
    case 'forbidden':
      return 'The server knows this token, but does not let it see activities.';
    case 'starting':
      return 'The server is starting up. Try again in a minute.';
    case 'not-plex':
    case 'not-found':
    case 'bad-request':
      return `What answers at ${there} is not a Plex Media Server.`;
    case 'wrong-server':
      return `Another server answers at ${there}.`;
    case 'certificate':
      return `The certificate of ${there} does not fit that address.`;
    case 'timed-out':
      return `Nothing answered at ${there} in time.`;
    case 'server-error':
      return `The server at ${there} answers with an error.`;
    case 'lost':
    case 'silent':
    case 'unreachable':
      return `Nothing answers at ${there}. Check the address, and that the server runs.`;
  }
}
