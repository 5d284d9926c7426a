import type { View } from '../src/domain/view.ts';
import { Checkup } from './Checkup.tsx';
import type { Wishes } from './wishes.ts';

/** What stands between Usher and each server. */
export function Doctor(props: { readonly view: Extract<View, { kind: 'doctor' }>; readonly wishes: Wishes }) {
  const { servers, isRunning } = props.view;
  const { wishes } = props;
  const [only, ...others] = servers;
  const serverId = others.length ? undefined : only?.serverId;
  return (
    <div class="page">
      {servers.map((checkup) => (
        <Checkup key={checkup.serverId} checkup={checkup} isRunning={isRunning} />
      ))}
      <div class="buttons last">
        <button
          type="button"
          class="second-button"
          aria-disabled={isRunning}
          onClick={() => isRunning || wishes.ask({ kind: 'examine', serverId })}
        >
          {isRunning ? 'Examining…' : 'Examine again'}
        </button>
        <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'end-examination' })}>
          Back
        </button>
      </div>
    </div>
  );
}
