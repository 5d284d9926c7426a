import { expect, test } from 'vitest';
import { livingRoom } from '../../src/demo/livingRoom.ts';
import { dueAt } from '../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Event } from '../../src/domain/event.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { readActivities } from '../../src/plex/wire/wire.ts';
import { quiet, said } from '../domain/given.ts';
import { createTimeline } from './timeline.ts';

const TWO_MINUTES = 120_000;

test('Z5 Usher announces a settled scan of the living room within two minutes', async () => {
  const time = createTimeline();
  void livingRoom(time);
  await time.until(TWO_MINUTES);
  let state = quiet;
  const announced: string[] = [];
  const happen = (event: Event): void => {
    const change = reduce(state, event);
    state = change.after;
    announced.push(...noticesFor(change).map(({ title, body }) => `${title}: ${body}`));
  };
  for (const { at, event, activity: wire } of time.moments) {
    for (let due = dueAt(state); due !== undefined && due <= at; due = dueAt(state))
      happen({ kind: 'time-passed', at: due });
    const [activity] = readActivities({ MediaContainer: { Activity: [wire] } });
    const report = event === 'started' ? said.started : event === 'updated' ? said.updated : said.ended;
    if (activity) happen(report(activity, at));
  }
  // With its metadata updates, which only a settled scan has.
  expect(announced).toContainEqual(expect.stringMatching(/Films.*\b3\b/));
});
