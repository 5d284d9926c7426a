import { t } from '../../../locales/format.ts';
import type { DiagnosticsNote, DiagnosticsPage } from '../../diagnostics/diagnosticsPage.ts';

/** A report for the developers, to be read before it leaves the computer. */
export type DiagnosticsView = {
  readonly kind: 'diagnostics';
  readonly headline: string;
  /** English, whatever the person's language. */
  readonly report: string;
  /** What came of the last request. */
  readonly note: string | undefined;
};

export function diagnosticsView({ text, note }: DiagnosticsPage, headline: string): DiagnosticsView {
  return { kind: 'diagnostics', headline, report: text, note: note && noteText(note) };
}

function noteText(note: DiagnosticsNote): string {
  switch (note.kind) {
    case 'saved':
      return t('history.saved', { name: note.name, folder: note.folder });
    case 'unsaved':
      return t('history.unsaved');
    case 'copied':
      return t('diagnostics.copied');
    case 'uncopied':
      return t('diagnostics.uncopied');
  }
}
