import type { Problem } from '../domain/problem.ts';
import { PlexError } from '../plex/http/errors.ts';

export const EXIT = { done: 0, usage: 2, refused: 3, unreachable: 4, notCancellable: 5 } as const;

/** A sentence for people that ends a command, with its exit code. */
export class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Says on stderr why a command failed, and returns the exit code. A bug is thrown on, stack and all. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Refusal) {
    console.error(`usher: ${error.message}`);
    return error.code;
  }
  if (!(error instanceof PlexError)) throw error;
  console.error(`usher: ${sentenceOf(error.problem)} (${error.message})`);
  return codeOf(error.problem);
}

export function codeOf(problem: Problem): number {
  switch (problem) {
    case 'refused':
    case 'forbidden':
    case 'expired':
      return EXIT.refused;
    default:
      return EXIT.unreachable;
  }
}

export function sentenceOf(problem: Problem): string {
  switch (problem) {
    case 'refused':
    case 'expired':
      return 'The server does not accept the token.';
    case 'forbidden':
      return 'The server does not allow this to the token.';
    case 'starting':
      return 'The server is starting up.';
    case 'timed-out':
      return 'The server did not answer in time.';
    case 'certificate':
      return 'The certificate of the server does not fit its address.';
    case 'not-plex':
    case 'not-found':
      return 'What answers there is not a Plex Media Server.';
    case 'wrong-server':
      return 'Another server answers at this address.';
    case 'no-such-name':
      return 'The name in the address is not known here.';
    case 'outdated':
      return 'The certificate of the server is not valid at this time.';
    case 'untrusted':
      return 'Nobody this computer knows vouches for the certificate of the server: agree to it in the app.';
    case 'certificate-changed':
      return 'The server shows another certificate than the one that was agreed to.';
    case 'plain':
      return 'The server answers without encryption only: agree to it in the app, or write http:// in PLEX_URL.';
    case 'plain-outside':
      return 'The server is outside this network: without encryption the token is not sent there.';
    case 'proxy':
      return 'The proxy does not let Usher through.';
    case 'too-many':
    case 'server-error':
    case 'bad-request':
      return 'The server answers with an error.';
    case 'lost':
    case 'silent':
    case 'unreachable':
      return 'The server cannot be reached.';
  }
}
