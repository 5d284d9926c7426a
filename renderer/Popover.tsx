import type { View } from '../src/domain/view.ts';
import { Activities } from './Activities.tsx';
import { Head } from './Head.tsx';
import { SignIn } from './SignIn.tsx';
import type { Wishes } from './wishes.ts';

/** Head, list and foot stay the same elements whatever is in them: the window's height is measured on them. */
export function Popover(props: { readonly view: View; readonly spoken: string; readonly wishes: Wishes }) {
  const { view, spoken, wishes } = props;
  return (
    <>
      <Head headline={view.headline} wishes={wishes} />
      {/* With rows but no Cancel to move the focus to, the list itself takes it, so that arrow keys scroll. */}
      <main class="list" tabIndex={scrollsByItself(view) ? 0 : -1} aria-labelledby="headline">
        <div class="content">
          {view.kind === 'activities' && <Activities view={view} wishes={wishes} />}
          {view.kind === 'sign-in' && <SignIn view={view} wishes={wishes} />}
        </div>
      </main>
      <footer class="foot">
        {view.kind === 'activities' && view.note && <p class="note">{view.note}</p>}
      </footer>
      {/* Not the headline: its percents would be read out several times a second. */}
      <p class="unseen" role="status">
        {spoken}
      </p>
    </>
  );
}

function scrollsByItself(view: View): boolean {
  if (view.kind !== 'activities') return false;
  const rows = view.groups.flatMap((g) => g.rows);
  return rows.length > 0 && rows.every((r) => r.cancel.kind === 'none');
}
