import type { Digest } from '../../src/domain/away/away.ts';
import type { DoctorReport, StepName } from '../../src/domain/diagnosis/diagnosis.ts';
import { PROBLEMS } from '../../src/domain/diagnosis/problemTable.ts';
import { type Pace, paceFrom } from '../../src/domain/estimate/pace.ts';
import { NOTHING_USUAL } from '../../src/domain/estimate/usual.ts';
import type { Finished, Outcome } from '../../src/domain/finished.ts';
import {
  choicesIn,
  type HistoryNote,
  type HistoryPage,
  NO_FILTER,
} from '../../src/domain/history/historyPage.ts';
import { queryHistory } from '../../src/domain/history/historyQuery.ts';
import type { Page } from '../../src/domain/page.ts';
import type { Problem, SignInProblem } from '../../src/domain/problem.ts';
import type { Row } from '../../src/domain/row.ts';
import type { Link } from '../../src/domain/server.ts';
import type { TrustPrompt } from '../../src/domain/serverAddress.ts';
import type { StartPhase } from '../../src/domain/start/start.ts';
import type { Work } from '../../src/domain/start/work.ts';
import { type Access, initialState, NO_FACTS, type ServerState, type State } from '../../src/domain/state.ts';
import { activity } from '../domain/given.ts';

// States whose data have no plain letter, so that one that is read must be of Usher's own.

export const NOW = 100_000_000;
const url = 'https://192.168.4.20:32400';
const signedIn: Access = { kind: 'signed-in', keychain: undefined };

export const problems = Object.keys(PROBLEMS).filter((key): key is Problem => key in PROBLEMS);
const outcomes: readonly Outcome[] = ['completed', 'stopped', 'ended', 'cancelled-here', 'gone'];
const signInProblems: readonly SignInProblem[] = [
  ...problems,
  'no-address',
  'bad-address',
  'no-token',
  'no-servers',
  'too-late',
  'no-plex-tv',
  'keychain-locked',
  'keychain-missing',
  'keychain-denied',
  'keychain-empty',
];

const scanning = activity({ title: 'Скан', subtitle: 'Фильм', cancellable: true });
const types = ['library.update.section', 'media.generate.bif', 'butler', 'provider.epg', 'неведомый'];

const certificate: TrustPrompt = {
  kind: 'certificate',
  url,
  fingerprint: '01:02',
  names: ['дом', 'сад', 'лес', 'луг'],
  pin: { kind: 'certificate', pem: '' },
  pinned: undefined,
};
const trustPrompts: readonly TrustPrompt[] = [
  { kind: 'plain', url: 'http://192.168.4.20:32400' },
  certificate,
  { ...certificate, names: [] },
  { ...certificate, pin: { kind: 'name', name: 'дом' } },
  { ...certificate, pinned: '03:04' },
];

const links: readonly Link[] = [
  { kind: 'connecting', problem: undefined },
  { kind: 'live', transport: 'websocket', because: undefined },
  ...problems.flatMap((problem): readonly Link[] => [
    { kind: 'connecting', problem },
    { kind: 'waiting', problem, retryAt: NOW + 8000 },
    { kind: 'live', transport: 'eventsource', because: problem },
    { kind: 'live', transport: 'polling', because: problem },
  ]),
  { kind: 'refused', problem: 'refused' },
  { kind: 'refused', problem: 'forbidden' },
];

/** It will go on for so long. */
const paceOver = (ms: number): Pace => ({
  ...paceFrom(scanning, NOW, undefined),
  points: [{ at: NOW - 4 * ms - 60_000, progress: 0 }],
  latest: { at: NOW, progress: 80 },
  steps: 80,
  step: 1,
});
const lefts = [4_000, 70_000, 4_000_000, 90_000_000];

const row = (changes: Partial<Row>): Row => ({
  activity: scanning,
  firstSeenAt: NOW - 4_000_000,
  foundRunning: false,
  seenAt: NOW,
  pace: paceFrom(scanning, NOW - 4_000_000, undefined),
  cancel: { kind: 'none' },
  spent: [],
  isMissing: false,
  equalId: '',
  isFromBefore: false,
  end: undefined,
  ...changes,
});

