import { describe, expect, test } from 'vitest';
import { MOST_OPEN } from '../../../src/domain/change/openGroups.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { State } from '../../../src/domain/state.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { activity, having, ofServer, quiet, said, server } from '../given.ts';

const NOW = 60_000;
const thumbs = (uuid: string, title = 'Thumbnails') =>
  activity({ uuid, type: 'media.generate.chapter.thumbs', title });
const ALL = ['a', 'b', 'c', 'x'];
const four = having(quiet, said.listed(ALL.map((uuid) => thumbs(uuid))));

function groupOf(state: State): string {
  const view = viewOf(state, NOW);
  const [head] = view.kind === 'activities' ? (view.groups[0]?.rows ?? []) : [];
  if (!head?.group) throw new Error('no group');
  return head.group.id;
}

const turned = (group: string, isOpen: boolean, serverId = server.id): Event => ({
  kind: 'group-opened',
  serverId,
  group,
  isOpen,
});
const open = having(four, turned(groupOf(four), true));
const isOpen = (state: State): boolean => {
  const view = viewOf(state, NOW);
  return view.kind === 'activities' && view.groups.some(({ rows }) => rows.some((row) => row.group?.isOpen));
};

describe('V20 an open group', () => {
  test('stays open whatever is reported of it, and is closed once', () => {
    const later = having(
      open,
      said.updated(thumbs('a'), 1000),
      said.started(thumbs('d'), 2000),
      said.ended(thumbs('b'), 3000),
      said.lost(4000),
      said.live(5000),
    );
    expect(isOpen(later)).toBe(true);
    expect(having(open, turned(groupOf(open), true)).openGroups).toHaveLength(1);
    expect(isOpen(having(open, turned(groupOf(open), false)))).toBe(false);
  });

  test('that is gone is closed when it comes again', () => {
    const gone = having(open, said.ended(thumbs('a'), 1000));
    expect(gone.openGroups).toEqual([]);
    const again = having(gone, said.started(thumbs('d'), 2000), said.started(thumbs('e'), 2000));
    expect([groupOf(again), isOpen(again)]).toEqual([groupOf(four), false]);
    expect(having(open, said.listed([thumbs('a')], 1000)).openGroups).toEqual([]);
  });

  test('of maintenance is there as long as that runs', () => {
    const butler = activity({ uuid: 'butler', type: 'butler', title: 'Maintenance' });
    const running = having(quiet, said.listed([butler, thumbs('a'), thumbs('b')]));
    const shown = having(running, turned(groupOf(running), true), said.ended(thumbs('a'), 1000));
    expect(isOpen(shown)).toBe(true);
    expect(having(shown, said.ended(butler, 2000)).openGroups).toEqual([]);
  });

  test('of another server is another one, and goes with its server', () => {
    const loft = { id: 'loft-id', name: 'Loft' };
    const two = having(
      open,
      { kind: 'server-joined', server: loft, at: 0 },
      ...[said.live(), said.listed(ALL.map((uuid) => thumbs(uuid)))].map((event) => ofServer(loft.id, event)),
    );
    const view = viewOf(two, NOW);
    expect(view).toMatchObject({
      groups: [
        { rows: [{ group: { isOpen: true } }, {}, {}, {}, {}] },
        { rows: [{ group: { isOpen: false } }] },
      ],
    });
    const both = having(two, turned(groupOf(two), true, loft.id));
    expect(having(both, ofServer(loft.id, said.ended(thumbs('a'), 1000))).openGroups).toEqual(
      open.openGroups,
    );
    expect(having(both, { kind: 'server-left', serverId: loft.id }).openGroups).toEqual(open.openGroups);
  });

  test('is one of a number that a page can not make grow, and what is no group is none', () => {
    expect(having(quiet, turned(groupOf(four), true)).openGroups).toEqual([]);
    expect(having(four, turned(groupOf(four), true, 'nobody')).openGroups).toEqual([]);
    const titles = Array.from({ length: MOST_OPEN + 6 }, (_, n) => `Title ${n}`);
    const many = having(
      quiet,
      said.listed(titles.flatMap((title, n) => ALL.map((uuid) => thumbs(`${uuid}${n}`, title)))),
    );
    const view = viewOf(many, NOW);
    const ids =
      view.kind === 'activities' ? (view.groups[0]?.rows ?? []).map((row) => row.group?.id ?? '') : [];
    const all = having(many, ...ids.map((id) => turned(id, true)));
    expect(all.openGroups.map((o) => o.group)).toEqual(ids.slice(-MOST_OPEN));
    expect(having(all, { kind: 'groups-closed' }).openGroups).toEqual([]);
  });
});
