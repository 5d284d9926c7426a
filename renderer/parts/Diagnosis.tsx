import type { DiagnosisView } from '../../src/domain/view/doctor/diagnosisView.ts';
import { label } from '../../src/locales/label.ts';
import { Address } from './Address.tsx';
import { Mark } from './Mark.tsx';
import { Remedy } from './Remedy.tsx';

const SHAPES = { fine: 'works', limited: 'limited', broken: 'fails' } as const;

/** One server: the cause and its remedy first, how that was found below. */
export function Diagnosis(props: { readonly diagnosis: DiagnosisView; readonly isRunning: boolean }) {
  const { diagnosis, isRunning } = props;
  const { name, verdict, cause, remedy, addresses } = diagnosis;
  return (
    <section class="diagnosis" aria-label={name}>
      <h2>
        <bdi>{name}</bdi>
        {verdict && (
          <span class="verdict">
            <Mark shape={SHAPES[verdict]} name={label(`verdict-${verdict}`)} />
            <span aria-hidden="true">{label(`verdict-${verdict}`)}</span>
          </span>
        )}
      </h2>
      {cause && <p>{cause}</p>}
      {remedy && <Remedy text={remedy} />}
      {addresses.map((address) => (
        <Address key={address.url} address={address} isRunning={isRunning} />
      ))}
    </section>
  );
}
