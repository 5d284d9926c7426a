/** What came of an export or import. */
export type SettingsNote =
  | { readonly kind: 'saved'; readonly name: string; readonly folder: string }
  | { readonly kind: 'unsaved' }
  /** `passedOver`: keys that were not understood. */
  | { readonly kind: 'imported'; readonly passedOver: readonly string[] }
  /** What was chosen cannot be read, or is no export. */
  | { readonly kind: 'no-export' };