const rows: readonly Row[] = [
  row({}),
  ...lefts.map((ms) => row({ pace: paceOver(ms) })),
  row({ foundRunning: true, cancel: { kind: 'asked', call: { kind: 'activity' }, at: NOW } }),
  ...types.map((type) => row({ activity: { ...scanning, type, title: '', progress: undefined } })),
  ...[...problems, 'still-running' as const].map((problem) =>
    row({ cancel: { kind: 'failed', call: { kind: 'activity' }, problem } }),
  ),
  ...outcomes.map((outcome) => row({ end: { outcome, at: NOW, isRevivedByList: false } })),
  row({ activity: activity({ title: 'Скан', progress: undefined }) }),
  row({ started: 'known', startedAs: 'scan' }),
  row({ started: 'guess', startedAs: 'task' }),
];

const server = (changes: Partial<ServerState>): ServerState => ({
  server: { id: 'дом', name: 'Дом' },
  link: { kind: 'live', transport: 'websocket', because: undefined },
  rows: [],
  moreRunning: 7,
  scans: [],
  starts: [],
  awaySince: undefined,
  isLossAnnounced: false,
  usual: NOTHING_USUAL,
  stalls: { nextAt: undefined, told: [], patience: 1 },
  ...NO_FACTS,
  ...changes,
});

const works: readonly Work[] = [
  { kind: 'scan', libraryId: '1', path: undefined },
  { kind: 'refresh-metadata', libraryId: '1' },
  { kind: 'scan', libraryId: '1', path: '/дом' },
  { kind: 'guide', dvrId: '7' },
  { kind: 'task', task: 'Backup' },
];
const phases: readonly StartPhase[] = [
  { kind: 'asked' },
  { kind: 'accepted', at: NOW, uuid: undefined },
  { kind: 'running', at: NOW, uuid: 'u1' },
  { kind: 'unseen', at: NOW, uuid: undefined },
  ...problems.flatMap((problem): readonly StartPhase[] => [
    { kind: 'failed', at: NOW, problem },
    { kind: 'stop-failed', at: NOW, problem },
  ]),
];

/** Each kind of work in each phase. */
export const startServers: readonly ServerState[] = phases.map((phase) =>
  server({
    rows,
    starts: works.map((work) => ({ work, askedAt: NOW, phase })),
    contents: {
      libraries: [{ id: '1', title: 'Фильмы', type: 'movie', paths: ['/дом', '/сад'] }],
      tasks: [{ name: 'Backup', title: 'Копия' }],
      dvrs: [{ id: '7', title: 'Антенна' }],
      tuners: [],
      users: [],
    },
  }),
);

const other = server({ server: { id: 'сад', name: 'Сад' } });

export const finishes: readonly Finished[] = [4_000, 70_000, 4_000_000, 900_000_000].flatMap((lastedMs) =>
  outcomes.flatMap((outcome) =>
    [false, true].map((foundRunning) => ({
      server: { id: 'дом', name: 'Дом' },
      activity: scanning,
      outcome,
      at: NOW - lastedMs,
      lastedMs,
      foundRunning,
      library: undefined,
      item: undefined,
      cancelAsked: false,
    })),
  ),
);

const offers = [true, false].flatMap((isShared) =>
  ['Ада', undefined].map((ownerName) => ({
    id: `${ownerName}${isShared}`,
    name: 'Дом',
    isShared,
    ownerName,
    isPresent: isShared,
    isChosen: true,
  })),
);

const accesses: readonly Access[] = [
  { kind: 'unknown' },
  ...['', '192.168.4.20'].flatMap((address) =>
    [undefined, ...signInProblems].map((problem): Access => ({ kind: 'signed-out', address, problem })),
  ),
  ...(['locked', 'missing', 'denied'] as const).map((keychain): Access => ({ kind: 'signed-in', keychain })),
];

const form = { kind: 'sign-in', address: '192.168.4.20', problem: undefined, isChecking: true } as const;
const pages: readonly Page[] = [
  form,
  ...signInProblems.map((problem): Page => ({ ...form, problem, isChecking: false })),
  ...trustPrompts.map((trustPrompt): Page => ({ kind: 'trust-prompt', address: '', trustPrompt })),
  { kind: 'server-choice', servers: offers },
];
const pageStates = [
  ...pages.map((page) => ({ page })),
  ...[true, false].map((isOpened) => ({
    page: { kind: 'browser-sign-in' } as const,
    browserSignIn: { isOpened, isCopied: false, problem: 'timed-out' } as const,
  })),
];
const signedOut: Access = { kind: 'signed-out', address: '', problem: undefined };

