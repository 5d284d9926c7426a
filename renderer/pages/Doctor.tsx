import type { View } from '../../src/domain/view/view.ts';
import { label } from '../../src/locales/label.ts';
import type { Actions } from '../actions.ts';
import { Diagnosis } from '../parts/Diagnosis.tsx';

/** The doctor's diagnosis of each server. */
export function Doctor(props: {
  readonly view: Extract<View, { kind: 'doctor' }>;
  readonly actions: Actions;
}) {
  const { servers, isRunning } = props.view;
  const { actions } = props;
  const [only, ...others] = servers;
  const serverId = others.length ? undefined : only?.serverId;
  return (
    <div class="page">
      {servers.map((diagnosis) => (
        <Diagnosis key={diagnosis.serverId} diagnosis={diagnosis} isRunning={isRunning} />
      ))}
      <div class="buttons last">
        <button
          type="button"
          class="second-button"
          aria-disabled={isRunning}
          onClick={() => isRunning || actions.send({ kind: 'diagnose', serverId })}
        >
          {label(isRunning ? 'doctor-running' : 'doctor-again')}
        </button>
        <button type="button" class="second-button" onClick={() => actions.send({ kind: 'leave' })}>
          {label('back')}
        </button>
      </div>
    </div>
  );
}
