import { useState } from 'preact/hooks';
import type { Preferences } from '../../../src/domain/settings/preferences.ts';
import type { TypedPlace } from '../../../src/domain/view/settings/settingsPageView.ts';
import type { ControlProps } from './controls.tsx';

type Draft = { readonly text: string; readonly isBad: boolean };

/** A number or a time of day. What fits counts with each key; what does not changes nothing, stands there, and is said. */
export function Typed({ control, id, hintId, send }: ControlProps<'number' | 'time'>) {
  const [draft, setDraft] = useState<Draft>();
  const isNumber = control.kind === 'number';
  const problemId = `${id}-problem`;
  return (
    <>
      <input
        type={control.kind}
        id={id}
        aria-describedby={draft?.isBad ? problemId : hintId}
        aria-invalid={draft?.isBad}
        required
        min={isNumber ? control.least : undefined}
        max={isNumber ? control.most : undefined}
        value={draft?.text ?? control.value}
        onInput={({ currentTarget: { value, validity } }) => {
          setDraft({ text: value, isBad: !validity.valid });
          if (validity.valid) send(placed(control.place, isNumber ? Number(value) : value));
        }}
        onBlur={() => {
          if (!draft?.isBad) setDraft(undefined);
        }}
      />
      {isNumber && <span>{control.unit}</span>}
      {draft?.isBad && (
        <p class="problem" id={problemId} role="alert">
          {control.problem}
        </p>
      )}
    </>
  );
}

/** The command that keeps a typed value. */
export function placed({ key, field, rest }: TypedPlace, value: unknown) {
  const change: Partial<Preferences> = { [key]: field ? { ...rest, [field]: value } : value };
  return { kind: 'set-preferences', change } as const;
}
