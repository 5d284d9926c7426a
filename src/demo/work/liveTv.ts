import type { CancelBehaviour } from '../world.ts';
import type { Play } from './works.ts';

const AIRINGS = 1200;
const GUIDE_STEPS = 80;
const CHANNELS = 24;

export type GuideLoad = {
  readonly seconds: number;
  readonly cancellable: boolean;
  readonly onCancel?: CancelBehaviour;
};

export function loadGuide({ seconds, cancellable, onCancel }: GuideLoad): Play {
  return async (work) => {
    const steps = Array.from({ length: GUIDE_STEPS }, (_, i) => ({
      subtitle: `Downloaded ${(i * AIRINGS) / GUIDE_STEPS} airings`,
      progress: Math.round((i / GUIDE_STEPS) * 100),
    }));
    await work.run(
      { type: 'provider.epg.load', title: 'Refreshing TV guide', cancellable },
      {
        steps,
        everyMs: (seconds * 1000) / GUIDE_STEPS,
        ending: { Response: { airings: AIRINGS } },
        onCancel,
      },
    );
  };
}

/** The type is the demo's own: nobody wrote down what a real server calls it (docs/protocol.md "What can stop what"). */
export const scanForChannels: Play = async (work) => {
  const steps = Array.from({ length: CHANNELS }, (_, i) => ({
    subtitle: `Found ${i} channels`,
    progress: Math.round((i / CHANNELS) * 100),
  }));
  await work.run({ type: 'grabber.scan', title: 'Scanning for channels' }, { steps, everyMs: 600 });
};
