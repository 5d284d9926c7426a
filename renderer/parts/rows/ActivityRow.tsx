import type { RowView } from '../../../src/domain/view/view.ts';
import type { Actions } from '../../actions.ts';
import { ItemName } from '../ItemName.tsx';
import { Question } from '../Question.tsx';
import { WorkTitle } from '../WorkTitle.tsx';
import { CancelButton } from './CancelButton.tsx';
import { GroupButton } from './GroupButton.tsx';
import { RowNotices } from './RowNotices.tsx';

export function ActivityRow(props: {
  readonly serverId: string;
  readonly row: RowView;
  /** A notification told of it and was clicked. */
  readonly isMarked: boolean;
  /** Where it stands among the server's rows, from 1 on, if not all of them are drawn. */
  readonly place: { readonly at: number; readonly of: number } | undefined;
  readonly actions: Actions;
}) {
  const { serverId, row, isMarked, place, actions } = props;
  const { cancel, uuid } = row;
  const { question } = actions;
  const isAsked = cancel.kind === 'asked';
  // "calm": the job is being cancelled, has ended, or its state is unknown. Drawn without accent colour and animation.
  const isCalm = isAsked || row.isEnded || row.isStale;
  const why = cancel.kind === 'none' ? cancel.why : undefined;
  const command = 'command' in cancel ? cancel.command : undefined;
  // With the command in it: a question is closed when what it would do changes.
  const about = JSON.stringify([serverId, uuid, command]);
  const stop = (): void => command && actions.send(command);
  const asks = 'question' in cancel ? cancel.question : undefined;
  const press = (): void => (asks || why !== undefined ? question.show(about) : stop());
  return (
    <li
      class={`row${isCalm ? ' calm' : ''}${isMarked ? ' marked' : ''}`}
      tabIndex={-1}
      data-depth={row.depth}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
      aria-description={why}
    >
      {row.group && <GroupButton serverId={serverId} row={row} group={row.group} actions={actions} />}
      <div class="words">
        <div class="line">
          {row.group ? (
            // The button that opens it has said them.
            <>
              <span class="title" dir="auto" aria-hidden="true">
                {row.title}
              </span>
              <span class="count" aria-hidden="true">
                {row.group.count}
              </span>
            </>
          ) : (
            <WorkTitle
              title={row.title}
              openLabel={row.openLabel}
              onOpen={() => actions.send({ kind: 'open-in-plex', serverId, uuid })}
            />
          )}
          <span class="status">{row.status}</span>
        </div>
        <div class="line lower">
          <div class="line second">
            <ItemName text={row.subtitle} />
            {row.owner && (
              <bdi class="owner" dir="auto">
                {row.owner}
              </bdi>
            )}
            <span class="elapsed">{row.elapsed}</span>
            {row.left && <span class="elapsed">{row.left}</span>}
            {row.notices && <RowNotices view={row.notices} actions={actions} />}
          </div>
          <CancelButton cancel={cancel} onPress={press} />
        </div>
        {row.stalled && <p class="stalled">{row.stalled}</p>}
      </div>
      {row.startedText && <p class="own">{row.startedText}</p>}
      {row.isEnded ? (
        <div class="progress" />
      ) : (
        <progress class="progress" aria-label={row.title} max={100} value={row.progress} />
      )}
      {row.problem && (
        <p class="problem" role="alert">
          {row.problem}
        </p>
      )}
      {question.about !== about && 'command' in cancel && cancel.isNextStep && (
        <button
          type="button"
          class="word-button cancel"
          aria-disabled={cancel.kind === 'unavailable'}
          onClick={() => cancel.kind === 'offered' && press()}
        >
          {cancel.label}
        </button>
      )}
      {question.about === about && asks && cancel.kind === 'offered' && (
        <Question view={asks} question={question} onYes={stop} />
      )}
      {question.about === about && why !== undefined && !row.problem && (
        <p class="why" role="status">
          {why}
        </p>
      )}
    </li>
  );
}
