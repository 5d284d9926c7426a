import { describe, expect, test } from 'vitest';
import { dueAt } from '../../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { State } from '../../../src/domain/state.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { having, prefers, quiet, said, server } from '../given.ts';
import { drawn, evenly, HOUR, listed, MINUTE, moving, run, SECOND, standing, T0, taught } from './runs.ts';

const films = { progress: 20 };
/** Moves for two minutes, then stands at 20 %, and the list says so until then. */
const stuck = (untilMs: number, before: State = quiet): State =>
  having(before, ...moving(evenly(6 * SECOND, 20)), ...standing(2 * MINUTE + 15 * SECOND, untilMs, films));

describe('Y7 a row that stands still', () => {
  test('says so once that is far longer than usual, in place of the estimate', () => {
    expect(drawn(stuck(11 * MINUTE), 11 * MINUTE).stalled).toBeUndefined();
    const { stalled, left, elapsed } = drawn(stuck(16 * MINUTE), 16 * MINUTE);
    expect([stalled, left, elapsed]).toEqual(['No progress for 14\u00a0min', undefined, '16\u00a0min']);
  });

  test.each<[what: string, change: object]>([
    ['progress', { progress: 21 }],
    ['title', { ...films, title: 'Scanning Films again' }],
    ['subtitle', { ...films, subtitle: 'Blue Harbour (2019)' }],
  ])('a new %s is movement', (_what, change) => {
    const moved = having(stuck(16 * MINUTE), listed(16 * MINUTE, change));
    expect(drawn(moved, 16 * MINUTE).stalled).toBeUndefined();
    expect(
      drawn(having(moved, ...standing(16 * MINUTE, 40 * MINUTE, change)), 17 * MINUTE).stalled,
    ).toBeUndefined();
  });

  test('five times its own longest standstill is far longer', () => {
    const slow = having(
      quiet,
      said.started({ progress: 0 }, T0),
      ...standing(0, 4 * MINUTE - SECOND, { progress: 0 }),
      ...standing(4 * MINUTE, 8 * MINUTE - SECOND, { progress: 10 }),
      ...standing(8 * MINUTE, 27 * MINUTE, films),
    );
    expect(drawn(slow, 27 * MINUTE).stalled).toBeUndefined();
    const slower = having(slow, ...standing(27 * MINUTE, 28 * MINUTE, films));
    expect(drawn(slower, 28 * MINUTE).stalled).toBe('No progress for 20\u00a0min');
  });

  test('of a known kind five minutes are, unless its runs are long', () => {
    const short = taught([run(4 * MINUTE)]);
    expect(drawn(stuck(8 * MINUTE, short), 8 * MINUTE).stalled).toBe('No progress for 6\u00a0min');
    const long = taught([run(4 * HOUR)]);
    expect(drawn(stuck(HOUR, long), HOUR).stalled).toBeUndefined();
    expect(drawn(stuck(70 * MINUTE, long), 70 * MINUTE).stalled).toBeDefined();
  });

  test('three times the longest standstill of a run that was watched is', () => {
    const watched = having(
      quiet,
      said.started({ progress: 0 }, T0 - 20 * MINUTE),
      said.updated({ progress: 5 }, T0 - 18 * MINUTE),
      ...standing(-17 * MINUTE, -9 * MINUTE, { progress: 5 }),
      said.ended({}, T0 - 9 * MINUTE),
    );
    expect(drawn(stuck(28 * MINUTE, watched), 28 * MINUTE).stalled).toBeUndefined();
    expect(drawn(stuck(30 * MINUTE, watched), 30 * MINUTE).stalled).toBeDefined();
  });

  test('of what never moved an hour is, and twice the longest run where its kind is known', () => {
    const still = { progress: undefined };
    const never = (minutes: number, before = quiet): State =>
      having(before, said.started(still, T0), ...standing(0, minutes * MINUTE, still));
    expect(drawn(never(59), 59 * MINUTE).stalled).toBeUndefined();
    expect(drawn(never(60), 60 * MINUTE).stalled).toBe('No progress for 1\u00a0h');
    const known = taught([run(10 * MINUTE, { outcome: 'ended' })]);
    expect(drawn(never(19, known), 19 * MINUTE).stalled).toBeUndefined();
    expect(drawn(never(20, known), 20 * MINUTE).stalled).toBe('No progress for 20\u00a0min');
  });

  test('a patience makes these minutes shorter, for rows that are there and servers that join later', () => {
    const impatient: Event = { kind: 'patience-set', patience: 1 / 15 };
    const first = having(stuck(3 * MINUTE), impatient);
    expect(drawn(first, 2 * MINUTE + 30 * SECOND).stalled).toBeUndefined();
    expect(drawn(first, 2 * MINUTE + 45 * SECOND).stalled).toBe('No progress for 45\u00a0s');
    const kept = having(first, prefers({ tellsStalls: true }));
    const other = having(kept, { kind: 'server-joined', server: { id: 'cellar', name: 'Cellar' }, at: 0 });
    expect(other.servers.map((s) => s.stalls.patience)).toEqual([1 / 15, 1 / 15]);
  });

  test('what is no work never stalls', () => {
    const idle = { type: 'butler', progress: 100 };
    const state = having(quiet, said.started(idle, T0), ...standing(0, 3 * HOUR, idle));
    expect(drawn(state, 3 * HOUR).stalled).toBeUndefined();
  });
});

