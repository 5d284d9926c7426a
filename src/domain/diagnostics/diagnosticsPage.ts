/** What came of the person's last request: the names of the new file and of its folder. */
export type DiagnosticsNote =
  | { readonly kind: 'saved'; readonly name: string; readonly folder: string }
  | { readonly kind: 'unsaved' | 'copied' | 'uncopied' };

/** The report as it would be saved. */
export type DiagnosticsPage = {
  readonly kind: 'diagnostics';
  readonly text: string;
  readonly note: DiagnosticsNote | undefined;
};
