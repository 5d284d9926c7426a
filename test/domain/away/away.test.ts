import { describe, expect, test } from 'vitest';
import type { AwayReason } from '../../../src/domain/away/away.ts';
import { dueAt } from '../../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { State } from '../../../src/domain/state.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import type { Notice } from '../../../src/domain/view/notices/notice.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { having, quiet, said, server } from '../given.ts';

const HOUR = 3_600_000;
const type = 'media.generate.intros';
const away = (at: number, ...reasons: readonly AwayReason[]): Event => ({
  kind: 'away-changed',
  reasons,
  at,
});
const job = (uuid: string, at: number): readonly Event[] => [
  said.started({ uuid, type, title: `Job ${uuid}` }, at),
  said.ended({ uuid, type, title: `Job ${uuid}` }, at + 5000),
];

/** All notices of the events, and of the time that passes until nothing is due any more before `end`. */
function told(
  events: readonly Event[],
  end = Number.POSITIVE_INFINITY,
  from: State = quiet,
): { readonly notices: readonly Notice[]; readonly state: State } {
  let state = from;
  const notices: Notice[] = [];
  const apply = (event: Event): void => {
    const change = reduce(state, event);
    state = change.after;
    notices.push(...noticesFor(change));
  };
  events.forEach(apply);
  for (let due = dueAt(state); due !== undefined && due <= end; due = dueAt(state))
    apply({ kind: 'time-passed', at: due });
  return { notices, state };
}

const digestIn = (state: State): string | undefined => {
  const view = viewOf(state, 0);
  return view.kind === 'activities' ? view.digest?.text : undefined;
};

describe('N12 what finishes while the person is away', () => {
  const twoJobs = [away(1000, 'lock'), ...job('a', 2000), ...job('b', HOUR)];

  test('is held for as long as that lasts', () => {
    const { notices, state } = told(twoJobs);
    expect([notices, dueAt(state)]).toEqual([[], undefined]);
  });

  test('is one notice on the return, whose click opens the history at that time', () => {
    const { notices } = told([...twoJobs, away(2 * HOUR)]);
    expect(notices).toEqual([
      {
        title: 'While you were away: 2 jobs finished',
        body: 'Job a, Job b',
        command: { kind: 'show-history', since: 1000 },
      },
    ]);
  });

  test('is told as itself where it is one', () => {
    const { notices, state } = told([away(1000, 'sleep'), ...job('a', 2000), away(HOUR)]);
    expect(notices.map((n) => n.title)).toEqual(['Job a finished']);
    expect(digestIn(state)).toBeUndefined();
  });

  test('that had finished just before they left belongs to it', () => {
    const { notices } = told([...job('a', 0), away(5500, 'lock'), ...job('b', HOUR), away(2 * HOUR)]);
    expect(notices).toMatchObject([
      { title: 'While you were away: 2 jobs finished', command: { kind: 'show-history', since: 5000 } },
    ]);
  });

  test('claims no success that nobody saw', () => {
    const events = [
      said.started({ uuid: 'a', type }, 0),
      said.started({ uuid: 'b', type }, 0),
      away(1000, 'sleep'),
      said.lost(2000),
      { kind: 'woke', at: HOUR } as const,
      away(HOUR),
      said.live(HOUR + 3000),
      said.listed([], HOUR + 3000),
    ];
    expect(told(events).notices.map((n) => n.title)).toEqual([
      'While you were away: 2 jobs: 2 over while nobody watched',
    ]);
  });

  test('waits for the other reason where one of two has ended', () => {
    const both = [...twoJobs, away(HOUR * 2, 'lock', 'sleep'), away(HOUR * 3, 'lock')];
    expect(told(both).notices).toEqual([]);
    expect(told([...both, away(HOUR * 4)]).notices).toMatchObject([{ command: { since: 1000 } }]);
  });

  test('goes on where they leave again before they were told', () => {
    const again = [
      ...twoJobs,
      away(2 * HOUR),
      away(2 * HOUR + 500, 'lock'),
      ...job('c', 3 * HOUR),
      away(4 * HOUR),
    ];
    expect(told(again).notices).toMatchObject([
      { title: 'While you were away: 3 jobs finished', command: { since: 1000 } },
    ]);
  });

  test('is something else than what finishes after the return', () => {
    const { notices } = told([
      away(1000, 'lock'),
      away(HOUR),
      ...job('a', HOUR + 6000),
      ...job('b', HOUR + 6000),
    ]);
    expect(notices.map((n) => n.title)).toEqual(['2 jobs finished']);
    expect(notices[0]?.command?.kind).toBe('reveal');
  });

  test('is a line of the popover and the menu until the next look is over', () => {
    const { state } = told([...twoJobs, away(2 * HOUR)]);
    const line = 'While you were away: 2 jobs finished';
    expect(digestIn(state)).toBe(line);
    expect(menuOf(state, 0)).toContainEqual({
      kind: 'action',
      label: line,
      command: { kind: 'show-history', since: 1000 },
    });
    const looking = having(state, { kind: 'looking-changed', isLooking: true });
    expect(digestIn(looking)).toBe(line);
    expect(digestIn(having(looking, { kind: 'looking-changed', isLooking: false }))).toBeUndefined();
  });

  test('is that line at once, also where they open the popover before it was notified', () => {
    const state = having(quiet, ...twoJobs, { kind: 'woke', at: 2 * HOUR }, away(2 * HOUR));
    expect(digestIn(state)).toBe('While you were away: 2 jobs finished');
    expect(digestIn(having(quiet, ...twoJobs))).toBeUndefined();
    const looking = having(state, { kind: 'looking-changed', isLooking: true });
    const { notices, state: after } = told([], undefined, looking);
    expect([notices, digestIn(after)]).toEqual([[], 'While you were away: 2 jobs finished']);
  });

  test('waits for the ten seconds after a wake', () => {
    const back = [...twoJobs, { kind: 'woke', at: 2 * HOUR } as const, away(2 * HOUR)];
    expect(told(back, 2 * HOUR + 9999).notices).toEqual([]);
    expect(told(back, 2 * HOUR + 10_000).notices).toHaveLength(1);
  });
});

