import type { Event } from '../../../../src/domain/event.ts';
import type { CancelProblem } from '../../../../src/domain/problem.ts';
import type { StopCall } from '../../../../src/domain/stop/stopCall.ts';
import { activitiesOf, type GalleryState, shown } from './galleryState.ts';
import { after, attic, NOW, report, SECOND, server } from './given.ts';
import { credits, download, films, guide, optimising, series } from './jobs.ts';

// Stopping: asked, agreed, refused, and what is asked of the person first.

const ACTIVITY: StopCall = { kind: 'activity' };
const SCAN: StopCall = { kind: 'library-scan', libraryId: '1' };

const of = (uuid: string, call: StopCall) => ({ serverId: attic.id, uuid, call, at: NOW - SECOND });
const asked = (uuid: string, call: StopCall = ACTIVITY): Event => ({
  kind: 'cancel-asked',
  ...of(uuid, call),
});
const accepted = (uuid: string, call: StopCall = ACTIVITY): Event => ({
  kind: 'cancel-accepted',
  ...of(uuid, call),
});
const failed = (uuid: string, problem: CancelProblem, call: StopCall = ACTIVITY): readonly Event[] => [
  asked(uuid, call),
  { kind: 'cancel-failed', ...of(uuid, call), problem },
];

/** One that says it can be cancelled, and cannot. */
const boasting = { ...films, activity: { ...films.activity, cancellable: true } };
const refused = [...server([boasting, series]), ...failed('films', 'bad-request')];

const LONG = 'Every Single Recording of the Winter Concert Series, Remastered';
const longNamed = {
  libraries: [{ id: '1', title: LONG, type: 'artist', paths: [] }],
  tasks: [],
  dvrs: [],
  tuners: [],
  users: [],
};

const stopAll = (view: GalleryState['view']): string | undefined =>
  activitiesOf(view).groups[0]?.stopAll?.label;
const firstStop = (view: GalleryState['view']): string | undefined => {
  const cancel = activitiesOf(view).groups[0]?.rows[0]?.cancel;
  return cancel && 'label' in cancel ? cancel.label : undefined;
};

export const stopGallery: readonly GalleryState[] = [
  shown(
    'cancelling',
    'Cancelling',
    after(...server([credits, optimising, guide]), asked('optimising'), asked('guide'), accepted('guide')),
  ),
  shown(
    'ended',
    'Just over',
    after(
      ...server([credits, optimising, guide]),
      report(attic.id, 'ended', { ...credits.activity, progress: 100 }, NOW - SECOND),
      asked('optimising'),
      report(attic.id, 'ended', { ...optimising.activity, progress: 96 }, NOW - SECOND),
    ),
  ),
  shown(
    'refused-cancel',
    'Refused cancel',
    after(
      ...server([
        boasting,
        optimising,
        { ...download, activity: { ...download.activity, cancellable: true } },
      ]),
      ...failed('films', 'bad-request'),
      ...failed('optimising', 'timed-out'),
      ...failed('download', 'bad-request'),
    ),
  ),
  shown('stop-all', 'More than one thing to stop', after(...server([films, optimising]))),
  shown('stop-question', 'Asked before more than the job is stopped', after(...refused), firstStop),
  shown('stop-all-question', 'Asked before all is stopped', after(...refused), stopAll),
  shown(
    'stop-long',
    'Names that are long',
    after(
      ...server([boasting, optimising], { of: { id: attic.id, name: LONG }, facts: { contents: longNamed } }),
      ...failed('films', 'bad-request'),
    ),
  ),
  shown(
    'stopping-scan',
    'A whole scan is being stopped',
    after(...server([films, series]), asked('films', SCAN)),
  ),
];
