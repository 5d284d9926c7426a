import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { label } from '../../src/locales/label.ts';

/** Asks once. It begins at "Not now", so that two Enters do nothing; whatever is answered, the button before has the focus again. */
export function Warning(props: {
  readonly text: string;
  readonly yes: string;
  /** The accessible name of the yes, where it is another. */
  readonly label?: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { text, yes, label: yesLabel, onYes, onNo } = props;
  const textId = useId();
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    no.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // The page stays: Escape is the no.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onNo();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div class="warning" role="group" aria-labelledby={textId} onKeyDown={onKeyDown}>
      <p id={textId}>{text}</p>
      <div class="buttons">
        <button type="button" class="second-button" aria-label={yesLabel} onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="second-button" aria-describedby={textId} ref={no} onClick={onNo}>
          {label('not-now')}
        </button>
      </div>
    </div>
  );
}
