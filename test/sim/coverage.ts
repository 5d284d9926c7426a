import type { Change } from '../../src/domain/change/change.ts';
import { PROBLEMS } from '../../src/domain/diagnosis/problemTable.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Outcome } from '../../src/domain/finished.ts';
import type { Page } from '../../src/domain/page.ts';
import type { KeychainProblem, Problem, SignInProblem } from '../../src/domain/problem.ts';
import type { CancelMark } from '../../src/domain/row.ts';
import type { Link, Transport } from '../../src/domain/server.ts';
import { type Access, type ServerState, serverIn, shownPage } from '../../src/domain/state.ts';
import type { StopCall } from '../../src/domain/stop/stopCall.ts';
import type { Notice } from '../../src/domain/view/notices/notice.ts';
import { type TrayStatus, trayStatusOf } from '../../src/domain/view/trayStatus.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';

/** How often each state and transition was reached, by its name. */
export type Coverage = Map<string, number>;

// The compiler sees to it that none is left out.
const TRANSPORTS = keysOf<Transport>({ websocket: 0, eventsource: 0, polling: 0 });
const LINKS = keysOf<Link['kind']>({ connecting: 0, live: 0, waiting: 0, refused: 0 });
const ACCESSES = keysOf<Access['kind']>({ unknown: 0, 'signed-out': 0, 'signed-in': 0 });
const OUTCOMES = keysOf<Outcome>({ completed: 0, stopped: 0, ended: 0, 'cancelled-here': 0, gone: 0 });
const CANCELS = keysOf<CancelMark['kind']>({ none: 0, asked: 0, accepted: 0, failed: 0 });
const STOP_CALLS = keysOf<StopCall['kind']>({
  activity: 0,
  'library-scan': 0,
  'all-scans': 0,
  task: 0,
  'all-maintenance': 0,
  guide: 0,
  'tuner-scan': 0,
});
const TRAYS = keysOf<TrayStatus['kind']>({ idle: 0, working: 0, offline: 0, attention: 0, muted: 0 });
const KEYCHAINS = keysOf<KeychainProblem>({ locked: 0, missing: 0, denied: 0 });
const PAGES = keysOf<Page['kind']>({
  activities: 0,
  'sign-in': 0,
  'trust-prompt': 0,
  'browser-sign-in': 0,
  'server-choice': 0,
  doctor: 0,
  history: 0,
  start: 0,
  settings: 0,
  diagnostics: 0,
});
const SIGN_IN_PROBLEMS = keysOf<Exclude<SignInProblem, Problem>>({
  'no-address': 0,
  'bad-address': 0,
  'no-token': 0,
  'no-servers': 0,
  'too-late': 0,
  'no-plex-tv': 0,
  'keychain-locked': 0,
  'keychain-missing': 0,
  'keychain-denied': 0,
  'keychain-empty': 0,
});
const EVENTS = keysOf<Event['kind']>({
  'access-changed': 0,
  'page-changed': 0,
  'browser-sign-in-changed': 0,
  'account-changed': 0,
  'servers-discovered': 0,
  'servers-expected': 0,
  'server-joined': 0,
  'server-left': 0,
  'server-renamed': 0,
  'server-facts-changed': 0,
  'history-read': 0,
  'shortcut-read': 0,
  'group-opened': 0,
  'groups-closed': 0,
  'looking-changed': 0,
  'preferences-changed': 0,
  marked: 0,
  'patience-set': 0,
  'update-changed': 0,
  'file-problems-changed': 0,
  'pin-changed': 0,
  'login-item-read': 0,
  'terminal-command-read': 0,
  'first-run-changed': 0,
  'demo-begun': 0,
  'time-passed': 0,
  woke: 0,
  'away-changed': 0,
  'link-changed': 0,
  listed: 0,
  reported: 0,
  'cancel-asked': 0,
  'cancel-accepted': 0,
  'cancel-failed': 0,
  'cancel-found-over': 0,
  'start-asked': 0,
  'start-accepted': 0,
  'start-failed': 0,
  'start-stopped': 0,
  'start-stop-failed': 0,
  'watch-changed': 0,
  'hook-runs-read': 0,
  'hook-ended': 0,
  'hook-runner-changed': 0,
});
const STOP_PROBLEMS = ['bad-request', 'forbidden', 'not-found', 'timed-out', 'still-running'];
const NOTICES = ['one finish', 'a digest', 'a scan', 'a loss', 'a refusal of one of several', 'a sign-in'];
/** Links, the live ones by their transports. */
const LINK_STATES = LINKS.flatMap((kind) =>
  kind === 'live' ? TRANSPORTS.map((t) => `live over ${t}`) : kind,
);

