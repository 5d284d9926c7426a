import type { Event } from '../../../../src/domain/event.ts';
import type { Work } from '../../../../src/domain/start/work.ts';
import { label, loadLabels } from '../../../../src/locales/label.ts';
import { type GalleryState, shown } from './galleryState.ts';
import { after, attic, CONTENTS, MINUTE, NOW, SECOND, server } from './given.ts';
import { films } from './jobs.ts';

// The page of what can be started. The name of what is pressed is one of the page's own labels.
await loadLabels('en');

const page: Event = { kind: 'page-changed', page: { kind: 'start' } };
const of = (work: Work) => ({ serverId: attic.id, work, at: NOW - 2 * MINUTE });
const asked = (work: Work): Event => ({ kind: 'start-asked', ...of(work) });
const accepted = (work: Work, uuid?: string): Event => ({ kind: 'start-accepted', ...of(work), uuid });

const scan = (libraryId: string): Work => ({ kind: 'scan', libraryId, path: undefined });
const backup: Work = { kind: 'task', task: 'BackupDatabase' };
const detect: Work = { kind: 'task', task: 'ButlerTaskGenerateCreditsMarkers' };
const TITLES = [
  'Optimise database',
  'Clean old bundles',
  'Deep media analysis',
  'Generate chapter thumbnails',
];
const many = [0, 1, 2].flatMap((n) =>
  TITLES.map((title) => ({ name: `${title}${n}`, title: n ? `${title} ${n + 1}` : title })),
);
const some = { ...CONTENTS, dvrs: [] };

function foldersLabel(view: GalleryState['view']): string | undefined {
  return view.kind === 'start' ? view.servers[0]?.libraries[0]?.foldersLabel : undefined;
}

export const startGallery: readonly GalleryState[] = [
  shown('start', 'What can be started', after(...server([], { facts: { contents: some } }), page)),
  shown(
    'start-warned',
    'Asked once',
    after(
      ...server([], { facts: { contents: { ...some, libraries: CONTENTS.libraries.slice(1), tasks: [] } } }),
      page,
    ),
    () => label('start-refresh-metadata'),
  ),
  shown(
    'start-folders',
    'One folder of a library',
    after(
      ...server([], {
        facts: { contents: { ...some, libraries: CONTENTS.libraries.slice(0, 1), tasks: [] } },
      }),
      page,
    ),
    foldersLabel,
  ),
  shown(
    'start-states',
    'What was started, and what came of it',
    after(
      ...server([films]),
      asked(scan('1')),
      accepted(scan('1'), 'films'),
      asked(scan('2')),
      { kind: 'start-failed', ...of(scan('2')), problem: 'timed-out' },
      asked({ kind: 'guide', dvrId: '7' }),
      asked(detect),
      accepted(detect),
      { kind: 'time-passed', at: NOW - MINUTE },
      { kind: 'start-asked', serverId: attic.id, work: backup, at: NOW - 2 * SECOND },
      { kind: 'start-accepted', serverId: attic.id, work: backup, uuid: undefined, at: NOW - SECOND },
      page,
    ),
  ),
  shown(
    'start-many',
    'Many lines, to be searched',
    after(...server([], { facts: { contents: { ...CONTENTS, tasks: many } } }), page),
  ),
  shown(
    'start-several',
    'Several servers, one of somebody else',
    after(
      ...server([], { facts: { contents: { ...some, tasks: [] } } }),
      ...server([], { of: { id: 'ada', name: 'Ada’s' }, facts: { isShared: true } }),
      page,
    ),
  ),
];
