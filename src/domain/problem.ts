/** Why something with a server did not work. */
export type Problem =
  /** 401: the token is not valid. Nothing else means that. */
  | 'refused'
  /** 403: the token is valid, this is not allowed. */
  | 'forbidden'
  | 'not-found'
  /** 400, 422 */
  | 'bad-request'
  /** 429 */
  | 'too-many'
  /** 503 or 400 of a server that starts up or migrates. */
  | 'starting'
  | 'server-error'
  | 'unreachable'
  /** The name has no address: unknown, or the answer was withheld. */
  | 'no-such-name'
  | 'timed-out'
  /** Something answers there, but it is not a Plex Media Server. */
  | 'not-plex'
  /** 401 or 403 where no token is needed: something before the server wants a sign-in of its own. */
  | 'guarded'
  /** A Plex Media Server answers there, but another one than the one kept. */
  | 'wrong-server'
  /** The certificate names another host. */
  | 'certificate'
  /** 498: the token has run out, and can be exchanged for a new one. */
  | 'expired'
  /** The certificate is not valid yet, or not any more. */
  | 'outdated'
  /** The certificate's issuer is not one that the system trusts. */
  | 'untrusted'
  /** The certificate is not the one that the person agreed to. */
  | 'certificate-changed'
  /** Only plain http answers there, and the person has not agreed to it. */
  | 'plain'
  /** Plain http to an address outside the own network: never. */
  | 'plain-outside'
  /** The proxy does not let us through. */
  | 'proxy'
  /** A proxy is set, in a way that nobody can use. */
  | 'proxy-setting'
  /** The stream ended. */
  | 'lost'
  /** The stream is open, but misses changes that the list shows. */
  | 'silent';

/** Why a cancel failed. */
export type CancelProblem = Problem | 'still-running';

/** Why the keychain keeps nothing: it is locked, there is none, it said no. */
export type KeychainProblem = 'locked' | 'missing' | 'denied';

/** Why a file of the profile folder is not used: it cannot be read, or not be saved. What is new lives until Usher quits. */
export type FileProblem = 'unread' | 'unsaved';

/** Why Usher is not opened at login as asked for: the system waits for a yes in its own settings, or said no. */
/** Why a shortcut does nothing: another program has it, or the system knows no such keys. */
export type ShortcutProblem = 'taken' | 'unreadable';

export type LoginItemProblem = 'needs-approval' | 'denied';

/** `set-aside`: what was there were no settings; it has another name now, and new ones took its place. */
export type FileProblems = {
  readonly settings: FileProblem | 'set-aside' | undefined;
  readonly history: FileProblem | undefined;
};

/** Why signing in failed. */
export type SignInProblem =
  | Problem
  | 'no-address'
  | 'bad-address'
  | 'no-token'
  /** The account has no server. */
  | 'no-servers'
  /** The browser sign-in was not finished in time. */
  | 'too-late'
  /** plex.tv did not answer; `unreachable` and `timed-out` are about servers. */
  | 'no-plex-tv'
  /** The tokens are stored, but the keychain does not return them. */
  | `keychain-${KeychainProblem}`
  /** The keychain says that it has none. Some say so while they are locked. */
  | 'keychain-empty';
