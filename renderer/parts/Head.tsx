import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';

/** The headline, which tells the whole state in one sentence, and the menu. */
export function Head({ headline, actions }: { readonly headline: string; readonly actions: Actions }) {
  return (
    <header class="head">
      <h1 class="headline" id="headline">
        {headline}
      </h1>
      <button
        type="button"
        class="icon-button"
        aria-label={label('menu')}
        onClick={() => actions.send({ kind: 'menu' })}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="currentColor">
          <circle cx="1.5" cy="6" r="1.25" />
          <circle cx="6" cy="6" r="1.25" />
          <circle cx="10.5" cy="6" r="1.25" />
        </svg>
      </button>
    </header>
  );
}
