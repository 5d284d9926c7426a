import { DONE, give, page, reply } from '../answers.ts';
import { butlerTasks } from '../content/butlerTasks.ts';
import { DUE, generatedBy, maintain, run } from '../work/maintenance.ts';
import type { Works } from '../work/works.ts';
import type { WireActivity } from '../world.ts';
import type { Calls } from './call.ts';

export function butlerCalls(works: Works): Calls {
  return {
    // The one answer without a MediaContainer around.
    butler: ({ request, response }) =>
      reply(request, response, { ButlerTask: butlerTasks }, { root: 'ButlerTasks' }),

    'start-task': ({ response, id }) => {
      if (id === undefined) {
        works.begin('maintenance', maintain(works, DUE));
        return give(response, DONE);
      }
      const task = butlerTasks.find(({ name }) => name === id);
      if (!task) return give(response, page(404));
      if (works.isRunning(`task:${id}`)) return give(response, { ...DONE, status: 202 });
      works.begin(`task:${id}`, run(task));
      give(response, DONE);
    },

    'stop-task': ({ response, id }) => {
      if (id === undefined) {
        give(response, DONE);
        works.stop((name) => name === 'maintenance' || name.startsWith('task:'), isMaintenance);
        return;
      }
      const type = generatedBy(id);
      const isStopped = works.stop(
        (name) => name === `task:${id}`,
        (activity) => activity.type === type,
      );
      give(response, isStopped ? DONE : page(404));
    },
  };
}

/** A row at 100 % is no work: it stands there for ever (docs/protocol.md "Life of an activity"). */
function isMaintenance({ type, progress }: WireActivity): boolean {
  return type.startsWith('media.generate.') || (type === 'butler' && Number(progress) < 100);
}