describe('Y8 time in which nothing was heard', () => {
  test('without a connection is no standstill, nor is a row of such a server stalled', () => {
    const lost = having(stuck(16 * MINUTE), said.lost(T0 + 16 * MINUTE));
    expect(drawn(lost, 16 * MINUTE).stalled).toBeUndefined();
    const away = having(stuck(5 * MINUTE), said.lost(T0 + 5 * MINUTE));
    const back = having(away, said.listed([], T0), said.live(T0 + 2 * HOUR));
    expect(back.servers[0]?.rows[0]?.end?.outcome).toBe('gone');
    const still = having(stuck(5 * MINUTE), said.lost(T0 + 5 * MINUTE + SECOND));
    const again = having(
      still,
      { ...listed(2 * HOUR, films), isAfterGap: true } as Event,
      said.live(T0 + 2 * HOUR),
    );
    expect(drawn(again, 2 * HOUR).stalled).toBeUndefined();
    const stood = having(again, ...standing(2 * HOUR, 2 * HOUR + 8 * MINUTE, films));
    expect(drawn(stood, 2 * HOUR + 6 * MINUTE).stalled).toBeUndefined();
    expect(drawn(stood, 2 * HOUR + 8 * MINUTE).stalled).toBe('No progress for 11\u00a0min');
  });

  test('a gap of some seconds does not count either', () => {
    let state = stuck(5 * MINUTE);
    for (let ms = 5 * MINUTE; ms < 20 * MINUTE; ms += 50 * SECOND)
      state = having(state, said.lost(T0 + ms), said.live(T0 + ms + 50 * SECOND), {
        ...listed(ms + 50 * SECOND, films),
        isAfterGap: true,
      } as Event);
    expect(drawn(state, 20 * MINUTE).stalled).toBeUndefined();
  });

  test('asleep, before and after the first word', () => {
    const asleep = stuck(5 * MINUTE);
    expect(drawn(asleep, 9 * HOUR).stalled).toBeUndefined();
    const awake = having(asleep, listed(9 * HOUR, films));
    expect(drawn(awake, 9 * HOUR).stalled).toBeUndefined();
    expect(drawn(having(asleep, said.updated(films, T0 + 9 * HOUR)), 9 * HOUR).stalled).toBeUndefined();
  });

  test('a clock that was set back does no harm', () => {
    const back = having(stuck(5 * MINUTE), listed(-HOUR, films), listed(-HOUR + 15 * SECOND, films));
    expect(drawn(back, -HOUR + 15 * SECOND).stalled).toBeUndefined();
    expect(drawn(having(back, ...standing(-HOUR, -50 * MINUTE, films)), -50 * MINUTE).stalled).toBe(
      'No progress for 13\u00a0min',
    );
  });

  test('a row that is being cancelled is not stalled', () => {
    expect(drawn(having(stuck(16 * MINUTE), said.asked()), 16 * MINUTE).stalled).toBeUndefined();
  });
});

