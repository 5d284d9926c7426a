import type { CancelView } from '../../../src/domain/view/view.ts';

/** Never `disabled`: a focused button would lose the focus (V4). */
export function CancelButton({
  cancel,
  onCancel,
}: {
  readonly cancel: CancelView;
  readonly onCancel: () => void;
}) {
  if (cancel.kind === 'none') return <span class="no-cancel" />;
  const isOffered = cancel.kind === 'offered';
  return (
    <button
      type="button"
      class="icon-button cancel"
      aria-label={cancel.label}
      title={cancel.label}
      aria-disabled={!isOffered}
      onClick={() => isOffered && onCancel()}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
    </button>
  );
}
