import { useState } from 'preact/hooks';
import type { HistoryCommand } from '../../../src/domain/command.ts';
import type { HistoryView } from '../../../src/domain/view/history/historyView.ts';
import { type LabelKey, label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';

/** Export, clear and back; while clearing is asked, that question alone. */
export function HistoryButtons(props: { readonly history: HistoryView; readonly actions: Actions }) {
  const { history, actions } = props;
  const { note, canExport, canClear, question } = history;
  const [isExporting, setExporting] = useState(false);
  const clear = (step: 'ask' | 'keep' | 'clear'): HistoryCommand => ({ kind: 'clear-history', step });
  const send = (words: LabelKey, command: Parameters<Actions['send']>[0], look = 'second-button') => (
    <button key={words} type="button" class={look} onClick={() => actions.send(command)}>
      {label(words)}
    </button>
  );
  if (question)
    return (
      <div class="buttons last">
        <p class="question">{question}</p>
        <button type="button" class="second-button" data-start onClick={() => actions.send(clear('keep'))}>
          {label('keep-history')}
        </button>
        {send('clear-now', clear('clear'), 'second-button destructive')}
      </div>
    );
  return (
    <div class="buttons last">
      {note && <p class="question still">{note}</p>}
      {canExport && (
        <button
          type="button"
          class="second-button"
          aria-expanded={isExporting}
          onClick={() => setExporting(!isExporting)}
        >
          {label('export')}
        </button>
      )}
      {isExporting &&
        canExport && [
          send('export-csv', { kind: 'export-history', format: 'csv' }),
          send('export-json', { kind: 'export-history', format: 'json' }),
        ]}
      {!isExporting && canClear && send('clear-history', clear('ask'))}
      {send('back', { kind: 'leave' })}
    </div>
  );
}
