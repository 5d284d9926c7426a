/** What the person wishes, as the page may say it. */
export type Intent =
  | { readonly kind: 'cancel'; readonly serverId: string; readonly uuid: string }
  /** By address and token; the token is empty for a server that nobody has claimed. */
  | { readonly kind: 'sign-in'; readonly address: string; readonly token: string }
  /** With plex.tv, in the system's browser. */
  | { readonly kind: 'sign-in-browser' }
  /** Open the link of the browser sign-in once more. */
  | { readonly kind: 'open-link' }
  | { readonly kind: 'copy-link' }
  /** Out of the browser sign-in, the choice or the question, back to where one was. */
  | { readonly kind: 'leave' }
  /** Show the account's servers to choose from. */
  | { readonly kind: 'choose-servers' }
  | { readonly kind: 'choose'; readonly serverIds: readonly string[] }
  /** To what the view asks; `proof` is the question's, so that nobody agrees to what was not shown. */
  | { readonly kind: 'agree'; readonly serverId: string; readonly proof: string }
  /** Look for servers in the own network. */
  | { readonly kind: 'look-around' }
  /** The doctor, please: for one server, or all. */
  | { readonly kind: 'examine'; readonly serverId: string | undefined }
  | { readonly kind: 'end-examination' }
  /** One server, or all. */
  | { readonly kind: 'retry'; readonly serverId: string | undefined }
  | { readonly kind: 'hide' }
  /** Show the native menu at the popover. */
  | { readonly kind: 'menu' }
  /** The page's content is this high, in CSS pixels. */
  | { readonly kind: 'fit'; readonly height: number };

/** What the native menu may say beyond that. */
export type Command = Intent | { readonly kind: 'show' | 'add-server' | 'sign-out' | 'quit' };
