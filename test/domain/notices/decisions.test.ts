import { describe, expect, test } from 'vitest';
import type { AwayReason } from '../../../src/domain/away/away.ts';
import { entriesOf } from '../../../src/domain/change/history.ts';
import { dueAt } from '../../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import { initialState, type State } from '../../../src/domain/state.ts';
import { decisionViews } from '../../../src/domain/view/notices/decisionViews.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { memoryStorage } from '../../../src/storage/history/historyFile.ts';
import { createLog } from '../../../src/storage/log.ts';
import { having, ofServer, prefers, quiet, said, server } from '../given.ts';

const MINUTE = 60_000;
const intros = { uuid: 'intros', type: 'media.generate.intros', title: 'Detecting Intros' };
const job = (
  one: { readonly uuid: string; readonly type: string },
  at = 0,
  lastedMs = 2000,
): readonly Event[] => [said.started(one, at), said.ended(one, at + lastedMs)];
const away = (at: number, ...reasons: readonly AwayReason[]): Event => ({
  kind: 'away-changed',
  reasons,
  at,
});
const watch = (uuid: string, isWatched = true, at = 100): Event => ({
  kind: 'watch-changed',
  serverId: server.id,
  uuid,
  isWatched,
  at,
});
const muted = (kind: string) => ({ kind, isTold: false });

/** The titles that are notified, also of the time between and after the events, and the state then. */
function told(
  from: State,
  ...events: readonly Event[]
): { readonly titles: readonly string[]; readonly state: State } {
  let state = from;
  const titles: string[] = [];
  const apply = (event: Event): void => {
    const change = reduce(state, event);
    state = change.after;
    titles.push(...noticesFor(change).map(({ title }) => title));
  };
  const passUntil = (end: number): void => {
    for (let at = dueAt(state); at !== undefined && at <= end; at = dueAt(state))
      apply({ kind: 'time-passed', at });
  };
  for (const event of events) {
    passUntil('at' in event ? event.at : 0);
    apply(event);
  }
  passUntil(Number.POSITIVE_INFINITY);
  return { titles, state };
}

const rules = prefers({ leastSeconds: 3600, noticeRules: [muted('intros')] });
const strict = having(quiet, rules);

const texts = (state: State): readonly string[] =>
  decisionViews(state, 0).map(({ title, text }) => `${title}. ${text}`);

describe('N30 what was done about the latest finishes, and why', () => {
  test('newest first, those that were not announced too, without what nobody waits for', () => {
    const rules = prefers({
      noticeRules: [muted('credits'), { serverId: server.id, libraryId: '2', isTold: false }],
    });
    const { state, titles } = told(
      having(quiet, rules),
      ...job({ uuid: 'scan', type: 'library.update.section' }),
      ...job(intros, 100_000),
      ...job({ ...intros, uuid: 'credits', type: 'media.generate.credits' }, 200_000),
      ...job({ ...intros, uuid: 'two', context: { librarySectionId: '2' } } as typeof intros, 300_000),
      ...job({ uuid: 'dvr', type: 'provider.subscriptions.process' }, 400_000),
      said.started({ ...intros, uuid: 'stopped' }, 500_000),
      said.asked('stopped', 501_000),
      said.endedBare('stopped', 502_000),
    );
    expect(titles).toHaveLength(2);
    expect(texts(state)).toEqual([
      'Detecting intros cancelled. Not announced: you cancelled it',
      'Intros detected. Not announced: this library is muted',
      'Detecting Intros finished. Not announced: this kind is muted',
      'Intros detected. Announced: it lasted long enough',
      'Films scanned. Announced: a scan and all that came of it',
    ]);
  });

  test('what was held says why, and afterwards that it was told', () => {
    const held = told(quiet, away(0, 'quiet'), ...job(intros, 1000)).state;
    expect(texts(held)).toEqual(['Intros detected. Held back: quiet hours']);
    const back = told(held, away(MINUTE));
    expect(back.titles).toEqual(['Intros detected']);
    expect(texts(back.state)).toEqual(['Intros detected. Held back, and announced afterwards']);
  });

  test('what is muted while it is held is not told, and says so', () => {
    const held = told(quiet, away(0, 'lock'), ...job(intros, 1000)).state;
    const { titles, state } = told(having(held, prefers({ noticeRules: [muted('intros')] })), away(MINUTE));
    expect([titles, texts(state)]).toEqual([[], ['Intros detected. Not announced: this kind is muted']]);
  });

  test('to who is looking it is not told', () => {
    const looking = having(quiet, { kind: 'looking-changed', isLooking: true });
    expect(texts(told(looking, ...job(intros)).state)).toEqual([
      'Intros detected. Not announced: you were looking',
    ]);
  });

  test('nor to who looks before it is told, and it does not claim to be', () => {
    const finished = having(quiet, ...job(intros));
    const { titles, state } = told(finished, { kind: 'looking-changed', isLooking: true });
    expect([titles, texts(state)]).toEqual([[], ['Intros detected. Not announced: you were looking']]);
  });

  test('no more than ten', () => {
    const jobs = Array.from({ length: 14 }, (_, n) => job({ ...intros, uuid: `u${n}` }, n * MINUTE)).flat();
    const { decisions } = told(quiet, ...jobs).state;
    expect(decisions.map((d) => d.finished.activity.uuid).slice(0, 2)).toEqual(['u13', 'u12']);
    expect(decisions).toHaveLength(10);
  });
});

