import type { AddressView, CheckupView, StepView } from '../src/domain/view.ts';

const VERDICTS = { fine: 'All is well', limited: 'Works, with limits', broken: 'Does not work' } as const;

/** One server: the cause and its remedy first, how that was found below. */
export function Checkup({ checkup, isNamed }: { readonly checkup: CheckupView; readonly isNamed: boolean }) {
  const { name, verdict, cause, remedy, addresses } = checkup;
  return (
    <section class="checkup" aria-label={name}>
      <h2 class="verdict" dir="auto">
        {isNamed && <bdi>{name}</bdi>}
        {isNamed && verdict && ' · '}
        {verdict && VERDICTS[verdict]}
      </h2>
      {cause && <p>{cause}</p>}
      {remedy && <p class="remedy">{remedy}</p>}
      {addresses.map((address) => (
        <Address key={address.url} address={address} />
      ))}
    </section>
  );
}

function Address({ address }: { readonly address: AddressView }) {
  const { url, how, isUsed, steps } = address;
  const isOk = steps.every((s) => s.isOk);
  return (
    <details class="address">
      <summary>
        <Mark isOk={isOk} />
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
  return (
    <li class="step">
      <Mark isOk={isOk} />
      <span class="step-name">{name}</span>
      <span class="step-detail">{detail}</span>
      <span class="when">{took}</span>
    </li>
  );
}

/** Told apart by shape. */
function Mark({ isOk }: { readonly isOk: boolean }) {
  return (
    <svg
      class={isOk ? 'mark' : 'mark failed'}
      role="img"
      aria-label={isOk ? 'Works' : 'Fails'}
      viewBox="0 0 12 12"
      width="12"
      height="12"
    >
      <path
        d={isOk ? 'M2 6.5 5 9.5 10 3' : 'M2.5 2.5l7 7M9.5 2.5l-7 7'}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
    </svg>
  );
}
