import type { View } from '../src/domain/view.ts';
import { AddressForm } from './AddressForm.tsx';
import { Nearby } from './Nearby.tsx';
import type { Wishes } from './wishes.ts';

export type SignInView = Extract<View, { kind: 'sign-in' }>;

/** One button for most people; what others need is below it. */
export function SignIn({ view, wishes }: { readonly view: SignInView; readonly wishes: Wishes }) {
  const { address, problem, faultyField, nearby, canLeave, canRetry } = view;
  // What is wrong with the form must be seen there; a form once opened stays open, for something may be typed in it.
  const isFormNeeded = address !== '' || faultyField !== undefined;
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
        class={canRetry || isFormNeeded ? 'second-button' : 'submit'}
        data-start={isFormNeeded ? undefined : true}
        onClick={() => wishes.ask({ kind: 'sign-in-browser' })}
      >
        Sign in with Plex
      </button>
      <Nearby nearby={nearby} wishes={wishes} />
      <details class="other-way" open={isFormNeeded || undefined}>
        <summary>By address and token</summary>
        <AddressForm view={view} wishes={wishes} />
      </details>
      {canLeave && (
        <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'leave' })}>
          Back
        </button>
      )}
    </div>
  );
}