describe('N29 muted', () => {
  test('nothing is told, then all of it as one', () => {
    const jobs = [...job({ ...intros, uuid: 'a' }, 1000), ...job({ ...intros, uuid: 'b' }, 5000)];
    const held = told(quiet, away(0, 'mute'), ...jobs);
    expect(held.titles).toEqual([]);
    expect(told(held.state, away(MINUTE)).titles).toEqual(['While muted: 2 jobs finished']);
    expect(told(held.state, away(MINUTE, 'quiet'), away(2 * MINUTE)).titles).toEqual([
      'While you were away: 2 jobs finished',
    ]);
  });

  test('the popover is seen all the same', () => {
    const looking = having(quiet, { kind: 'looking-changed', isLooking: true }, away(0, 'mute'));
    expect(told(looking, ...job(intros, 1000), away(MINUTE)).titles).toEqual([]);
  });

  test('a refused token waits too, and is told if it is still so', () => {
    const refused: Event = {
      kind: 'access-changed',
      access: { kind: 'signed-out', address: '', problem: 'expired' },
    };
    const during = told(quiet, away(0, 'mute'), refused);
    expect(during.titles).toEqual([]);
    expect(told(during.state, away(MINUTE)).titles).toHaveLength(1);
  });
});

describe('N32 a row that is watched', () => {
  const short = [said.started(intros, 0), watch('intros'), said.ended(intros, 500)] as const;

  test('is told whatever the rules say', () => {
    expect(told(strict, ...job(intros, 0, 500)).titles).toEqual([]);
    const { titles, state } = told(strict, ...short);
    expect([titles, state.recent.length]).toEqual([['Intros detected'], 1]);
    expect(texts(state)).toEqual(['Intros detected. Announced: you wanted to be told of it']);
  });

  test('a scan too, once it has settled', () => {
    const muteScans = having(quiet, prefers({ noticeRules: [muted('scan')] }));
    const scan = said.started({}, 0);
    expect(told(muteScans, scan, said.ended({}, 5000)).titles).toEqual([]);
    expect(told(muteScans, scan, watch('u1'), said.ended({}, 5000)).titles).toEqual(['Films scanned']);
  });

  test('not to who is looking, nor what was cancelled, nor once it is not watched any more', () => {
    const looking = having(strict, { kind: 'looking-changed', isLooking: true });
    expect(told(looking, ...short).titles).toEqual([]);
    const [begin, bell, end] = short;
    expect(
      told(strict, begin, bell, said.asked('intros', 200), said.endedBare('intros', 500)).titles,
    ).toEqual([]);
    expect(told(strict, begin, bell, watch('intros', false, 200), end).titles).toEqual([]);
  });

  test('is held as others are', () => {
    const held = told(strict, away(0, 'mute'), ...short);
    expect(held.titles).toEqual([]);
    expect(told(held.state, away(MINUTE)).titles).toEqual(['Intros detected']);
  });

  test('has a bell that is on, and another switch for its kind', () => {
    const rows = (state: State) => {
      const view = viewOf(state, 5000);
      return view.kind === 'activities' ? view.groups.flatMap((group) => group.rows) : [];
    };
    const running = having(strict, said.started(intros, 0));
    const [before] = rows(running);
    expect(before?.notices).toEqual({
      watch: {
        isOn: false,
        label: 'Tell me when it is over: Detecting intros',
        command: { kind: 'watch', serverId: server.id, uuid: 'intros', isWatched: true },
      },
      muteKind: {
        isOn: true,
        label: 'Mute this kind: Detecting intros',
        command: { kind: 'unmute-kind', type: intros.type },
      },
    });
    const [after] = rows(having(running, watch('intros'), prefers({})));
    expect([after?.notices?.watch.isOn, after?.notices?.watch.command]).toEqual([
      true,
      { kind: 'watch', serverId: server.id, uuid: 'intros', isWatched: false },
    ]);
    expect(after?.notices?.muteKind.command).toEqual({ kind: 'mute-kind', type: intros.type });
    expect(rows(having(running, said.ended(intros, 4000)))[0]?.notices).toBeUndefined();
  });
});

