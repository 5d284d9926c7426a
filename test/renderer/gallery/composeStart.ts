import type { Work } from '../../../src/domain/start/work.ts';
import type {
  StartActionView,
  StartLineView,
  StartPageView,
  StartServerView,
} from '../../../src/domain/view/start/startPageView.ts';

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
