import type { View } from '../src/domain/view.ts';
import { Activities } from './Activities.tsx';
import { Browser } from './Browser.tsx';
import { Choose } from './Choose.tsx';
import { Doctor } from './Doctor.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { Question } from './Question.tsx';
import { type Disclosure, NEWEST } from './Recent.tsx';
import { SignIn } from './SignIn.tsx';
import type { Wishes } from './wishes.ts';

/** Head, list and foot stay the same elements whatever is in them: the window's height is measured on them. */
export function Popover(props: {
  readonly view: View;
  readonly spoken: string;
  /** Whether all that finished lately is shown. */
  readonly rest: Disclosure;
  readonly wishes: Wishes;
}) {
  const { view, spoken, rest, wishes } = props;
  return (
    <>
      <Head headline={view.headline} wishes={wishes} />
      {/* With something to read but no button to move the focus to, the list itself takes it, so that arrow keys scroll. */}
      <main class="list" tabIndex={scrollsByItself(view) ? 0 : -1} aria-labelledby="headline">
        <div class="content">
          {view.kind === 'activities' && <Activities view={view} rest={rest} wishes={wishes} />}
          {view.kind === 'sign-in' && <SignIn view={view} wishes={wishes} />}
          {view.kind === 'browser' && <Browser view={view} wishes={wishes} />}
          {view.kind === 'question' && <Question question={view.question} canLeave wishes={wishes} />}
          {view.kind === 'choose' && <Choose view={view} wishes={wishes} />}
          {view.kind === 'doctor' && <Doctor view={view} wishes={wishes} />}
        </div>
      </main>
      <footer class="foot">{view.kind === 'activities' && <Foot view={view} />}</footer>
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
  const hasButton = view.recent.length > NEWEST || rows.some((r) => r.cancel.kind !== 'none');
  return !hasButton && rows.length + view.recent.length > 0;
}
