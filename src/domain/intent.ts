/** What the person wishes, as the page may say it. */
export type Intent =
  | { readonly kind: 'cancel'; readonly serverId: string; readonly uuid: string }
  | { readonly kind: 'sign-in'; readonly address: string; readonly token: string }
  | { readonly kind: 'retry' }
  | { readonly kind: 'hide' }
  /** Show the native menu at the popover. */
  | { readonly kind: 'menu' }
  /** The page's content is this high, in CSS pixels. */
  | { readonly kind: 'fit'; readonly height: number };

/** What the native menu may say beyond that. */
export type Command = Intent | { readonly kind: 'show' | 'sign-out' | 'quit' };
