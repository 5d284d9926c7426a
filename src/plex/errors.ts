import type { Problem } from '../domain/problem.ts';

/** The only thing this room throws on purpose. Callers switch on `problem`; the message is for the log and carries no secret. */
export class PlexError extends Error {
  readonly problem: Problem;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;

  constructor(problem: Problem, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'PlexError';
    this.problem = problem;
    this.status = options.status;
  }
}

/** What a failed connection or an aborted request means. Bugs are not translated: they come back as they are. */
export function connectionError(error: unknown, where: string): unknown {
  if (error instanceof PlexError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (error.name === 'TimeoutError' || TIMEOUT_CODES.has(code)) {
    return new PlexError('timed-out', `${where}: no answer in time`, { cause: error });
  }
  if (CERTIFICATE_CODES.test(code))
    return new PlexError('certificate', `${where}: ${code}`, { cause: error });
  // Not HTTP at all, or an answer larger than we take.
  if (error.name === 'HTTPParserError' || code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new PlexError('not-plex', `${where}: ${code || error.message}`, { cause: error });
  }
  if (code) return new PlexError('unreachable', `${where}: ${code}`, { cause: error });
  return error;
}

const TIMEOUT_CODES = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
// OpenSSL's names as Node gives them.
const CERTIFICATE_CODES = /^(ERR_TLS_CERT|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/;

/** Node wraps the failure of several addresses in an AggregateError; its first cause speaks for all. */
function codeOf(error: Error): string {
  const own = Reflect.get(error, 'code');
  if (typeof own === 'string') return own;
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  return first instanceof Error ? codeOf(first) : '';
}
