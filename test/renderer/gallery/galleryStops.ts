import { activities, pastWith, rowWith, servers, wholeScan } from './compose.ts';
import { groupGallery } from './galleryGroups.ts';
import type { GalleryState } from './galleryState.ts';

const LONG = 'Every Single Recording of the Winter Concert Series, Remastered';

const nextScan = { ...wholeScan, isNextStep: true };
const refused = rowWith({ problem: 'Plex refused to stop this.', cancel: nextScan });
const series = rowWith({ uuid: 'series', title: 'Scanning Series', subtitle: 'Harbour Lights' });

function maintenanceMarked(): GalleryState['view'] {
  const open = groupGallery.find(({ name }) => name === 'maintenance-open')?.view;
  if (open?.kind !== 'activities') throw new Error('no open maintenance');
  const recent = [pastWith({}), pastWith({ title: 'Series scanned' })];
  const row = { serverId: 'attic', uuid: 'thumbnails-0', place: 2 };
  const marked = { id: 1, row, pastIds: [], spoken: 'Generating chapter thumbnails, 64 %' };
  return { ...open, recent, marked };
}

const finished = [
  pastWith({}),
  pastWith({ title: 'Series scanned', openLabel: 'Series scanned. Open Series' }),
];

export const stopGallery: readonly GalleryState[] = [
  {
    name: 'stop-question',
    caption: 'Asked before more than the job is stopped',
    view: activities('2 jobs running', [refused, series]),
    press: 'Stop the whole scan of Films',
  },
  {
    name: 'stop-all-question',
    caption: 'Asked before all is stopped',
    view: activities('2 jobs running', [refused, series], {
      stopAll: {
        label: 'Stop all on Attic',
        command: { kind: 'cancel-all', serverId: 'attic', type: undefined },
        question: { text: 'Stop 2 jobs on Attic, whole scans and maintenance too?', yes: 'Stop all' },
      },
    }),
    press: 'Stop all on Attic',
  },
  {
    name: 'stop-long',
    caption: 'Names that are long',
    view: activities(
      '2 jobs running',
      [
        rowWith({
          title: `Scanning ${LONG}`,
          problem: 'Plex refused to stop this.',
          cancel: { ...nextScan, label: `Stop the whole scan of ${LONG}` },
        }),
        series,
      ],
      {
        stopAll: {
          label: `Stop all on ${LONG}`,
          command: { kind: 'cancel-all', serverId: 'attic', type: undefined },
          question: { text: 'Stop 2 jobs?', yes: 'Stop all' },
        },
      },
    ),
  },
  { name: 'marked', caption: 'What a notification told of', view: maintenanceMarked() },
  {
    name: 'marked-recent',
    caption: 'What a notification told of is over',
    view: servers('Quiet', [], finished, {
      marked: { id: 1, row: undefined, pastIds: finished.map(({ id }) => id), spoken: 'Films scanned' },
    }),
  },
];
