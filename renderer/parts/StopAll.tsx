import type { StopAllView } from '../../src/domain/view/view.ts';
import type { Actions } from '../actions.ts';
import { Question } from './Question.tsx';

/** "Stop all on Attic", after a question. */
export function StopAll(props: {
  readonly serverId: string;
  readonly stopAll: StopAllView;
  readonly actions: Actions;
}) {
  const { serverId, stopAll, actions } = props;
  const { question } = actions;
  const about = JSON.stringify([serverId, 'all']);
  return (
    <div class="stop-all">
      {question.about === about ? (
        <Question
          view={stopAll.question}
          question={question}
          onYes={() => actions.send({ kind: 'cancel-all', serverId, type: undefined })}
        />
      ) : (
        <button type="button" class="word-button" onClick={() => question.show(about)}>
          {stopAll.label}
        </button>
      )}
    </div>
  );
}
