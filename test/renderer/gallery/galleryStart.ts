import type { Work } from '../../../src/domain/start/work.ts';
import type {
  StartActionView,
  StartLineView,
  StartPageView,
  StartServerView,
} from '../../../src/domain/view/start/startPageView.ts';
import type { GalleryState } from './galleryState.ts';

// The page of what can be started, from what matters in it.

function actionWith(label: string, work: Work, change: Partial<StartActionView> = {}): StartActionView {
  return {
    kind: work.kind,
    label,
    command: { kind: 'start', serverId: 'attic', work },
    isOff: false,
    warning: undefined,
    ...change,
  };
}

function lineWith(title: string, actions: readonly StartActionView[], change: Partial<StartLineView> = {}) {
  return {
    id: title,
    title,
    status: undefined,
    isProblem: false,
    actions,
    foldersLabel: undefined,
    folders: [],
    ...change,
  };
}

function libraryWith(title: string, change: Partial<StartLineView> = {}): StartLineView {
  const scan: Work = { kind: 'scan', libraryId: title, path: undefined };
  const refresh: Work = { kind: 'refresh-metadata', libraryId: title };
  return lineWith(
    title,
    [
      actionWith(`Scan ${title}`, scan),
      actionWith(`Refresh metadata of ${title}`, refresh, {
        warning: `The metadata of everything in ${title} is fetched again. That can take hours.`,
      }),
    ],
    change,
  );
}

function taskWith(title: string, change: Partial<StartLineView> = {}): StartLineView {
  return lineWith(title, [actionWith(`Run now: ${title}`, { kind: 'task', task: title })], change);
}

function stopping(title: string, change: Partial<StartLineView> = {}): StartLineView {
  const command = { kind: 'stop-task', serverId: 'attic', task: title } as const;
  return lineWith(
    title,
    [{ kind: 'stop', label: `Stop ${title}`, command, isOff: false, warning: undefined }],
    change,
  );
}

const folders = ['/media/films', '/media/more films of the winter concert series, remastered'].map((path) =>
  lineWith(path, [actionWith(`Scan ${path} of Films`, { kind: 'scan', libraryId: 'Films', path })]),
);
const films = libraryWith('Films', { foldersLabel: '2 folders', folders });
const series = libraryWith('Series');

export function serverWith(change: Partial<StartServerView> = {}): StartServerView {
  return {
    serverId: 'attic',
    name: undefined,
    refusal: undefined,
    libraries: [films, series],
    recorders: [],
    maintenance: [taskWith('Back up database'), taskWith('Detect credits')],
    ...change,
  };
}

export function startPage(...servers: readonly StartServerView[]): StartPageView {
  return { kind: 'start', headline: 'Start work', servers, isSearchable: false };
}

const guide = lineWith('Roof aerial', [
  actionWith('Refresh guide of Roof aerial', { kind: 'guide', dvrId: '7' }),
]);
const TITLES = [
  'Optimise database',
  'Clean old bundles',
  'Deep media analysis',
  'Generate chapter thumbnails',
];
const many = Array.from({ length: 3 }, (_, n) =>
  TITLES.map((title) => taskWith(n ? `${title} ${n + 1}` : title)),
);

export const startGallery: readonly GalleryState[] = [
  { name: 'start', caption: 'What can be started', view: startPage(serverWith()) },
  {
    name: 'start-warned',
    caption: 'Asked once',
    view: startPage(serverWith({ libraries: [series], maintenance: [] })),
    press: 'Refresh metadata',
  },
  {
    name: 'start-folders',
    caption: 'One folder of a library',
    view: startPage(serverWith({ libraries: [films], maintenance: [] })),
    press: '2 folders',
  },
  {
    name: 'start-states',
    caption: 'What was started, and what came of it',
    view: startPage(
      serverWith({
        libraries: [
          {
            ...films,
            status: 'Running, 41 %',
            actions: films.actions.map((a) => ({ ...a, isOff: a.kind === 'scan' })),
          },
          { ...series, status: 'The server did not answer in time. It may still begin.', isProblem: true },
        ],
        recorders: [
          { ...guide, status: 'Asking Plex…', actions: guide.actions.map((a) => ({ ...a, isOff: true })) },
        ],
        maintenance: [
          stopping('Back up database', { status: 'Plex agreed.' }),
          stopping('Detect credits', { status: 'Plex agreed, but no activity was seen.', isProblem: true }),
        ],
      }),
    ),
  },
  {
    name: 'start-many',
    caption: 'Many lines, to be searched',
    view: {
      ...startPage(serverWith({ recorders: [guide], maintenance: many.flat() })),
      isSearchable: true,
    },
  },
  {
    name: 'start-several',
    caption: 'Several servers, one of somebody else',
    view: startPage(
      serverWith({ name: 'Attic', maintenance: [] }),
      serverWith({
        serverId: 'ada',
        name: 'Ada’s',
        refusal: 'Somebody else’s server: only its owner can start work there.',
        libraries: [],
        maintenance: [],
      }),
    ),
  },
];
