// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are code
import type { Mutation } from './mutation.ts';

/** About the calls that stop work. */
export const STOPS: readonly Mutation[] = [
  {
    name: 'what a broader call was to stop as well is looked for anew when its answer comes',
    file: 'src/domain/change/stops.ts',
    from: ': isAskedBy(row, call);',
    to: ': stopCallsOf(row, server).some((c) => isSameCall(c, call));',
  },
  {
    name: 'a broader call takes the place of one that a row waits for',
    file: 'src/domain/change/stops.ts',
    from: 'return isStoppedAlong && isCancelWished(row) ? row :',
    to: 'return',
    tests: ['test/domain/stop/offeredStop.test.ts'],
  },
  {
    name: 'what a broader call stops as well is not cancelled here',
    file: 'src/domain/change/stops.ts',
    from: 'return [...new Set([uuid, ...also.map((row) => row.activity.uuid)])];',
    to: 'return [uuid];',
  },
  {
    name: 'a yes that nothing follows is believed for ever',
    file: 'src/domain/change/rows.ts',
    from: "return isOverdue ? withFailure(row, cancel.call, 'still-running') : row;",
    to: 'return row;',
  },
  {
    name: 'what was cancelled and is missing from the list is gone',
    file: 'src/domain/change/rows.ts',
    from: "if (isCancelWished(row)) return ended(row, 'cancelled-here', at);",
    to: '',
  },
  {
    name: 'a 401 ends the broader calls, a 403 does not',
    file: 'src/app/servers/cancelActivity.ts',
    from: "if (answer.problem === 'forbidden')",
    to: "if (answer.problem === 'refused')",
  },
  {
    name: 'a second press sends again',
    file: 'src/app/servers/cancelActivity.ts',
    from: " || known.link.kind !== 'live' || isCancelWished(row)) return;",
    to: " || known.link.kind !== 'live') return;",
  },
  {
    name: 'a button that is out of date is heeded',
    file: 'src/app/servers/cancelActivity.ts',
    from: 'if (!stopCallsOf(row, known).some((c) => isSameCall(c, call))) return;',
    to: '',
  },
  {
    name: 'a broader call that finds nothing ends the row',
    file: 'src/app/servers/cancelActivity.ts',
    from: "return error.problem === 'not-found' && call.kind === 'activity' ? 'over' : error;",
    to: "return error.problem === 'not-found' ? 'over' : error;",
  },
  {
    name: 'a server of somebody else is managed like an own one',
    file: 'src/domain/state.ts',
    from: 'return !isShared && !isManagingRefused;',
    to: 'return !isManagingRefused;',
  },
  {
    name: 'a server of somebody else is asked for what only its owner is told',
    file: 'src/app/servers/contents.ts',
    from: 'if (serverIn(store.state, known.serverId)?.isShared) return;',
    to: '',
  },
  {
    name: 'the scans of all libraries are one call',
    file: 'src/domain/stop/stopCall.ts',
    from: "case 'library-scan':\n      return `${call.kind} ${call.libraryId}`;",
    to: "case 'library-scan':\n      return call.kind;",
  },
  {
    name: 'what is generated is always the work of the maintenance',
    file: 'src/domain/stop/offeredStop.ts',
    from: '(isMaintenanceWork(activity) && isMaintained(rows))',
    to: 'isMaintenanceWork(activity)',
  },
  {
    name: 'the first of several recorders is taken',
    file: 'src/domain/stop/offeredStop.ts',
    from: 'return devices.length === 1 ? devices : [];',
    to: 'return devices.slice(0, 1);',
  },
  {
    name: 'a call that was refused is offered again when no other is left',
    file: 'src/domain/stop/offeredStop.ts',
    from: 'const left = calls.filter((call) => !spent.some((s) => s.isRefused && isSameCall(s.call, call)));',
    to: 'const left = calls;',
  },
];
