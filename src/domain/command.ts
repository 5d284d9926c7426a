/** What is asked of the app, by whoever asks: page, menu, notification or terminal. */
export type AppCommand =
  | { readonly kind: 'cancel'; readonly serverId: string; readonly uuid: string }
  /** By address and token; the token is empty for a server that nobody has claimed. */
  | { readonly kind: 'sign-in'; readonly address: string; readonly token: string }
  /** With plex.tv, in the system's browser. */
  | { readonly kind: 'sign-in-browser' }
  /** Open the link of the browser sign-in once more. */
  | { readonly kind: 'open-link' }
  | { readonly kind: 'copy-link' }
  /** Out of the browser sign-in, whatever page is open. */
  | { readonly kind: 'cancel-sign-in' }
  /** Open the form for one more server, by address. */
  | { readonly kind: 'add-server' }
  /** Out of everything: account and servers. */
  | { readonly kind: 'sign-out' }
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
  /** One server, or all. */
  | { readonly kind: 'retry'; readonly serverId: string | undefined };

/** What is asked of the window and the process. */
export type WindowCommand =
  | { readonly kind: 'show' }
  | { readonly kind: 'hide' }
  /** Show the native menu at the popover. */
  | { readonly kind: 'menu' }
  /** The page's content is this high, in CSS pixels. */
  | { readonly kind: 'fit'; readonly height: number }
  | { readonly kind: 'quit' };

export type Command = AppCommand | WindowCommand;

/** The rest is for the native menu alone. */
export type PageCommand = Exclude<
  Command,
  { readonly kind: 'cancel-sign-in' | 'add-server' | 'sign-out' | 'show' | 'quit' }
>;
