/** Why something with a server did not work. One word each; the sentences are in `words.ts`. */
export type Problem =
  /** 401: the token is not valid. Nothing else means that. */
  | 'refused'
  /** 403: the token is valid, this is not allowed. */
  | 'forbidden'
  | 'not-found'
  /** 400 */
  | 'bad-request'
  /** 503 or 400 of a server that starts up or migrates. */
  | 'starting'
  | 'server-error'
  | 'unreachable'
  | 'timed-out'
  /** Something answers there, but it is not a Plex Media Server. */
  | 'not-plex'
  /** A Plex Media Server answers there, but another one than the one kept. */
  | 'wrong-server'
  /** The certificate does not fit the address. */
  | 'certificate'
  /** The stream ended. */
  | 'lost'
  /** The stream is open, but does not tell what the list shows. */
  | 'silent';

/** Why a cancel did not come about. */
export type CancelProblem = Problem | 'still-running';
