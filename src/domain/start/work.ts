/** Work that a person can have a server begin. */
export type Work =
  /** `path` is one of the library's folders; without it all of them. */
  | { readonly kind: 'scan'; readonly libraryId: string; readonly path: string | undefined }
  /** Metadata of everything in the library is fetched again. */
  | { readonly kind: 'refresh-metadata'; readonly libraryId: string }
  /** The TV guide of a recorder is loaded again. */
  | { readonly kind: 'guide'; readonly dvrId: string }
  /** A maintenance task runs now. */
  | { readonly kind: 'task'; readonly task: string };
