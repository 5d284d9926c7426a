import { useRef, useState } from 'preact/hooks';
import type { DiscoveredServerView } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { DiscoveredServers } from '../parts/DiscoveredServers.tsx';
import { Promises } from '../parts/firstRun/Promises.tsx';
import type { SignInView } from './AddressForm.tsx';
import { AddressForm } from './AddressForm.tsx';

/** One button, which is enough for most people; the other ways to sign in are below it. */
export function SignIn({ view, actions }: { readonly view: SignInView; readonly actions: Actions }) {
  const { address, checking, problem, notes, faultyField, discovered, canLeave, canRetry, isDemo } = view;
  // Once there is an address, the page is about that.
  const isFirst = address === '' && !canLeave && !canRetry && !isDemo;
  // A form that was opened stays open, since something may be typed in it.
  const [isFormOpen, setFormOpen] = useState(address !== '' || faultyField !== undefined);
  const form = useRef<HTMLFormElement>(null);
  const pick = (server: DiscoveredServerView): void => {
    if (checking) return;
    // Typed text was meant for another server, above all the token. The address comes back with the answer.
    form.current?.reset();
    actions.send({ kind: 'sign-in', address: server.address, token: '' });
  };
  return (
    <div class="page">
      <p class="welcome">{label('welcome')}</p>
      {problem && !faultyField && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {canRetry && (
        <button
          type="button"
          class="submit"
          onClick={() => actions.send({ kind: 'retry', serverId: undefined })}
        >
          {label('try-again')}
        </button>
      )}
      <button
        type="button"
        class={canRetry || isFormOpen ? 'second-button' : 'submit'}
        data-start={isFormOpen ? undefined : true}
        onClick={() => actions.send({ kind: 'sign-in-browser' })}
      >
        {label('sign-in-with-plex')}
      </button>
      {discovered.length > 0 && <DiscoveredServers discovered={discovered} isOff={checking} onPick={pick} />}
      <details open={isFormOpen} onToggle={(event) => setFormOpen(event.currentTarget.open)}>
        <summary class="disclosure">{label('by-address')}</summary>
        <AddressForm view={view} form={form} actions={actions} />
      </details>
      {!canLeave && (
        <button
          type="button"
          class="word-button"
          onClick={() => actions.send({ kind: isDemo ? 'leave-demo' : 'open-demo' })}
        >
          {label(isDemo ? 'leave-demo' : 'open-demo')}
        </button>
      )}
      {isFirst && <Promises />}
      {canLeave && (
        <button type="button" class="second-button" onClick={() => actions.send({ kind: 'leave' })}>
          {label('back')}
        </button>
      )}
    </div>
  );
}