const loginItems = [undefined, 'needs-approval' as const, 'denied' as const].map((problem) => ({
  isOn: problem === undefined,
  problem,
}));

const account = { name: 'Ада', problem: undefined };

const notes: readonly HistoryNote[] = [
  { kind: 'saved', name: '1', folder: 'Дом' },
  ...(['unsaved', 'cleared', 'uncleared'] as const).map((kind) => ({ kind })),
];
const kinds: readonly Finished[] = types.map((type) => ({
  server: { id: 'дом', name: 'Дом' },
  activity: activity({ title: 'Скан', type, context: { librarySectionId: '1' } }),
  outcome: 'completed',
  at: NOW,
  lastedMs: 4000,
  foundRunning: false,
  cancelAsked: false,
  library: undefined,
  item: undefined,
}));
const today = [...finishes.filter((f) => f.lastedMs < 90_000), ...kinds];
const historyPages: readonly HistoryPage[] = [undefined, ...notes].flatMap((note) =>
  [today, []].map((all) => ({
    filter: { ...NO_FILTER, serverId: 'дом' },
    choices: choicesIn(today),
    result: queryHistory(all, { count: 3 }),
    isClearing: note === undefined,
    note,
  })),
);
const digests: readonly Digest[] = (['away', 'quiet', 'mute'] as const).map((because) => ({
  since: NOW,
  because,
  counts: { completed: 3, otherwise: 2, unseen: 1 },
}));

export const states: readonly State[] = [
  ...historyPages.map((history) => ({
    ...initialState,
    access: signedIn,
    servers: [server({})],
    page: { kind: 'history', history } as const,
  })),
  ...digests.map((digest) => ({
    ...initialState,
    access: signedIn,
    servers: [server({})],
    recent: finishes,
    digest,
  })),
  ...loginItems.map((loginItem) => ({ ...initialState, loginItem })),
  ...accesses.map((access) => ({ ...initialState, access })),
  ...accesses.map((access) => ({ ...initialState, access, account, servers: [server({ rows })] })),
  ...pageStates.flatMap((page) => [
    { ...initialState, ...page, access: signedOut },
    { ...initialState, ...page, access: signedIn, account, servers: [server({ rows })] },
  ]),
  ...links.flatMap((link) => [
    { ...initialState, access: signedIn, servers: [server({ link, rows })] },
    { ...initialState, access: signedIn, servers: [server({ link, isShared: true }), other] },
    {
      ...initialState,
      access: signedIn,
      servers: [server({ link, route: { locality: 'relay', isPlain: false } })],
    },
  ]),
  ...[...startServers, other, server({ isShared: true }), server({ isManagingRefused: true })].map((one) => ({
    ...initialState,
    page: { kind: 'start' } as const,
    access: signedIn,
    servers: [one, other],
  })),
  ...trustPrompts.map((trustPrompt) => ({
    ...initialState,
    access: signedIn,
    servers: [server({ trustPrompt, link: { kind: 'waiting', problem: 'plain', retryAt: NOW } }), other],
  })),
  {
    ...initialState,
    access: signedIn,
    account: { name: 'Ада', problem: 'expired' },
    servers: [server({})],
    recent: finishes,
  },
];

const STEPS: readonly StepName[] = [
  'dns',
  'tcp',
  'tls',
  'identity',
  'token',
  'list',
  'websocket',
  'eventsource',
];

/** Each step fails in each way, by each way to the server. */
export const reports: readonly DoctorReport[] = [undefined, 'прокси:3128'].flatMap((proxy) =>
  ['', 'Дом'].flatMap((name) =>
    STEPS.flatMap((failing) =>
      problems.map((problem) => ({
        isRunning: false,
        diagnoses: [
          {
            server: { id: 'дом', name },
            isOwned: true,
            addresses: [
              {
                url,
                locality: 'local',
                proxy,
                spelled: undefined,
                steps: STEPS.slice(0, STEPS.indexOf(failing) + 1).map((step) => ({
                  name: step,
                  tookMs: step === 'dns' ? 12 : 1200,
                  problem: step === failing ? problem : undefined,
                  status: undefined,
                  detail: step === failing ? 'ответ' : '',
                })),
              },
            ],
            used: STEPS.indexOf(failing) > STEPS.indexOf('identity') ? url : undefined,
            transport: 'polling',
            because: problem,
          },
        ],
      })),
    ),
  ),
);
