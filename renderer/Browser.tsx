import type { View } from '../src/domain/view.ts';
import type { Wishes } from './wishes.ts';

/** The person is in the browser; it goes on here by itself. */
export function Browser(props: {
  readonly view: Extract<View, { kind: 'browser' }>;
  readonly wishes: Wishes;
}) {
  const { view, wishes } = props;
  return (
    <div class="page">
      <p class="welcome">{view.text}</p>
      {view.problem && (
        <p class="problem" role="alert">
          {view.problem}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'open-link' })}>
          Open again
        </button>
        <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'copy-link' })}>
          {view.isCopied ? 'Copied' : 'Copy link'}
        </button>
        <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'leave' })}>
          Cancel
        </button>
      </div>
    </div>
  );
}
