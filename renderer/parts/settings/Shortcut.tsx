import { useState } from 'preact/hooks';
import { label } from '../../../src/locales/label.ts';
import type { ControlProps } from './controls.tsx';
import { placed } from './Typed.tsx';

/** Press it, then the keys. Escape, or going elsewhere, leaves all as it was. */
export function Shortcut({ control, labelId, hintId, send }: ControlProps<'shortcut'>) {
  const [isRecording, setRecording] = useState(false);
  const { keys, place } = control;
  const keep = (shortcut: string): void => {
    setRecording(false);
    send(placed(place, shortcut));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isRecording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const shortcut = shortcutOf(event);
    if (shortcut) keep(shortcut);
    else if (event.key === 'Escape') setRecording(false);
  };
  return (
    <>
      <button
        type="button"
        class="second-button"
        aria-labelledby={`${labelId} ${labelId}-keys`}
        aria-describedby={hintId}
        onClick={() => setRecording(!isRecording)}
        onKeyDown={onKeyDown}
        onBlur={() => setRecording(false)}
      >
        <span id={`${labelId}-keys`}>
          {isRecording ? label('press-keys') : (keys ?? label('no-shortcut'))}
        </span>
      </button>
      {keys && (
        <button
          type="button"
          class="word-button"
          aria-label={`${label('clear')} ${keys}`}
          onClick={() => keep('')}
        >
          {label('clear')}
        </button>
      )}
    </>
  );
}

/** As Electron writes it: "Control+Shift+U". Undefined until there is a key, and one that would otherwise be typed has a modifier. */
function shortcutOf(event: KeyboardEvent): string | undefined {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  // Alt changes what a key writes.
  const written = /^[a-z0-9]$/i.test(key) ? key.toUpperCase() : code.replace(/^(Key|Digit|Arrow)/, '');
  if (!/^([A-Z0-9]|F\d{1,2}|Up|Down|Left|Right|Space)$/.test(written)) return undefined;
  if (!ctrlKey && !altKey && !metaKey && !/^F\d/.test(written)) return undefined;
  const meta = navigator.userAgent.includes('Mac') ? 'Command' : 'Super';
  const modifiers = [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', metaKey && meta].filter(
    (name) => name !== false,
  );
  return [...modifiers, written].join('+');
}
