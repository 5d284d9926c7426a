import type { GroupView, PastView, RowView, StopView, View } from '../../../src/domain/view/view.ts';

// Views from what matters in them; the rest is believable.

/** A believable button that stops one job. */
export function stopWith(change: Partial<StopView>): StopView {
  return {
    kind: 'offered',
    label: 'Cancel Scanning Films',
    command: { kind: 'cancel', serverId: 'attic', uuid: 'films', call: { kind: 'activity' } },
    question: undefined,
    isNextStep: false,
    ...change,
  };
}

/** The button of a scan. */
export const wholeScan = stopWith({
  label: 'Stop the whole scan of Films',
  command: {
    kind: 'cancel',
    serverId: 'attic',
    uuid: 'films',
    call: { kind: 'library-scan', libraryId: '1' },
  },
  question: { text: 'Stop the whole scan of Films?', yes: 'Stop the scan' },
});

const row: RowView = {
  uuid: 'films',
  title: 'Scanning Films',
  openLabel: undefined,
  owner: undefined,
  subtitle: 'Nine Winters (2016)',
  progress: 41,
  status: '41 %',
  elapsed: '2 min',
  left: undefined,
  stalled: undefined,
  isStale: false,
  isEnded: false,
  cancel: stopWith({ label: 'Cancel Scanning Films' }),
  problem: undefined,
  depth: 0,
  group: undefined,
};

/** What a row lets choose about its notifications. */
export function noticesWith(
  title: string,
  { isWatched = false, isMuted = false }: { readonly isWatched?: boolean; readonly isMuted?: boolean },
): RowView['notices'] {
  return {
    watch: {
      isOn: isWatched,
      label: `Tell me when it is over: ${title}`,
      command: { kind: 'watch', serverId: 'attic', uuid: 'films', isWatched: !isWatched },
    },
    muteKind: {
      isOn: isMuted,
      label: `Mute this kind: ${title}`,
      command: { kind: isMuted ? 'unmute-kind' : 'mute-kind', type: 'scan' },
    },
  };
}

/** A believable row; what is not said is that of a scan of Films. Without a status, the progress gives one. */
export function rowWith(change: Partial<RowView>): RowView {
  const progress = 'progress' in change ? change.progress : row.progress;
  const title = change.title ?? row.title;
  return {
    ...row,
    status: progress === undefined ? undefined : `${progress} %`,
    cancel: stopWith({
      label: `Cancel ${title}`,
      command: {
        kind: 'cancel',
        serverId: 'attic',
        uuid: change.uuid ?? row.uuid,
        call: { kind: 'activity' },
      },
    }),
    ...change,
  };
}

const live: GroupView = {
  serverId: 'attic',
  name: undefined,
  label: 'Attic',
  link: 'live',
  linkText: undefined,
  countdown: undefined,
  canRetry: false,
  retryLabel: undefined,
  canDiagnose: false,
  whyLabel: 'Why? Examine the connection',
  spoken: 'Connected.',
  trustPrompt: undefined,
  scopeText: undefined,
  canSignIn: false,
  transportText: 'Attic · live',
  rows: [],
  rowsBefore: 0,
  rowsAfter: 0,
  moreText: undefined,
  stopAll: undefined,
};

const SPOKEN: Readonly<Record<GroupView['link'], string>> = {
  connecting: 'Connecting.',
  live: 'Connected.',
  away: 'Not connected.',
  refused: 'Refused.',
};

/** A believable server, live unless said otherwise. */
export function groupWith(change: Partial<GroupView>): GroupView {
  const link = change.link ?? live.link;
  const text = change.linkText ?? SPOKEN[link];
  const named: Partial<GroupView> = change.name
    ? {
        retryLabel: `Retry now: ${change.name}`,
        whyLabel: `Why? Examine the connection to ${change.name}`,
        spoken: `${change.name}: ${text}`,
        transportText: undefined,
      }
    : { spoken: text };
  return { ...live, ...named, ...(link === 'live' ? {} : { transportText: undefined }), ...change };
}

const past: PastView = {
  id: 'attic/films@1-2',
  title: 'Films scanned',
  openLabel: undefined,
  serverName: 'Attic',
  lasted: '3 min',
  results: [],
  when: '5 min ago',
};

/** What is not said is that of a scan of Films; the title makes the id. */
export function pastWith(change: Partial<PastView>): PastView {
  return { ...past, id: `attic/${change.title ?? past.title}@1-2`, ...change };
}

export function activities(
  headline: string,
  rows: readonly RowView[],
  change: Partial<GroupView> = {},
  recent: readonly PastView[] = [],
): View {
  return servers(headline, [groupWith({ ...change, rows })], recent);
}

/** Several servers, or one. */
export function servers(
  headline: string,
  groups: readonly GroupView[],
  recent: readonly PastView[] = [],
  change: Partial<Extract<View, { kind: 'activities' }>> = {},
): View {
  const showAll = `Show all ${recent.length}`;
  return {
    kind: 'activities',
    headline,
    notes: [],
    hookNotice: undefined,
    signInAgain: undefined,
    groups,
    recent,
    digest: undefined,
    showAll,
    marked: undefined,
    asksAtLogin: false,
    isDemo: false,
    ...change,
  };
}

export function signIn(change: Partial<Extract<View, { kind: 'sign-in' }>> = {}): View {
  return {
    kind: 'sign-in',
    headline: 'Sign in to your server',
    address: '',
    checking: false,
    problem: undefined,
    notes: [],
    faultyField: undefined,
    discovered: [],
    canLeave: false,
    canRetry: false,
    isDemo: false,
    ...change,
  };
}