describe('N13', () => {
  test('a thousand are told, away or not', () => {
    const many = Array.from({ length: 1000 }, (_, n) => job(`j${n}`, 2000 + n)).flat();
    const { notices, state } = told([away(1000, 'lock'), ...many]);
    expect(notices.map((n) => n.title)).toEqual(['While you were away: 1,000 jobs finished']);
    const rest = told([...job('x', HOUR), ...job('y', HOUR), away(2 * HOUR)], undefined, state);
    expect(rest.notices.map((n) => n.title)).toEqual(['While you were away: 2 jobs finished']);
  });

  test('a popover behind a locked screen is not looked at; in quiet hours it is', () => {
    const looking = having(quiet, { kind: 'looking-changed', isLooking: true });
    const seen = (reason: AwayReason): readonly boolean[] =>
      having(looking, away(1000, reason), ...job('a', 2000)).notificationQueue.pending.map((u) => u.isSeen);
    expect([seen('lock'), seen('sleep'), seen('quiet')]).toEqual([[false], [false], [true]]);
  });
});

test('N14 in quiet hours it says so, and not that they were away', () => {
  const night = [away(1000, 'quiet'), ...job('a', 2000), ...job('b', HOUR)];
  expect(told(night).notices).toEqual([]);
  expect(told([...night, away(2 * HOUR)]).notices.map((n) => n.title)).toEqual([
    'In quiet hours: 2 jobs finished',
  ]);
  const locked = [...night, away(2 * HOUR, 'quiet', 'lock'), away(3 * HOUR, 'quiet'), away(4 * HOUR)];
  expect(told(locked).notices.map((n) => n.title)).toEqual(['While you were away: 2 jobs finished']);
});

describe('N15 while they are away', () => {
  const expired: Event = {
    kind: 'access-changed',
    access: { kind: 'signed-out', address: 'http://nas', problem: 'expired' },
  };
  const signedIn: Event = { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } };
  const titles = (events: readonly Event[]): readonly string[] => told(events).notices.map((n) => n.title);

  test('the loss of a server is told on the return, if it is still lost', () => {
    const gone = [away(1000, 'lock'), said.lost(2000)];
    expect(titles(gone)).toEqual([]);
    expect(titles([...gone, away(HOUR)])).toHaveLength(1);
    expect(titles([...gone, said.live(5000), away(HOUR)])).toEqual([]);
  });

  test('a token that is refused is asked for on the return, if it is still wanted, and once', () => {
    const refused = [away(1000, 'lock'), expired];
    expect(titles(refused)).toEqual([]);
    expect(titles([...refused, away(HOUR)])).toEqual(['Usher needs you to sign in again']);
    expect(titles([...refused, signedIn, away(HOUR)])).toEqual([]);
    expect(titles([expired, away(1000, 'lock'), away(HOUR)])).toHaveLength(1);
    expect(titles([...refused, away(HOUR), away(2 * HOUR, 'lock'), away(3 * HOUR)])).toHaveLength(1);
  });

  test('so is a certificate that has changed, and a token that one of several refuses', () => {
    const events: readonly Event[] = [
      { kind: 'server-joined', server: { id: 'cellar', name: 'Cellar' }, at: 0 },
      away(1000, 'lock'),
      { kind: 'link-changed', serverId: server.id, link: { kind: 'refused', problem: 'refused' }, at: 5000 },
      {
        kind: 'server-facts-changed',
        serverId: 'cellar',
        facts: {
          trustPrompt: {
            kind: 'certificate',
            url: 'https://nas:32400',
            fingerprint: 'AA',
            names: [],
            pin: { kind: 'name', name: 'nas' },
            pinned: 'BB',
          },
        },
      },
    ];
    expect(titles(events)).toEqual([]);
    expect(titles([...events, away(HOUR)])).toEqual([
      'Attic does not accept the token any more.',
      'Cellar shows another certificate than the one you agreed to.',
    ]);
  });
});
