import { label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';

/** Says that the server is made up, and leads out of it. */
export function Demo({ send }: Pick<Actions, 'send'>) {
  return (
    <p class="demo">
      {label('demo')}{' '}
      <button type="button" class="word-button" onClick={() => send({ kind: 'leave-demo' })}>
        {label('leave-demo')}
      </button>
    </p>
  );
}
