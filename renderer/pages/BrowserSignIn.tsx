import type { ComponentChildren } from 'preact';
import type { View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';

/** Shown while the person signs in with the browser. Goes on by itself after that. */
export function Browser(props: {
  readonly view: Extract<View, { kind: 'browser' }>;
  readonly actions: Actions;
}) {
  const { view, actions } = props;
  const button = (words: ComponentChildren, kind: 'open-link' | 'copy-link' | 'leave') => (
    <button type="button" class="second-button" onClick={() => actions.send({ kind })}>
      {words}
    </button>
  );
  return (
    <div class="page">
      <p>{view.text}</p>
      {/* Nobody knows how long: the same quiet line as that of a job that does not say how far it is. */}
      <progress class="progress" aria-labelledby="headline" />
      {view.problem && (
        <p class="problem" role="alert">
          {view.problem}
        </p>
      )}
      <div class="buttons">
        {button(label('open-browser'), 'open-link')}
        {button(
          <EitherWord first={label('copy-link')} second={label('copied')} isSecond={view.isCopied} />,
          'copy-link',
        )}
        {button(label('cancel'), 'leave')}
      </div>
    </div>
  );
}

/** As wide as the wider of both texts, so that the next button does not move under the pointer when the text changes. */
function EitherWord(props: { readonly first: string; readonly second: string; readonly isSecond: boolean }) {
  const { first, second, isSecond } = props;
  return (
    <span class="either">
      <span class={isSecond ? 'other' : undefined}>{first}</span>
      <span class={isSecond ? undefined : 'other'}>{second}</span>
    </span>
  );
}
