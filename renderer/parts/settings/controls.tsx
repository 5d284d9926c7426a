import type { ControlView } from '../../../src/domain/view/settings/settingsPageView.ts';
import type { Actions } from '../../actions.ts';

/** What a control of this kind is given: its view, and by which ids it is named and described. */
export type ControlProps<Kind extends ControlView['kind']> = Pick<Actions, 'send'> & {
  readonly control: Extract<ControlView, { readonly kind: Kind }>;
  readonly id: string;
  readonly labelId: string;
  readonly hintId: string | undefined;
};

export function Switch({ control, id, hintId, send }: ControlProps<'switch'>) {
  const { isOn, command, button } = control;
  return (
    <>
      {button && (
        <button
          type="button"
          class="second-button"
          aria-label={button.label}
          aria-describedby={hintId}
          onClick={() => send(button.command)}
        >
          {button.name}
        </button>
      )}
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked.
        role="switch"
        id={id}
        aria-describedby={hintId}
        checked={isOn}
        onChange={() => send(command)}
      />
    </>
  );
}

export function Choice({ control, id, hintId, send }: ControlProps<'choice'>) {
  const { chosen, options } = control;
  return (
    <select
      id={id}
      aria-describedby={hintId}
      value={chosen}
      onChange={({ currentTarget }) => {
        const option = options[currentTarget.selectedIndex];
        if (option) send(option.command);
      }}
    >
      {options.map(({ id: value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function Days({ control, labelId, hintId, send }: ControlProps<'days'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in one line with its fieldset.
    <div class="days" role="group" aria-labelledby={labelId} aria-describedby={hintId}>
      {control.days.map(({ name, label, isOn, command }) => (
        <label key={label}>
          <input type="checkbox" aria-label={label} checked={isOn} onChange={() => send(command)} />
          {name}
        </label>
      ))}
    </div>
  );
}
