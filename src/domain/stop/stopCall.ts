import type { CancelProblem } from '../problem.ts';

/** A call that stops work: the activity's own, or one that stops more than that (docs/protocol.md "What can stop what"). */
export type StopCall =
  | { readonly kind: 'activity' }
  /** The whole scan of one library. */
  | { readonly kind: 'library-scan'; readonly libraryId: string }
  /** The scans of all libraries. */
  | { readonly kind: 'all-scans' }
  | { readonly kind: 'task'; readonly task: string }
  /** All maintenance tasks, also those that wait. */
  | { readonly kind: 'all-maintenance' }
  /** The guide of one recorder is loaded. */
  | { readonly kind: 'guide'; readonly dvrId: string }
  /** One tuner looks for channels. */
  | { readonly kind: 'tuner-scan'; readonly tunerId: string };

/** One call twice is the same. */
export function isSameCall(one: StopCall, other: StopCall): boolean {
  return stopCallId(one) === stopCallId(other);
}

/** "library-scan 3" */
export function stopCallId(call: StopCall): string {
  switch (call.kind) {
    case 'activity':
    case 'all-scans':
    case 'all-maintenance':
      return call.kind;
    case 'library-scan':
      return `${call.kind} ${call.libraryId}`;
    case 'task':
      return `${call.kind} ${call.task}`;
    case 'guide':
      return `${call.kind} ${call.dvrId}`;
    case 'tuner-scan':
      return `${call.kind} ${call.tunerId}`;
  }
}

/** A call that did not stop the work. */
export type SpentCall = {
  readonly call: StopCall;
  /** The server said no; else it said yes, and went on. */
  readonly isRefused: boolean;
};

/** Undefined for a failure that the next try may not have: the call is not spent. */
export function spentBy(call: StopCall, problem: CancelProblem): SpentCall | undefined {
  switch (problem) {
    case 'bad-request':
    case 'forbidden':
    case 'refused':
    case 'not-found':
      return { call, isRefused: true };
    case 'still-running':
      return { call, isRefused: false };
    default:
      return undefined;
  }
}
