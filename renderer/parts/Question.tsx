import type { QuestionView } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { OpenQuestion } from '../actions.ts';

/** Asked once before something that stops much; one is open at a time. The yes has the focus, and Escape or "Keep it running" is the no. */
export function Question(props: {
  readonly view: QuestionView;
  readonly question: OpenQuestion;
  readonly onYes: () => void;
}) {
  const { view, question, onYes } = props;
  const yes = (): void => {
    question.show(undefined);
    onYes();
  };
  return (
    // No alert: the focus comes here, and that is told.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div class="question" role="group" aria-labelledby="question">
      <p id="question">{view.text}</p>
      <div class="answers">
        <button type="button" class="word-button yes" onClick={yes}>
          {view.yes}
        </button>
        <button type="button" class="word-button" onClick={() => question.show(undefined)}>
          {label('keep-running')}
        </button>
      </div>
    </div>
  );
}
