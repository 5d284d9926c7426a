import type { RefObject, TargetedSubmitEvent } from 'preact';
import type { View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';

// The longest text that parseCommand accepts.
const LONGEST_TEXT = 2048;

/** The fields are not controlled: they are set when first drawn only, so typed text survives every View. */
export function AddressForm(props: {
  readonly view: SignInView;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly actions: Actions;
}) {
  const { view, form, actions } = props;
  const { checking, problem, faultyField } = view;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (checking) return;
    const typed = new FormData(event.currentTarget);
    actions.send({ kind: 'sign-in', address: text(typed, 'address'), token: text(typed, 'token') });
  };
  const alert = problem && (
    <p class="problem" role="alert" id="problem">
      {problem}
    </p>
  );
  return (
    <form ref={form} class="form" noValidate onSubmit={submit}>
      <div class="field">
        <label for="address">{label('address')}</label>
        <input
          id="address"
          name="address"
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={LONGEST_TEXT}
          placeholder="192.168.1.20:32400"
          defaultValue={view.address}
          aria-invalid={faultyField === 'address'}
          aria-describedby={faultyField === 'address' ? 'problem' : undefined}
        />
        {faultyField === 'address' && alert}
      </div>
      <div class="field">
        <label for="token">{label('token')}</label>
        <input
          id="token"
          name="token"
          type="password"
          dir="ltr"
          autocomplete="off"
          maxLength={LONGEST_TEXT}
          aria-invalid={faultyField === 'token'}
          aria-describedby={faultyField === 'token' ? 'problem' : undefined}
        />
        {faultyField === 'token' && alert}
        <details class="hint">
          <summary class="disclosure">{label('token-how')}</summary>
          <p>{label('token-hint')}</p>
        </details>
      </div>
      <button type="submit" class="submit" aria-disabled={checking}>
        {label(checking ? 'checking' : 'sign-in')}
      </button>
    </form>
  );
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

export type SignInView = Extract<View, { kind: 'sign-in' }>;
