import { label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';

/** Asked once, a day after the first sign-in. */
export function AtLogin({ send }: Pick<Actions, 'send'>) {
  return (
    <div class="server">
      <p class="server-text" id="at-login">
        {label('ask-at-login')}
      </p>
      <div class="login-answers">
        <button
          type="button"
          class="word-button"
          aria-describedby="at-login"
          onClick={() => send({ kind: 'open-at-login', isOn: true })}
        >
          {label('yes')}
        </button>
        <button
          type="button"
          class="word-button"
          aria-describedby="at-login"
          onClick={() => send({ kind: 'decline-at-login' })}
        >
          {label('no')}
        </button>
      </div>
    </div>
  );
}