describe('N40 the loss and the return of a server', () => {
  const lost = said.lost(0);
  const back = said.live(10 * MINUTE);
  const loss = 'Attic is not reachable';

  test('both, once, where both are wanted', () => {
    const both = having(quiet, prefers({ tellsReturn: true }));
    expect(told(both, lost, back, said.live(11 * MINUTE)).titles).toEqual([
      expect.stringContaining(loss),
      'Attic is reachable again',
    ]);
    expect(told(both, lost, said.live(MINUTE)).titles).toEqual([]);
    expect(told(quiet, lost, back).titles).toEqual([expect.stringContaining(loss)]);
  });

  test('neither where the loss is not told, or a rule mutes the server', () => {
    const rules = { noticeRules: [{ serverId: server.id, isTold: false }] };
    for (const change of [{ tellsLoss: false }, rules]) {
      const state = having(quiet, prefers({ tellsReturn: true, ...change }));
      expect(told(state, lost, back).titles).toEqual([]);
    }
    // A rule about its scans says nothing of its links.
    const scans = { noticeRules: [{ ...muted('scan'), serverId: server.id }] };
    expect(told(having(quiet, prefers(scans)), lost, back).titles).toHaveLength(1);
  });

  test('of one server a rule says nothing about another', () => {
    const cellar: Event = { kind: 'server-joined', server: { id: 'cellar', name: 'Cellar' }, at: 0 };
    const rules = prefers({ noticeRules: [{ serverId: server.id, isTold: false }] });
    const two = having(quiet, rules, cellar, ofServer('cellar', said.live(0)));
    expect(told(two, lost, ofServer('cellar', lost)).titles).toEqual([expect.stringContaining('Cellar')]);
  });

  test('the return is no news to who comes back after it', () => {
    const both = having(quiet, prefers({ tellsReturn: true }));
    const { titles } = told(both, lost, away(5 * MINUTE, 'lock'), back, away(11 * MINUTE));
    expect(titles).toEqual([expect.stringContaining(loss)]);
  });
});

describe('N41 a stall', () => {
  const [row] = having(quiet, said.started(intros, 0)).servers.flatMap(({ rows }) => rows);
  const lists = Array.from({ length: 90 }, (_, n) => said.listedAgain(row ? [row.activity] : [], n * MINUTE));
  const stuck = (from: State, ...events: readonly Event[]): readonly string[] =>
    told(from, said.started(intros, 0), ...events, ...lists).titles;

  test('is not told of a kind that is muted, unless it is watched', () => {
    const rules = having(quiet, prefers({ tellsStalls: true, noticeRules: [muted('intros')] }));
    expect(stuck(having(quiet, prefers({ tellsStalls: true })))).toHaveLength(1);
    expect(stuck(rules)).toEqual([]);
    expect(stuck(rules, watch('intros', true, 0))).toHaveLength(1);
  });
});

test('N32 the bell of a row, and of what finished, outlives a restart', () => {
  const storage = memoryStorage();
  const open = () =>
    openHistory(
      storage,
      createLog(() => {}),
      () => 10_000,
    );
  const events = [said.started(intros, 9000), watch('intros', true, 9100), said.ended(intros, 9500)];
  const restarted = (count: number): State => {
    const first = open();
    let state = strict;
    for (const event of events.slice(0, count)) {
      const change = reduce(state, event);
      first.write(entriesOf(change));
      state = change.after;
    }
    const restored = open().restored(server.id);
    return having(
      initialState,
      rules,
      { kind: 'server-joined', server, restored, at: 10_000 },
      said.live(10_000),
    );
  };
  const [row] = restarted(2).servers.flatMap(({ rows }) => rows);
  expect(row?.isWatched).toBe(true);
  expect(told(restarted(3)).titles).toEqual(['Intros detected']);
});
