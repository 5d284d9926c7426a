import type { CancelView } from '../../../src/domain/view/view.ts';

/** Never `disabled`: a focused button would lose the focus (V4). Where nothing can stop the row, its place says why. */
export function CancelButton({
  cancel,
  onPress,
}: {
  readonly cancel: CancelView;
  readonly onPress: () => void;
}) {
  if (cancel.kind === 'none')
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: no control. By keyboard it is Delete on the row that tells the reason.
      // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
      <span class="no-cancel" title={cancel.why} onClick={cancel.why === undefined ? undefined : onPress} />
    );
  if (cancel.kind !== 'asked' && cancel.isNextStep) return <span class="no-cancel next" />;
  const isOffered = cancel.kind === 'offered';
  return (
    <button
      type="button"
      class="icon-button cancel"
      // Its name too: with a label besides, it would be said twice.
      title={cancel.label}
      aria-disabled={!isOffered}
      onClick={() => isOffered && onPress()}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
    </button>
  );
}
