/** What the page may ask of the app and its window. */
export type PageCommand =
  | { readonly kind: 'cancel'; readonly serverId: string; readonly uuid: string }
  /** By address and token; the token is empty for a server that nobody has claimed. */
  | { readonly kind: 'sign-in'; readonly address: string; readonly token: string }
  /** With plex.tv, in the system's browser. */
  | { readonly kind: 'sign-in-browser' }
  /** Open the link of the browser sign-in once more. */
  | { readonly kind: 'open-link' }
  | { readonly kind: 'copy-link' }
  /** Out of the page that is open, back to the activities. What it had under way ends. */
  | { readonly kind: 'leave' }
  /** Show the account's servers to choose from. */
  | { readonly kind: 'choose-servers' }
  | { readonly kind: 'choose'; readonly serverIds: readonly string[] }
  /** Yes to the trust prompt with this id, so that nobody agrees to what was not shown. */
  | { readonly kind: 'trust'; readonly serverId: string; readonly promptId: string }
  /** Look for servers in the own network. */
  | { readonly kind: 'discover' }
  /** The doctor, please: for one server, or all. */
  | { readonly kind: 'diagnose'; readonly serverId: string | undefined }
  | { readonly kind: 'leave-doctor' }
  /** One server, or all. */
  | { readonly kind: 'retry'; readonly serverId: string | undefined }
  | { readonly kind: 'hide' }
  /** Show the native menu at the popover. */
  | { readonly kind: 'menu' }
  /** The page's content is this high, in CSS pixels. */
  | { readonly kind: 'fit'; readonly height: number };

/** What the native menu may say beyond that. */
export type Command =
  | PageCommand
  | { readonly kind: 'show' | 'add-server' | 'cancel-sign-in' | 'sign-out' | 'quit' };
