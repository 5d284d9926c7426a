import type { DiagnosticsView } from '../../src/domain/view/diagnostics/diagnosticsView.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';

/** The report as it would be saved or copied: nothing leaves the computer by itself. */
export function Diagnostics({
  view,
  actions,
}: {
  readonly view: DiagnosticsView;
  readonly actions: Actions;
}) {
  return (
    <div class="page">
      <p>{label('diagnostics-hint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus scrolls by keyboard. */}
      <section class="report" tabIndex={0} aria-labelledby="headline" lang="en" dir="ltr">
        {view.report}
      </section>
      <div class="buttons last">
        {view.note && (
          <p class="question still" role="status">
            {view.note}
          </p>
        )}
        <button
          type="button"
          class="second-button"
          data-start
          onClick={() => actions.send({ kind: 'save-diagnostics' })}
        >
          {label('save')}
        </button>
        <button
          type="button"
          class="second-button"
          onClick={() => actions.send({ kind: 'copy-diagnostics' })}
        >
          {label('copy')}
        </button>
        <button type="button" class="second-button" onClick={() => actions.send({ kind: 'leave' })}>
          {label('back')}
        </button>
      </div>
    </div>
  );
}
