import { DONE, give, namedBy, page, reply } from '../answers.ts';
import { devicesAnswer, dvrsAnswer, isDevice, isDvr } from '../content/liveTv.ts';
import { loadGuide, scanForChannels } from '../work/liveTv.ts';
import type { Works } from '../work/works.ts';
import type { Calls } from './call.ts';

const GUIDE_SECONDS = 20;
/** What a tuner answers where a recorder answers nothing at all. */
const NOTHING = { size: 0, message: '', status: 0 };

export function liveTvCalls(works: Works): Calls {
  return {
    dvrs: ({ request, response }) => reply(request, response, dvrsAnswer()),

    'reload-guide': ({ response, id = '' }) => {
      if (!isDvr(id)) return give(response, page(404));
      const play = loadGuide({ seconds: GUIDE_SECONDS, cancellable: false });
      const { uuid } = works.begin(`guide:${id}`, play);
      give(response, { ...DONE, headers: { ...DONE.headers, ...namedBy(uuid) } });
    },

    'stop-guide': ({ response, id = '' }) => {
      if (!isDvr(id)) return give(response, page(404));
      give(response, DONE);
      works.stop(
        (name) => name === `guide:${id}`,
        ({ type }) => type === 'provider.epg.load',
      );
    },

    devices: ({ request, response }) => reply(request, response, devicesAnswer()),

    'tuner-scan': ({ request, response, id = '' }) => {
      if (!isDevice(id)) return give(response, page(404));
      const { uuid } = works.begin(`tuner:${id}`, scanForChannels);
      reply(request, response, NOTHING, { headers: namedBy(uuid) });
    },

    'stop-tuner-scan': ({ request, response, id = '' }) => {
      if (!isDevice(id)) return give(response, page(404));
      reply(request, response, NOTHING);
      works.stop(
        (name) => name === `tuner:${id}`,
        ({ type }) => type === 'grabber.scan',
      );
    },
  };
}
