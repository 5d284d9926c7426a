import { t } from '../../../locales/format.ts';
import type { MaintenanceTask, ServerContents } from '../../contents/serverContents.ts';
import { plainText } from '../../plainText.ts';
import type { Problem } from '../../problem.ts';
import type { Row } from '../../row.ts';
import type { Start } from '../../start/start.ts';
import type { Work } from '../../start/work.ts';
import { cancelProblemText, percentText } from '../text.ts';

type Reason = 'account' | 'unknown' | 'refused' | 'late' | 'starting' | 'error' | 'unreachable';

const REASONS: ReadonlyMap<Problem, Reason> = new Map([
  ['refused', 'account'],
  ['forbidden', 'account'],
  ['expired', 'account'],
  ['not-found', 'unknown'],
  ['bad-request', 'refused'],
  ['timed-out', 'late'],
  ['starting', 'starting'],
  ['too-many', 'error'],
  ['server-error', 'error'],
  ['not-plex', 'error'],
]);

/** Why the server did not begin, as a sentence. */
export function startProblemText(problem: Problem): string {
  return t(`start.problem.${REASONS.get(problem) ?? 'unreachable'}`);
}

/** "Scan Films", "Run now: Back up database": the whole name of the button that asks for it. */
export function workText(work: Work, { libraries, dvrs, tasks }: ServerContents): string {
  switch (work.kind) {
    case 'scan': {
      const name = plainText(libraries.find((l) => l.id === work.libraryId)?.title ?? '');
      return work.path === undefined
        ? t('start.scan', { name })
        : t('start.scan-folder', { folder: plainText(work.path), name });
    }
    case 'refresh-metadata': {
      const name = plainText(libraries.find((l) => l.id === work.libraryId)?.title ?? '');
      return t('start.refresh-metadata', { name });
    }
    case 'guide':
      return t('start.guide', { name: plainText(dvrs.find((d) => d.id === work.dvrId)?.title ?? '') });
    case 'task':
      return t('start.task', { name: taskName(work.task, tasks) });
  }
}

/** "Scan Films", "Back up database": what it is about, in a sentence on it. */
export function workName(work: Work, contents: ServerContents): string {
  return work.kind === 'task' ? taskName(work.task, contents.tasks) : workText(work, contents);
}

function taskName(name: string, tasks: readonly MaintenanceTask[]): string {
  return plainText(tasks.find((task) => task.name === name)?.title ?? name);
}

type Status = { readonly status: string | undefined; readonly isProblem: boolean };

/** How it stands with what was asked for. `row` is the activity's. */
export function statusOf(start: Start | undefined, row: Row | undefined): Status {
  if (!start) return { status: undefined, isProblem: false };
  const { phase } = start;
  switch (phase.kind) {
    case 'asked':
    case 'accepted':
      return { status: t(`start.${phase.kind}`), isProblem: false };
    case 'running':
      return { status: runningText(row), isProblem: row?.cancel.kind === 'failed' };
    case 'unseen':
      return { status: t('start.unseen'), isProblem: true };
    case 'failed':
      return { status: startProblemText(phase.problem), isProblem: true };
    case 'stop-failed':
      return { status: cancelProblemText(phase.problem), isProblem: true };
  }
}

export function runningText(row: Row | undefined): string {
  if (row?.cancel.kind === 'failed') return cancelProblemText(row.cancel.problem);
  if (row?.cancel.kind === 'asked' || row?.cancel.kind === 'accepted') return t('start.stopping');
  const percent = percentText(row?.activity.progress);
  return percent ? t('start.running-at', { percent }) : t('start.running');
}

/** Whose row it is. */
export function startedText({ started }: Row): string | undefined {
  return started && t(`started.${started}`);
}
