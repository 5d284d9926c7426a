import type { View } from '../src/domain/view/view.ts';
import { label } from '../src/locales/label.ts';
import type { Actions } from './actions.ts';
import type { Finish } from './behaviour/finishes.ts';
import { onDemand } from './behaviour/loadOnDemand.ts';
import { Activities } from './pages/Activities.tsx';
import { Foot } from './parts/Foot.tsx';
import { Head } from './parts/Head.tsx';
import type { Disclosure } from './parts/Recent.tsx';
import { Waiting } from './parts/Waiting.tsx';

/** Head, list and foot are the same elements on every page, since the window's height is measured on them. */
export function Popover(props: {
  readonly view: View;
  readonly spoken: string;
  readonly finish: Finish | undefined;
  /** Whether all finished jobs are shown, or the newest only. */
  readonly rest: Disclosure;
  readonly actions: Actions;
}) {
  const { view, spoken, finish, rest, actions } = props;
  const Pages = onDemand();
  return (
    <>
      <Head view={view} actions={actions} />
      {/* With something to read but no button to move the focus to, the list itself takes it, so that arrow keys scroll. */}
      <main class="list" tabIndex={scrollsByItself(view) ? 0 : -1} aria-labelledby="headline">
        <div class="content">
          {view.kind === 'loading' && <Waiting text={label('waiting-keychain')} />}
          {view.kind === 'activities' && <Activities view={view} rest={rest} actions={actions} />}
          {Pages && <Pages.Page view={view} actions={actions} />}
        </div>
      </main>
      <footer class="foot">{view.kind === 'activities' && <Foot view={view} actions={actions} />}</footer>
      {/* Not the headline: its percents would be read out several times a second. */}
      <p class="unseen" role="status">
        {spoken}
      </p>
      <div class="unseen" role="log">
        {finish && <p key={finish.id}>{finish.text}</p>}
      </div>
    </>
  );
}

function scrollsByItself(view: View): boolean {
  if (view.kind !== 'activities') return false;
  const rows = view.groups.flatMap((g) => g.rows);
  const hasGap = view.groups.some((g) => g.rowsBefore + g.rowsAfter > 0);
  const hasLink = [...rows, ...view.recent].some((r) => r.openLabel !== undefined);
  const hasButton =
    hasGap || hasLink || view.recent.length > 0 || rows.some((r) => r.group ?? r.cancel.kind !== 'none');
  return !hasButton && rows.length > 0;
}
