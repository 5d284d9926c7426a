import type { AddressView, StepView } from '../../src/domain/view/view.ts';
import { Mark, type Shape } from './Mark.tsx';

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  works: 'Works',
  limited: 'Works in part',
  fails: 'Fails',
  open: 'Not known yet',
};

/** One address, and on request each step on the way to it. */
export function Address(props: { readonly address: AddressView; readonly isRunning: boolean }) {
  const { address, isRunning } = props;
  const { url, how, isUsed, steps } = address;
  const shape = shapeOf(address, isRunning);
  return (
    <details class="address">
      <summary>
        <Mark shape={shape} name={SHAPE_NAMES[shape]} />
        <span class="title" title={url}>
          {url}
        </span>
        <span class="how">{isUsed ? `${how}, in use` : how}</span>
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
      <Mark shape={shape} name={SHAPE_NAMES[shape]} />
      <span class="step-name">{name}</span>
      <span class="step-detail">{detail}</span>
      <span class="when">{took}</span>
    </li>
  );
}

/** While it is examined, only a failure is known for sure. */
function shapeOf({ isUsed, steps }: AddressView, isRunning: boolean): Shape {
  if (steps.some((s) => !s.isOk)) return isUsed ? 'limited' : 'fails';
  return isRunning || steps.length === 0 ? 'open' : 'works';
}
