import { useState } from 'preact/hooks';
import type { SettingButtonView } from '../../../src/domain/view/settings/settingsPageView.ts';
import { Warning } from '../Warning.tsx';
import type { ControlProps } from './controls.tsx';

export function Buttons({ control, labelId, hintId, send }: ControlProps<'buttons'>) {
  const [asking, setAsking] = useState<SettingButtonView>();
  return (
    <>
      {control.buttons.map((button) => (
        <button
          key={button.name}
          type="button"
          class="second-button"
          aria-label={button.label}
          aria-describedby={hintId ? `${labelId} ${hintId}` : labelId}
          aria-expanded={button.question && asking !== undefined}
          onClick={() => (button.question ? setAsking(button) : send(button.command))}
        >
          {button.name}
        </button>
      ))}
      {asking?.question && (
        <Warning
          text={asking.question.text}
          yes={asking.question.yes}
          onYes={() => {
            setAsking(undefined);
            send(asking.command);
          }}
          onNo={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
