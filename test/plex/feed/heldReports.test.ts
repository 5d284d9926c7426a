import { expect, test } from 'vitest';
import { holdReports } from '../../../src/plex/feed/heldReports.ts';
import { type Report, readNotification } from '../../../src/plex/http/wire.ts';

const MOST_HELD = 5000;

function reports(event: string, uuid: string, fields: object): readonly Report[] {
  const Activity = { uuid, type: 'library.update.section', ...fields };
  return readNotification(JSON.stringify({ ActivityNotification: { event, uuid, Activity } }));
}

function holding(): { readonly delivered: Report[]; readonly held: ReturnType<typeof holdReports> } {
  const delivered: Report[] = [];
  const held = holdReports((report) => delivered.push(report));
  held.hold();
  return { delivered, held };
}

test('L16 a hundred thousand changes of one activity while the list is awaited are held as one, with all that they said', () => {
  const { delivered, held } = holding();
  held.receive(reports('started', 'u', { progress: 0 }));
  held.receive(reports('updated', 'u', { progress: 1, title: 'Scan', Context: { librarySectionID: '7' } }));
  for (let i = 0; i < 100_000; i++) held.receive(reports('updated', 'u', { progress: i % 100 }));
  held.receive(reports('ended', 'u', { progress: 100 }));
  held.release(() => {
    delivered.length = 0;
  });
  expect(delivered.map((r) => [r.event, r.activity?.progress])).toEqual([
    ['started', 0],
    ['updated', 99],
    ['ended', 100],
  ]);
  expect(delivered[1]?.activity).toMatchObject({ title: 'Scan', context: { librarySectionId: '7' } });
});

test('L16 changes of other work with the same uuid are kept apart', () => {
  const { delivered, held } = holding();
  held.receive(reports('updated', 'u', { type: 'library.update.section' }));
  held.receive(reports('updated', 'u', { type: 'media.generate.intros' }));
  held.release(() => {});
  expect(delivered.map((r) => r.activity?.type)).toEqual(['library.update.section', 'media.generate.intros']);
});

test('L16 of a flood of new uuids no more are held than a list could have', () => {
  const { delivered, held } = holding();
  for (let i = 0; i < 3 * MOST_HELD; i++) held.receive(reports('started', `u${i}`, {}));
  held.release(() => {});
  expect(delivered).toHaveLength(MOST_HELD);
  held.hold();
  held.receive(reports('updated', 'u0', { progress: 5 }));
  held.release(() => {});
  expect(delivered.at(-1)?.activity?.progress).toBe(5);
});
