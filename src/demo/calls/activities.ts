import { DONE, give, page, reply } from '../answers.ts';
import { listOf } from '../containers.ts';
import { isSeenBy } from '../roles.ts';
import type { Works } from '../work/works.ts';
import type { World } from '../world.ts';
import type { Calls } from './call.ts';

export function activityCalls(world: World, works: Works, refusal: number): Calls {
  return {
    list: ({ request, response, role }) =>
      reply(request, response, listOf(world.activities().filter((a) => isSeenBy(role, a)))),

    cancel: ({ response, id = '', role }) => {
      const uuid = decodeURIComponent(id);
      const row = world.find(uuid);
      if (!row) return give(response, page(404));
      if (!isSeenBy(role, row)) return give(response, page(refusal));
      const behaviour = world.cancelBehaviour(uuid);
      if (behaviour === 'hangs') return;
      if (typeof behaviour === 'number') return give(response, page(behaviour));
      if (!['1', 'true'].includes(String(row.cancellable))) return give(response, page(400));
      give(response, DONE);
      if (behaviour !== 'ignored') works.endSoon([uuid]);
    },
  };
}