/** Everything that could be reached. */
export const REACHABLE: readonly string[] = [
  ...EVENTS.map((kind) => `event: ${kind}`),
  ...['started', 'updated', 'ended'].map((kind) => `report: ${kind}`),
  ...LINK_STATES.flatMap((from) => LINK_STATES.map((to) => `link: ${from} → ${to}`)),
  ...Object.keys(PROBLEMS).map((problem) => `link waits for: ${problem}`),
  ...ACCESSES.flatMap((from) => ACCESSES.map((to) => `access: ${from} → ${to}`)),
  ...SIGN_IN_PROBLEMS.map((problem) => `sign-in: ${problem}`),
  ...KEYCHAINS.map((problem) => `signed in, keychain: ${problem}`),
  ...PAGES.map((kind) => `page: ${kind}`),
  ...TRAYS.map((kind) => `tray: ${kind}`),
  ...OUTCOMES.map((outcome) => `outcome: ${outcome}`),
  ...CANCELS.map((kind) => `cancel: ${kind}`),
  ...STOP_CALLS.map((kind) => `stop agreed to: ${kind}`),
  ...STOP_PROBLEMS.map((problem) => `stop fails: ${problem}`),
  ...['still wanted', 'expired', 'none'].map((state) => `account: ${state}`),
  ...NOTICES.map((kind) => `notice: ${kind}`),
];

export function count(coverage: Coverage, change: Change, notices: readonly Notice[], now: number): void {
  const { before, event, after, rows, finished, due } = change;
  const reach = (name: string): void => void coverage.set(name, (coverage.get(name) ?? 0) + 1);
  reach(`event: ${event.kind}`);
  for (const { outcome } of finished) reach(`outcome: ${outcome}`);
  for (const notice of notices) reach(`notice: ${noticeKind(change, notice)}`);
  if (due.length) reach(`tray: ${trayStatusOf(after, now).kind}`);
  switch (event.kind) {
    case 'link-changed': {
      const from = serverIn(before, event.serverId);
      if (!from) break;
      reach(`link: ${linkName(from.link)} → ${linkName(event.link)}`);
      if (event.link.kind === 'waiting') reach(`link waits for: ${event.link.problem}`);
      reach(`tray: ${trayStatusOf(after, now).kind}`);
      // What is drawn then must be drawable.
      viewOf(after, now);
      break;
    }
    case 'access-changed':
      reach(`access: ${before.access.kind} → ${after.access.kind}`);
      if (event.access.kind === 'signed-out' && event.access.problem)
        reach(`sign-in: ${event.access.problem}`);
      if (event.access.kind === 'signed-in' && event.access.keychain)
        reach(`signed in, keychain: ${event.access.keychain}`);
      viewOf(after, now);
      break;
    case 'page-changed':
      reach(`page: ${shownPage(after).kind}`);
      if (event.page.kind === 'sign-in' && event.page.problem) reach(`sign-in: ${event.page.problem}`);
      viewOf(after, now);
      break;
    case 'account-changed':
      reach(`account: ${event.account ? (event.account.problem ?? 'still wanted') : 'none'}`);
      break;
    case 'reported':
      for (const report of event.reports) reach(`report: ${report.event}`);
      if (rows.some((row) => row.kind === 'began')) reach('cancel: none');
      break;
    case 'cancel-asked':
    case 'cancel-accepted':
    case 'cancel-failed':
      reach(`cancel: ${event.kind.slice('cancel-'.length)}`);
      if (event.kind === 'cancel-accepted') reach(`stop agreed to: ${event.call.kind}`);
      if (event.kind === 'cancel-failed') reach(`stop fails: ${event.problem}`);
      break;
    case 'listed':
      for (const { row } of rows)
        if (row.cancel.kind === 'failed' && row.cancel.problem === 'still-running')
          reach('stop fails: still-running');
      break;
    default:
  }
}

function noticeKind({ before, after, event, due }: Change, notice: Notice): string {
  const isLoss = (s: ServerState): boolean =>
    s.isLossAnnounced && serverIn(before, s.server.id)?.isLossAnnounced === false;
  if (event.kind === 'access-changed') return 'a sign-in';
  if (event.kind === 'link-changed') return 'a refusal of one of several';
  // A loss is told after the finishes.
  if (
    !due.length ||
    (after.servers.some(isLoss) && notice.title.includes(after.servers.find(isLoss)?.server.name ?? ''))
  )
    return 'a loss';
  if (due.length > 1) return 'a digest';
  return due[0]?.finished.activity.type === 'library.update.section' ? 'a scan' : 'one finish';
}

function linkName(link: Link): string {
  return link.kind === 'live' ? `live over ${link.transport}` : link.kind;
}

function keysOf<K extends string>(all: Readonly<Record<K, 0>>): readonly string[] {
  return Object.keys(all);
}