describe('Y9 the announcement', () => {
  const wanted = having(quiet, prefers({ tellsStalls: true }));
  /** The notices of the moment in which something is due next. */
  function told(state: State): {
    readonly at: number;
    readonly after: State;
    readonly titles: readonly string[];
  } {
    const at = dueAt(state) ?? Number.NaN;
    const change = reduce(state, { kind: 'time-passed', at });
    return { at: at - T0, after: change.after, titles: noticesFor(change).map((n) => n.title) };
  }
  const title = 'Scanning Films: no progress for 10\u00a0min';

  test('comes once, in that moment', () => {
    const { at, after, titles } = told(stuck(12 * MINUTE, wanted));
    expect([at, titles]).toEqual([12 * MINUTE, [title]]);
    expect(dueAt(after)).toBeUndefined();
    const later = having(after, ...standing(12 * MINUTE, 30 * MINUTE, films));
    expect(dueAt(later)).toBeUndefined();
  });

  test('does not come unasked, nor once it is not wanted any more, and nothing wakes for it', () => {
    expect(dueAt(stuck(12 * MINUTE))).toBeUndefined();
    expect(told(having(stuck(12 * MINUTE, wanted), prefers({ tellsStalls: false }))).titles).toEqual([]);
  });

  test('N15 waits while the person is away', () => {
    const away = (minutes: number, ...reasons: readonly 'lock'[]): Event => ({
      kind: 'away-changed',
      reasons,
      at: T0 + minutes * MINUTE,
    });
    const held = having(stuck(12 * MINUTE, wanted), away(11, 'lock'));
    expect(dueAt(held)).toBeUndefined();
    const late = reduce(held, { kind: 'time-passed', at: T0 + 13 * MINUTE });
    expect(noticesFor(late)).toEqual([]);
    expect(told(having(late.after, away(14))).titles).toEqual([title]);
  });

  test('comes again after it moved on and stalled again', () => {
    const { after } = told(stuck(12 * MINUTE, wanted));
    const moved = { progress: 30 };
    const on = having(
      after,
      listed(13 * MINUTE, moved),
      ...standing(13 * MINUTE + 15 * SECOND, 65 * MINUTE, moved),
    );
    // Five times ten minutes now.
    expect(told(on)).toMatchObject({ at: 68 * MINUTE, titles: [] });
    const stuckAgain = having(on, ...standing(65 * MINUTE, 68 * MINUTE, moved));
    expect(told(stuckAgain).titles).toEqual(['Scanning Films: no progress for 55\u00a0min']);
  });

  test('has a button that stops the job, but none that would have to ask first', () => {
    const actions = (state: State): unknown =>
      noticesFor(reduce(state, { kind: 'time-passed', at: dueAt(state) ?? Number.NaN })).map(
        (n) => n.actions,
      );
    expect(actions(stuck(12 * MINUTE, wanted))).toEqual([[]]);
    const own = having(
      stuck(11 * MINUTE, wanted),
      ...standing(11 * MINUTE, 12 * MINUTE, { ...films, cancellable: true }),
    );
    const command = { kind: 'cancel', serverId: server.id, uuid: 'u1', call: { kind: 'activity' } };
    expect(actions(own)).toEqual([[{ label: 'Stop', command }]]);
  });

  test('N23 has "Open in Plex" before that, where there is a page', () => {
    const about = { ...films, cancellable: true, context: { librarySectionId: '1' } };
    const own = having(stuck(11 * MINUTE, wanted), ...standing(11 * MINUTE, 12 * MINUTE, about));
    const [notice] = noticesFor(reduce(own, { kind: 'time-passed', at: dueAt(own) ?? Number.NaN }));
    expect(notice?.actions?.map((a) => a.label)).toEqual(['Open in Plex', 'Stop']);
    expect(notice?.actions?.[0]?.command).toEqual({ kind: 'open-in-plex', serverId: server.id, uuid: 'u1' });
  });

  test('does not come where it is not asked for, or the row moved in time', () => {
    expect(dueAt(stuck(20 * MINUTE))).toBeUndefined();
    const late = having(stuck(11 * MINUTE, wanted), said.updated({ progress: 21 }, T0 + 11.5 * MINUTE));
    expect(told(late).titles).toEqual([]);
  });

  test('does not come while the popover is looked at, nor of a server that is away', () => {
    const looking: Event = { kind: 'looking-changed', isLooking: true };
    expect(told(having(stuck(12 * MINUTE, wanted), looking)).titles).toEqual([]);
    const away = having(stuck(12 * MINUTE, wanted), said.lost(T0 + 12 * MINUTE - SECOND));
    const titles = noticesFor(reduce(away, { kind: 'time-passed', at: T0 + 12 * MINUTE })).map(
      (n) => n.title,
    );
    expect(titles).toEqual([]);
  });

  test('is not repeated when a connection that was lost takes back a moment of the standstill', () => {
    // The list before comes 14 s earlier than the announcement.
    const { after } = told(stuck(12 * MINUTE - 14 * SECOND, wanted));
    const list = { ...listed(12 * MINUTE + 5 * SECOND, films), isAfterGap: true } as Event;
    const again = having(after, said.lost(T0 + 12 * MINUTE), list, said.live(T0 + 12 * MINUTE + 5 * SECOND));
    expect(dueAt(having(again, ...standing(12.5 * MINUTE, 30 * MINUTE, films)))).toBeUndefined();
  });

  test('is not repeated after a lost connection', () => {
    const { after } = told(stuck(12 * MINUTE, wanted));
    const lost = having(after, said.lost(T0 + 13 * MINUTE), { kind: 'time-passed', at: T0 + 14 * MINUTE });
    const again = having(
      lost,
      { ...listed(15 * MINUTE, films), isAfterGap: true } as Event,
      said.live(T0 + 15 * MINUTE),
    );
    expect(dueAt(having(again, ...standing(15 * MINUTE, 30 * MINUTE, films)))).toBeUndefined();
  });
});
