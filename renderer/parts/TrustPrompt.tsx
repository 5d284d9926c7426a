import type { TrustPromptView } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { Fingerprint } from './Fingerprint.tsx';

/** Asks the person to agree to something. No button is focused, so that a stray Enter does not agree. */
export function TrustPrompt(props: {
  readonly trustPrompt: TrustPromptView;
  /** Shows "Not now". */
  readonly canLeave: boolean;
  readonly actions: Actions;
}) {
  const { trustPrompt, canLeave, actions } = props;
  const { serverId, promptId, text, fingerprint, isAlarm, trust } = trustPrompt;
  return (
    <div class="page trust-prompt">
      <p class={isAlarm ? 'alarm' : undefined} role={isAlarm ? 'alert' : undefined}>
        {text}
      </p>
      {fingerprint && <Fingerprint fingerprint={fingerprint} />}
      <div class="buttons">
        <button
          type="button"
          class={isAlarm ? 'second-button alarm' : 'second-button'}
          onClick={() => actions.send({ kind: 'trust', serverId, promptId })}
        >
          {trust}
        </button>
        {canLeave && (
          <button type="button" class="second-button" onClick={() => actions.send({ kind: 'leave' })}>
            {label('not-now')}
          </button>
        )}
      </div>
    </div>
  );
}
