import { useState } from 'preact/hooks';
import { label } from '../../../src/locales/label.ts';
import type { ControlProps } from './controls.tsx';

/** One option of each part, put together. */
export function RuleForm({ control, labelId, send }: ControlProps<'rule'>) {
  const { parts } = control;
  const [chosen, setChosen] = useState(parts.map(() => 0));
  const add = (): void => {
    const rules = parts.map(({ options }, place) => options[chosen[place] ?? 0]?.rule);
    send({ kind: 'set-notice-rule', rule: Object.assign({ isTold: false }, ...rules) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in one line with its fieldset.
    <div class="rule" role="group" aria-labelledby={labelId}>
      {parts.map(({ label: name, options }, place) => (
        <select
          key={name}
          aria-label={name}
          value={chosen[place]}
          onChange={({ currentTarget: { selectedIndex } }) => setChosen(chosen.with(place, selectedIndex))}
        >
          {options.map((option, at) => (
            <option key={at} value={at}>
              {option.name}
            </option>
          ))}
        </select>
      ))}
      <button type="button" class="second-button" onClick={add}>
        {label('add')}
      </button>
    </div>
  );
}
