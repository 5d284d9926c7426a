/** Where a person finds all versions. */
export const RELEASES_URL = 'https://github.com/usher-for-plex/usher/releases';

/** Why a newer version could not be found, had or installed. */
export type UpdateProblem =
  | 'unreachable'
  /** The releases are there, and say nothing that makes sense. */
  | 'unreadable'
  /** The download broke off. */
  | 'interrupted'
  /** What was downloaded is not what was released. */
  | 'damaged'
  | 'not-installed'
  /** Nothing took the link to the releases. */
  | 'no-browser';

/** A newer version. */
export type OfferedUpdate = {
  readonly version: string;
  /** Usher can replace itself; otherwise the person has to. */
  readonly isDownloadable: boolean;
};

export type UpdatePhase =
  /** No newer version is known. */
  | { readonly kind: 'none' }
  /** The person asked, and waits. */
  | { readonly kind: 'checking' }
  /** The person asked: this version is the newest. */
  | { readonly kind: 'newest'; readonly version: string }
  | ({ readonly kind: 'offered' } & OfferedUpdate)
  /** `percent`: 0–100 */
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  /** Installed when Usher quits. */
  | { readonly kind: 'ready'; readonly version: string };

/** What is known of newer versions of Usher itself. */
export type Update = {
  readonly phase: UpdatePhase;
  /** Of what the person asked for last. */
  readonly problem: UpdateProblem | undefined;
};
