import type { QuestionView } from '../src/domain/view.ts';
import { Fingerprint } from './Fingerprint.tsx';
import type { Wishes } from './wishes.ts';

/** Something to agree to, with all that one must know. Nothing here is pressed by a stray Enter: the list has the focus. */
export function Question(props: {
  readonly question: QuestionView;
  /** There is something to go back to. */
  readonly canLeave: boolean;
  readonly wishes: Wishes;
}) {
  const { question, canLeave, wishes } = props;
  const { serverId, proof, text, fingerprint, isAlarm, agree } = question;
  return (
    <div class="page question">
      <p class={isAlarm ? 'alarm' : undefined} role={isAlarm ? 'alert' : undefined}>
        {text}
      </p>
      {fingerprint && <Fingerprint fingerprint={fingerprint} />}
      <div class="buttons">
        <button
          type="button"
          class={isAlarm ? 'second-button alarm' : 'second-button'}
          onClick={() => wishes.ask({ kind: 'agree', serverId, proof })}
        >
          {agree}
        </button>
        {canLeave && (
          <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'leave' })}>
            Not now
          </button>
        )}
      </div>
    </div>
  );
}
