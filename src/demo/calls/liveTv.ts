import { DONE, doneBy, give, page, reply } from '../answers.ts';
import { devicesAnswer, dvrsAnswer, isDevice, isDvr } from '../content/liveTv.ts';
import { loadGuide, scanForChannels } from '../work/liveTv.ts';
import type { Play, WorkName, Works } from '../work/works.ts';
import type { Call, Calls } from './call.ts';

const GUIDE_SECONDS = 20;

export function liveTvCalls(works: Works): Calls {
  const starts =
    (isThere: (id: string) => boolean, kind: 'guide' | 'tuner', play: Play) =>
    ({ response, id = '' }: Call): void =>
      give(response, isThere(id) ? doneBy(works.begin(`${kind}:${id}`, play).uuid) : page(404));

  const stops =
    (isThere: (id: string) => boolean, kind: 'guide' | 'tuner', type: string) =>
    ({ response, id = '' }: Call): void => {
      const name: WorkName = `${kind}:${id}`;
      if (isThere(id))
        works.stop(
          (running) => running === name,
          (activity) => activity.type === type,
        );
      give(response, isThere(id) ? DONE : page(404));
    };

  return {
    dvrs: ({ request, response }) => reply(request, response, dvrsAnswer()),
    'reload-guide': starts(isDvr, 'guide', loadGuide({ seconds: GUIDE_SECONDS, cancellable: false })),
    'stop-guide': stops(isDvr, 'guide', 'provider.epg.load'),
    devices: ({ request, response }) => reply(request, response, devicesAnswer()),
    'tuner-scan': starts(isDevice, 'tuner', scanForChannels),
    'stop-tuner-scan': stops(isDevice, 'tuner', 'grabber.scan'),
  };
}
