import type { GroupView, RowView, View } from '../../src/domain/view.ts';

// Views from what matters in them; the rest is believable.

const row: RowView = {
  uuid: 'films',
  title: 'Scanning Films',
  subtitle: 'Nine Winters (2016)',
  progress: 41,
  status: '41 %',
  elapsed: '2 min',
  isStale: false,
  isEnded: false,
  cancel: { kind: 'offered', label: 'Cancel Scanning Films' },
  problem: undefined,
};

/** A believable row; what is not said is that of a scan of Films. Without a status, the progress gives one. */
export function rowWith(change: Partial<RowView>): RowView {
  const progress = 'progress' in change ? change.progress : row.progress;
  const title = change.title ?? row.title;
  return {
    ...row,
    status: progress === undefined ? undefined : `${progress} %`,
    cancel: { kind: 'offered', label: `Cancel ${title}` },
    ...change,
  };
}

const live: GroupView = {
  serverId: 'attic',
  name: undefined,
  link: 'live',
  linkText: undefined,
  canRetry: false,
  rows: [],
};

export function groupWith(change: Partial<GroupView>): GroupView {
  return { ...live, ...change };
}

export function activities(
  headline: string,
  rows: readonly RowView[],
  change: Partial<GroupView> = {},
): View {
  return { kind: 'activities', headline, note: undefined, groups: [groupWith({ ...change, rows })] };
}

export function signIn(change: Partial<Extract<View, { kind: 'sign-in' }>> = {}): View {
  return {
    kind: 'sign-in',
    headline: 'Sign in to your server',
    address: '',
    checking: false,
    problem: undefined,
    faultyField: undefined,
    ...change,
  };
}
