import type { View } from '../src/domain/view.ts';
import { Checkup } from './Checkup.tsx';
import type { Wishes } from './wishes.ts';

/** What stands between Usher and each server. */
export function Doctor(props: { readonly view: Extract<View, { kind: 'doctor' }>; readonly wishes: Wishes }) {
  const { view, wishes } = props;
  const { servers, isRunning } = view;
  return (
    <div class="page">
      {servers.map((checkup) => (
        <Checkup key={checkup.serverId} checkup={checkup} isNamed={servers.length > 1} />
      ))}
      <p class="how" role="status">
        {isRunning ? 'Examining…' : ''}
      </p>
      <div class="buttons">
        <button type="button" class="second-button" onClick={() => wishes.ask({ kind: 'end-examination' })}>
          Back
        </button>
        <button
          type="button"
          class="second-button"
          onClick={() => wishes.ask({ kind: 'examine', serverId: undefined })}
        >
          Examine again
        </button>
      </div>
    </div>
  );
}
