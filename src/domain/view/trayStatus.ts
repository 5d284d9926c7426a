import type { Millis } from '../activity.ts';
import { isAway, needsTrust, type State } from '../state.ts';
import { counted } from './jobs/arrange.ts';
import { isMuted } from './notices/muted.ts';
import { runningRows } from './rowViews.ts';

/** What the tray icon shows; told apart by shape. */
export type TrayStatus =
  | { readonly kind: 'idle' }
  /** Percent, 0–100; undefined if no job has a known progress. */
  | { readonly kind: 'working'; readonly progress: number | undefined }
  | { readonly kind: 'offline' }
  /** Only the person can help: sign in. */
  | { readonly kind: 'attention' }
  /** Nothing goes on, and nothing is announced for a time. */
  | { readonly kind: 'muted' };

export function trayStatusOf(state: State, now: Millis): TrayStatus {
  const { account, servers } = state;
  if (isAsking(state) || account?.problem || servers.some((s) => s.link.kind === 'refused' || needsTrust(s)))
    return { kind: 'attention' };
  if (servers.length > 0 && servers.every(isAway)) return { kind: 'offline' };
  const jobs = servers.filter((s) => s.link.kind === 'live').flatMap((s) => counted(runningRows(s, now)));
  if (jobs.length === 0) return { kind: isMuted(state, now) ? 'muted' : 'idle' };
  const known = jobs.flatMap((r) => r.activity.progress ?? []);
  return {
    kind: 'working',
    progress: known.length ? known.reduce((a, b) => a + b) / known.length : undefined,
  };
}

/** The person must sign in, or choose the first servers. A page that is open beside live servers does not count (V8). */
function isAsking({ access, page, servers }: State): boolean {
  const isChecking = page.kind === 'sign-in' && page.isChecking;
  if (access.kind === 'signed-out') return !isChecking;
  return servers.length === 0 && page.kind === 'server-choice';
}
