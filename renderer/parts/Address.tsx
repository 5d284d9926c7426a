import type { AddressView, StepView } from '../../src/domain/view/doctor/diagnosisView.ts';
import { label } from '../../src/locales/label.ts';
import { Mark, type Shape } from './Mark.tsx';

/** One examined address, and on request each step of its examination. */
export function Address(props: { readonly address: AddressView; readonly isRunning: boolean }) {
  const { address, isRunning } = props;
  const { url, how, steps } = address;
  const shape = shapeOf(address, isRunning);
  return (
    <details class="address">
      <summary>
        <Mark shape={shape} name={label(`step-${shape}`)} />
        <span class="title" dir="ltr" title={url}>
          {url}
        </span>
        <span class="how">{how}</span>
      </summary>
      <ul>
        {steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ul>
    </details>
  );
}

function Step({ step }: { readonly step: StepView }) {
  const { name, isOk, detail, took } = step;
  const shape = isOk ? 'works' : 'fails';
  return (
    <li class="step">
      <Mark shape={shape} name={label(`step-${shape}`)} />
      <span class="step-name">{name}</span>
      <span class="step-detail" dir="auto">
        {detail}
      </span>
      <span class="when">{took}</span>
    </li>
  );
}

/** While the examination runs, only a failure is certain. */
function shapeOf({ isUsed, steps }: AddressView, isRunning: boolean): Shape {
  if (steps.some((s) => !s.isOk)) return isUsed ? 'limited' : 'fails';
  return isRunning || steps.length === 0 ? 'open' : 'works';
}
