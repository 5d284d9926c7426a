import { useRef, useState } from 'preact/hooks';
import type { NearbyView, View } from '../src/domain/view.ts';
import { AddressForm } from './AddressForm.tsx';
import { Nearby } from './Nearby.tsx';
import type { Wishes } from './wishes.ts';

export type SignInView = Extract<View, { kind: 'sign-in' }>;

/** One button for most people; what others need is below it. */
export function SignIn({ view, wishes }: { readonly view: SignInView; readonly wishes: Wishes }) {
  const { address, checking, problem, faultyField, nearby, canLeave, canRetry } = view;
  // A form once opened stays open, for something may be typed in it.
  const [isFormOpen, setFormOpen] = useState(address !== '' || faultyField !== undefined);
  const form = useRef<HTMLFormElement>(null);
  const pick = (server: NearbyView): void => {
    if (checking) return;
    // What was typed was meant for another server, its token above all. The address comes back with the answer.
    form.current?.reset();
    wishes.ask({ kind: 'sign-in', address: server.address, token: '' });
  };
  return (
    <div class="page">
      <p class="welcome">
        See what your Plex server is doing, be told when it is done, and stop it with one click.
      </p>
      {problem && !faultyField && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {canRetry && (
        <button
          type="button"
          class="submit"
          onClick={() => wishes.ask({ kind: 'retry', serverId: undefined })}
        >
          Try again
        </button>
      )}
      <button
        type="button"
        class={canRetry || isFormOpen ? 'second-button' : 'submit'}
        data-start={isFormOpen ? undefined : true}
        onClick={() => wishes.ask({ kind: 'sign-in-browser' })}
      >
        Sign in with Plex
      </button>
      {nearby.length > 0 && <Nearby nearby={nearby} isOff={checking} onPick={pick} />}
      <details open={isFormOpen} onToggle={(event) => setFormOpen(event.currentTarget.open)}>
        <summary class="disclosure">By address and token</summary>
        <AddressForm view={view} form={form} wishes={wishes} />
      </details>
      {canLeave && (
        <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'leave' })}>
          Back
        </button>
      )}
    </div>
  );
}
