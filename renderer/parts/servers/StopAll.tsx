import type { StopAllView } from '../../../src/domain/view/view.ts';
import type { Actions } from '../../actions.ts';
import { Question } from '../Question.tsx';

/** "Stop all on Attic", after a question. */
export function StopAll(props: { readonly stopAll: StopAllView; readonly actions: Actions }) {
  const { stopAll, actions } = props;
  const { question } = actions;
  const about = JSON.stringify(stopAll.command);
  return (
    <div class="stop-all">
      {question.about === about ? (
        <Question view={stopAll.question} question={question} onYes={() => actions.send(stopAll.command)} />
      ) : (
        <button type="button" class="word-button" onClick={() => question.show(about)}>
          {stopAll.label}
        </button>
      )}
    </div>
  );
}
