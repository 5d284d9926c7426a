import type { Problem } from '../../domain/problem.ts';
import type { TrustPrompt } from '../../domain/serverAddress.ts';

/** The code of the error for a name that resolves to an address outside the own network. */
export const OUTSIDE = 'EOUTSIDE';
/** The code of the error for an answer with more bytes than are read. */
export const TOO_LARGE = 'EMSGSIZE';

/** The only error that this folder throws on purpose. Callers switch on `problem`; the message is for the log and has no secret. */
export class PlexError extends Error {
  readonly problem: Problem;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** What the person could agree to, if that would help. */
  readonly trustPrompt: TrustPrompt | undefined;

  constructor(
    problem: Problem,
    message: string,
    options: {
      readonly status?: number;
      readonly cause?: unknown;
      readonly trustPrompt?: TrustPrompt | undefined;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'PlexError';
    this.problem = problem;
    this.status = options.status;
    this.trustPrompt = options.trustPrompt;
  }
}

/** The PlexError for a failed connection or an aborted request. Other errors are bugs, and returned as they are. */
export function connectionError(error: unknown, where: string): unknown {
  if (error instanceof PlexError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (error.name === 'TimeoutError' || TIMEOUT_CODES.has(code)) {
    return new PlexError('timed-out', `${where}: no answer in time`, { cause: error });
  }
  const certificate = certificateProblem(code);
  if (certificate) return new PlexError(certificate, `${where}: ${code}`, { cause: error });
  if (NAME_CODES.test(code)) return new PlexError('no-such-name', `${where}: ${code}`, { cause: error });
  if (code === OUTSIDE) return new PlexError('plain-outside', `${where}: ${code}`, { cause: error });
  if (PROXY_CODES.has(code)) return new PlexError('proxy', `${where}: the proxy refuses`, { cause: error });
  // Not HTTP at all, as Node and undici say it, or more than is read.
  if (code.startsWith('HPE_') || error.name === 'HTTPParserError' || code === TOO_LARGE)
    return new PlexError('not-plex', `${where}: ${code || error.message}`, { cause: error });
  if (code) return new PlexError('unreachable', `${where}: ${code}`, { cause: error });
  return error;
}

const TIMEOUT_CODES = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
// EAI_AGAIN is the error on a machine without any resolver.
const NAME_CODES = /^(ENOTFOUND|EAI_\w+)$/;
// UND_ERR_ABORTED is undici's code for a CONNECT that was not answered with 200; our own aborts do not have it.
const PROXY_CODES = new Set(['UND_ERR_PRX_TLS', 'UND_ERR_PRX_CONN', 'UND_ERR_ABORTED']);

/** OpenSSL's names as Node gives them. */
function certificateProblem(code: string): 'certificate' | 'outdated' | 'untrusted' | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'certificate';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'outdated';
  if (/^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY)|INVALID_CA|HOSTNAME_MISMATCH)/.test(code))
    return 'untrusted';
  return undefined;
}

/** Node wraps the failures of several addresses in an AggregateError; its first cause is taken for all. */
export function codeOf(error: Error): string {
  const own = Reflect.get(error, 'code');
  if (typeof own === 'string') return own;
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  return first instanceof Error ? codeOf(first) : '';
}
