import { describe, expect, test } from 'vitest';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import { idleAt, idleSince, runningOf, SCAN_TYPE } from '../../../src/domain/idle/idle.ts';
import { ALL_WORK, isOfType, type WorkFilter } from '../../../src/domain/idle/workFilter.ts';
import { initialState } from '../../../src/domain/state.ts';
import { activity, having, said, server } from '../given.ts';

const joined = having(initialState, { kind: 'server-joined', server, at: 0 });
const films: WorkFilter = { type: undefined, libraryIds: ['1'] };
const scans: WorkFilter = { type: SCAN_TYPE, libraryIds: ['1'] };

/** Since when the server is idle after these events. */
function sinceAfter(filter: WorkFilter, ...events: readonly Event[]): number | undefined {
  let state = joined;
  let since: number | undefined;
  for (const event of events) {
    state = reduce(state, event).after;
    const [known] = state.servers;
    if (!known || !('at' in event)) continue;
    const isAfterGap = event.kind === 'listed' && event.isAfterGap;
    since = idleSince(since, known, filter, { isAfterGap, at: event.at ?? 0 });
  }
  return since;
}

const scan = { uuid: 'scan', context: { librarySectionId: '1' } };
const metadata = { uuid: 'meta', type: 'library.update.item.metadata', title: 'Updating metadata' };
const intros = { uuid: 'intros', type: 'media.generate.intros', title: 'Detecting Intros' };
const listed = (at: number, ...uuids: readonly string[]): Event =>
  said.listed(
    uuids.map((uuid) => activity({ uuid })),
    at,
  );

describe('U20 a server is idle', () => {
  test('since its connection, if nothing runs then', () => {
    expect(sinceAfter(ALL_WORK, listed(5), said.live(7))).toBe(7);
    expect(sinceAfter(ALL_WORK, listed(5, 'job'), said.live(7))).toBeUndefined();
  });

  test('since the end of the last job', () => {
    const jobs = [listed(0), said.live(0), said.started({ uuid: 'a' }, 1), said.started({ uuid: 'b' }, 2)];
    expect(sinceAfter(ALL_WORK, ...jobs, said.ended({ uuid: 'a' }, 3))).toBeUndefined();
    const ended = [...jobs, said.ended({ uuid: 'a' }, 3), said.ended({ uuid: 'b' }, 4)];
    expect(sinceAfter(ALL_WORK, ...ended)).toBe(4);
    expect(sinceAfter(ALL_WORK, ...ended, said.listedAgain([], 9))).toBe(4);
  });

  test('whatever an idle server lists for ever', () => {
    const row = activity({ type: 'butler', progress: 100 });
    expect(sinceAfter(ALL_WORK, said.listed([row], 0), said.live(1))).toBe(1);
  });

  test('anew after what was not heard', () => {
    const idle = [listed(0), said.live(1)];
    expect(sinceAfter(ALL_WORK, ...idle, listed(50))).toBe(50);
    expect(sinceAfter(ALL_WORK, ...idle, said.lost(40))).toBeUndefined();
    expect(sinceAfter(ALL_WORK, ...idle, said.lost(40), listed(60), said.live(61))).toBe(61);
  });

  test('all of them, for so long', () => {
    expect(idleAt([3, 10, 7], 20)).toBe(30);
    expect(idleAt([3, undefined], 20)).toBeUndefined();
  });
});

describe('U24 what counts', () => {
  const began = [listed(0), said.live(0)];

  test.each([
    ['a scan of the library', films, scan, true],
    ['a scan that does not name its library yet', films, { ...scan, context: {} }, true],
    ['metadata that names no library', films, metadata, true],
    ['a scan of another library', films, { ...scan, context: { librarySectionId: '2' } }, false],
    ['metadata of another library', films, { ...metadata, context: { librarySectionId: '2' } }, false],
    ['other work that names no library', films, intros, false],
    ['metadata work, to a scan', scans, metadata, true],
    [
      'other work of the library, not to its scans',
      scans,
      { ...intros, ...{ context: scan.context } },
      false,
    ],
    ['a type below', { type: 'media.generate', libraryIds: undefined }, intros, true],
    ['metadata work, not to another type', { type: 'media', libraryIds: undefined }, metadata, false],
  ] as const)('%s', (_name, filter, work, isCounted) => {
    const events = [...began, said.started(work, 3)];
    expect(sinceAfter(filter, ...events)).toBe(isCounted ? undefined : 0);
    const [known] = having(joined, ...events).servers;
    expect(known && runningOf(known, filter)).toHaveLength(isCounted ? 1 : 0);
  });

  test('a scan whose library nobody knows goes on with the metadata work of any', () => {
    const events = [
      ...began,
      said.started({ uuid: 'scan', context: {} }, 1),
      said.started({ ...metadata, context: { librarySectionId: '2' } }, 2),
      said.ended({ uuid: 'scan', context: {} }, 3),
    ];
    expect(sinceAfter(films, ...events)).toBeUndefined();
    expect(
      sinceAfter(films, ...events, said.ended({ ...metadata, context: { librarySectionId: '2' } }, 8)),
    ).toBe(8);
  });

  test('types are whole words', () => {
    expect([
      isOfType('media.generate.intros', 'media.generate'),
      isOfType('media.generated', 'media.generate'),
    ]).toEqual([true, false]);
  });
});
