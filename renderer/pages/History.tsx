import type { View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { Days } from '../parts/history/Days.tsx';
import { Filters } from '../parts/history/Filters.tsx';
import { HistoryButtons } from '../parts/history/HistoryButtons.tsx';

/** What finished, by day. */
export function History(props: {
  readonly view: Extract<View, { kind: 'history' }>;
  readonly actions: Actions;
}) {
  const { view, actions } = props;
  const { history } = view;
  const { filter, sinceText, facts, emptyText, moreText, canShowMore } = history;
  const showAll = (): void => actions.send({ kind: 'filter-history', ...filter, since: undefined });
  return (
    <div class="page history">
      <Filters history={history} actions={actions} />
      {sinceText && (
        <div class="line">
          <p class="still">{sinceText}</p>
          <button type="button" class="word-button" onClick={showAll}>
            {label('show-all-history')}
          </button>
        </div>
      )}
      {facts && <p class="still">{facts}</p>}
      {emptyText && <p class="welcome">{emptyText}</p>}
      <Days days={history.days} />
      {moreText && (
        <div class="line">
          <p class="still">{moreText}</p>
          {canShowMore && (
            <button type="button" class="word-button" onClick={() => actions.send({ kind: 'more-history' })}>
              {label('show-more')}
            </button>
          )}
        </div>
      )}
      <HistoryButtons history={history} actions={actions} />
    </div>
  );
}
