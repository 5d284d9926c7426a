import { useId } from 'preact/hooks';
import type { ControlView, SettingView } from '../../../src/domain/view/settings/settingsPageView.ts';
import type { Actions } from '../../actions.ts';
import { Buttons } from './Buttons.tsx';
import { Choice, Days, Switch } from './controls.tsx';
import { RuleForm } from './RuleForm.tsx';
import { Shortcut } from './Shortcut.tsx';
import { Typed } from './Typed.tsx';

/** Those that a label names. */
const FIELDS: ReadonlySet<ControlView['kind']> = new Set(['switch', 'choice', 'number', 'time']);

/** A name, its control, and what there is to know. The name is the control's; what there is to know describes it. */
export function Setting(props: { readonly setting: SettingView; readonly actions: Actions }) {
  const { setting, actions } = props;
  const { label, hint, outcome, control } = setting;
  const { send } = actions;
  const id = useId();
  const hintId = `${id}-hint`;
  const outcomeId = `${id}-outcome`;
  const described = [hint && hintId, outcome && outcomeId].filter(Boolean).join(' ');
  const named = { id, labelId: `${id}-label`, hintId: described || undefined, send };
  if (control.kind === 'fold')
    return (
      <details class="settings setting">
        <summary>
          <span class="settings-name" dir="auto">
            {label}
          </span>
          <span class="still">{hint}</span>
        </summary>
        {control.settings.map((each) => (
          <Setting key={each.id} setting={each} actions={actions} />
        ))}
      </details>
    );
  return (
    <div class="setting" tabIndex={-1}>
      <div class="setting-line">
        {FIELDS.has(control.kind) ? (
          <label class="setting-name" htmlFor={id} dir="auto">
            {label}
          </label>
        ) : (
          <span class="setting-name" id={named.labelId} dir="auto">
            {label}
          </span>
        )}
        {control.kind === 'switch' && <Switch control={control} {...named} />}
        {control.kind === 'choice' && <Choice control={control} {...named} />}
        {(control.kind === 'number' || control.kind === 'time') && <Typed control={control} {...named} />}
        {control.kind === 'days' && <Days control={control} {...named} />}
        {control.kind === 'shortcut' && <Shortcut control={control} {...named} />}
        {control.kind === 'buttons' && <Buttons control={control} {...named} />}
        {control.kind === 'rule' && <RuleForm control={control} {...named} />}
      </div>
      {hint && (
        <p class="still" id={hintId}>
          {hint}
        </p>
      )}
      {outcome && (
        <p class={outcome.isProblem ? 'problem' : 'still'} id={outcomeId}>
          {outcome.text}
        </p>
      )}
    </div>
  );
}
