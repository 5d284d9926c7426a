import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import type { State } from '../../../src/domain/state.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import { activity, having, ofServer, quiet, said } from '../given.ts';

const loft = { id: 'loft-id', name: 'Loft' };
const job = (uuid: string, changes: Partial<Activity> = {}): Activity =>
  activity({ uuid, type: 'media.optimize', title: `Job ${uuid}`, progress: undefined, ...changes });
const jobs = (count: number, changes: Partial<Activity> = {}): readonly Activity[] =>
  Array.from({ length: count }, (_, n) => job(`${n}`, changes));
const listed = (...activities: readonly Activity[]): State => having(quiet, said.listed(activities));

/** Above "Quit". */
function lines(state: State): readonly string[] {
  const all = menuOf(state, 5000).map((item) => {
    if (item.kind === 'separator') return '---';
    if (item.kind === 'submenu') return `${item.label} …`;
    return item.kind === 'text' ? item.label : `${item.label} → ${Object.values(item.command).join(' ')}`;
  });
  const above = all.slice(0, all.lastIndexOf('---'));
  return above.slice(above.lastIndexOf('---') + 1);
}

describe('T11 the menu', () => {
  test('has a line for each of eight jobs, and counts the others, which the popover has', () => {
    expect(lines(listed(...jobs(8)))).toHaveLength(8);
    expect(lines(listed(...jobs(60)))).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `Job ${n}`),
      'And 52 more: open Usher → show',
    ]);
    expect(lines(listed(...jobs(5000))).at(-1)).toBe('And 4,992 more: open Usher → show');
  });

  test('has at most eight of all servers together', () => {
    const two = having(
      listed(...jobs(5)),
      { kind: 'server-joined', server: loft, at: 0 },
      ...[said.live(), said.listed(jobs(7))].map((event) => ofServer(loft.id, event)),
    );
    expect(lines(two)).toEqual([
      'Attic',
      ...Array.from({ length: 5 }, (_, n) => `Job ${n}`),
      'Loft',
      ...Array.from({ length: 3 }, (_, n) => `Job ${n}`),
      'And 4 more: open Usher → show',
    ]);
  });

  test('has a group in one line, which tells of all its jobs', () => {
    const thumbs = jobs(13, { title: 'Thumbnails' });
    expect(lines(listed(...thumbs, job('x')))).toEqual(['Thumbnails ×13', 'Job x']);
    const known = thumbs.map((each, n) => ({ ...each, progress: n * 10 }));
    expect(lines(listed(...known.slice(0, 4), job('x')))).toEqual(['Thumbnails ×4, 15\u00a0%', 'Job x']);
    expect(lines(listed(...thumbs, ...jobs(9).map((each) => ({ ...each, uuid: `x${each.uuid}` }))))).toEqual([
      'Thumbnails ×13',
      ...Array.from({ length: 7 }, (_, n) => `Job ${n}`),
      'And 2 more: open Usher → show',
    ]);
  });

  test('has maintenance above what belongs to it, with its own Cancel, and counts it nowhere', () => {
    const butler = job('butler', { type: 'butler', title: 'Maintenance', cancellable: true });
    const analysed = jobs(13).map((each, n) => ({
      ...each,
      type: 'media.generate.bif',
      ...(n < 4 && { title: 'Previews' }),
    }));
    expect(lines(listed(butler, ...analysed))).toEqual([
      'Maintenance',
      'Cancel Maintenance → cancel attic-id butler [object Object]',
      'Previews ×4',
      ...[4, 5, 6, 7, 8, 9].map((n) => `Job ${n}`),
      'Stop all on Attic …',
      'And 3 more: open Usher → show',
    ]);
  });
});
