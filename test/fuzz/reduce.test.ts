import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/change/change.ts';
import { entriesOf } from '../../src/domain/change/history.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Event } from '../../src/domain/event.ts';
import { initialState } from '../../src/domain/state.ts';
import { histories } from './histories.ts';
import { always } from './hostile.ts';

const MOST_RECENT = 50;

const joined: readonly Event[] = ['attic', 'loft'].map((id) => ({
  kind: 'server-joined',
  server: { id, name: id },
  at: 0,
}));
const begun = joined.reduce((before, event) => reduce(before, event).after, initialState);

function stepsOf(events: readonly Event[]): readonly Change[] {
  let before = frozen(begun);
  return events.map((event) => {
    const change = frozen(reduce(before, frozen(event)));
    before = change.after;
    return change;
  });
}

/** So that changing what was handed over throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

/** Reports that come together, as events of their own. */
function oneByOne(event: Event): readonly Event[] {
  return event.kind === 'reported'
    ? event.reports.map((report) => ({ ...event, reports: [report] }))
    : [event];
}

/** How many rows an event can bring. */
function newsIn(event: Event): number {
  switch (event.kind) {
    case 'reported':
      return event.reports.filter((report) => report.event !== 'ended').length;
    case 'listed':
      return event.activities.length;
    case 'server-joined':
      return event.restored?.running.length ?? 0;
    default:
      return 0;
  }
}

/** The server that an event is about, if it is about one. */
function serverOf(event: Event): string | undefined {
  if (event.kind === 'server-joined') return event.server.id;
  return 'serverId' in event ? event.serverId : undefined;
}

test('A11 whatever happens, no server holds an activity twice, and no more rows than it was told of', () => {
  always(histories, (events) => {
    let due = 0;
    for (const { event, after } of stepsOf(events)) {
      due += newsIn(event);
      const rows = after.servers.flatMap((s) =>
        s.rows.map((r) => JSON.stringify([s.server.id, r.activity.uuid])),
      );
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.length).toBeLessThanOrEqual(due);
      expect(new Set(after.servers.map((s) => s.server.id)).size).toBe(after.servers.length);
    }
  });
});

test('A12 whatever happens on one server, the rows of the others stay as they were', () => {
  always(histories, (events) => {
    for (const { before, event, after } of stepsOf(events)) {
      for (const { server, rows } of before.servers) {
        if (server.id === serverOf(event)) continue;
        expect(after.servers.find((s) => s.server.id === server.id)?.rows).toBe(rows);
      }
    }
  });
});

test('A8 whatever happens, only what was running finishes, once, and lasted no less than no time', () => {
  always(histories, (events) => {
    for (const { before, event, after, finished } of stepsOf(events.flatMap(oneByOne))) {
      for (const { server, activity, lastedMs } of finished) {
        const { rows = [] } = before.servers.find((s) => s.server.id === server.id) ?? {};
        expect(rows.some((r) => r.activity.uuid === activity.uuid && !r.end)).toBe(true);
        expect(lastedMs).toBeGreaterThanOrEqual(0);
        expect(server.id).toBe(serverOf(event));
      }
      expect(new Set(finished.map((f) => f.activity.uuid)).size).toBe(finished.length);
      expect(after.recent.length).toBeLessThanOrEqual(MOST_RECENT);
    }
  });
});

test('A14 reports that come together do what they do one by one', () => {
  always(histories, (events) => {
    for (const { before, event, after, rows, finished } of stepsOf(events)) {
      if (event.kind !== 'reported') continue;
      let state = before;
      const each = oneByOne(event).map((one) => {
        const change = reduce(state, one);
        state = change.after;
        return change;
      });
      expect(after).toEqual(state);
      expect(rows).toEqual(each.flatMap((change) => change.rows));
      expect(finished).toEqual(each.flatMap((change) => change.finished));
      expect(entriesOf({ before, event, after, rows, finished, due: [], occasions: [] })).toEqual(
        each.flatMap(entriesOf),
      );
    }
  });
});
