import type { GroupView } from '../../../src/domain/view/view.ts';
import { label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';
import { LinkDot } from './LinkDot.tsx';

/**
 * A server's name and the state of its link, and what can be done about it: of several servers in one line each, of the only one under the
 * sentence. `text` is empty where the headline says it.
 */
export function ServerLine(props: {
  readonly group: GroupView;
  readonly text: string;
  readonly actions: Actions;
}) {
  const { group, text, actions } = props;
  const { name, link, canSignIn, canRetry, canDiagnose } = group;
  const hasActions = canSignIn || canRetry || canDiagnose;
  if (!name)
    return (
      <>
        {text && <h2 class="server">{text}</h2>}
        {hasActions && (
          <div class="server-actions">
            <LinkActions group={group} actions={actions} />
          </div>
        )}
      </>
    );
  return (
    <div class="server">
      <LinkDot link={link} />
      <h2 class="server-text">
        <bdi class="server-name">{name}</bdi>
        {text && ' · '}
        {text}
      </h2>
      <LinkActions group={group} actions={actions} />
    </div>
  );
}

function LinkActions({ group, actions }: { readonly group: GroupView; readonly actions: Actions }) {
  const { serverId, canSignIn, canRetry, retryLabel, canDiagnose, whyLabel } = group;
  return (
    <>
      {canSignIn && (
        <button type="button" class="word-button" onClick={() => actions.send({ kind: 'sign-in-browser' })}>
          {label('sign-in')}
        </button>
      )}
      {canRetry && (
        <button
          type="button"
          class="word-button"
          aria-label={retryLabel}
          onClick={() => actions.send({ kind: 'retry', serverId })}
        >
          {label('retry-now')}
        </button>
      )}
      {canDiagnose && (
        <button
          type="button"
          class="word-button"
          aria-label={whyLabel}
          onClick={() => actions.send({ kind: 'diagnose', serverId })}
        >
          {label('why')}
        </button>
      )}
    </>
  );
}
