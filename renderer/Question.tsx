import type { QuestionView } from '../src/domain/view.ts';
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
      <p class={isAlarm ? 'problem alarm' : 'welcome'} role={isAlarm ? 'alert' : undefined}>
        {text}
      </p>
      {fingerprint && <FingerprintText fingerprint={fingerprint} />}
      <div class="buttons">
        <button
          type="button"
          class="second-button"
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

/** In lines of eight, to be compared line by line. */
function FingerprintText({ fingerprint }: { readonly fingerprint: string }) {
  const pairs = fingerprint.split(':');
  const lines = Array.from({ length: Math.ceil(pairs.length / 8) }, (_, i) =>
    pairs.slice(i * 8, i * 8 + 8).join(' '),
  );
  return <pre class="fingerprint">{lines.join('\n')}</pre>;
}
