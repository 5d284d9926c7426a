import { expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import { watchMissedUpdates } from '../../../src/plex/feed/missedUpdates.ts';
import { activity } from '../../domain/given.ts';

const at = (progress: number): readonly Activity[] => [activity({ progress })];

test('L8 two lists in a row with changes that the stream did not report count, and the first list is none of them', () => {
  const missed = watchMissedUpdates();
  missed.listCame(at(1), true);
  missed.listCame(at(2), false);
  expect(missed.streamMissesUpdates).toBe(false);
  missed.listCame(at(3), false);
  expect(missed.streamMissesUpdates).toBe(true);
  missed.reset();
  expect(missed.streamMissesUpdates).toBe(false);
});

test('L8 a list with no changes neither counts nor forgives', () => {
  const missed = watchMissedUpdates();
  for (const progress of [1, 2, 2]) missed.listCame(at(progress), progress === 1);
  expect(missed.streamMissesUpdates).toBe(false);
  missed.listCame(at(3), false);
  expect(missed.streamMissesUpdates).toBe(true);
});

test('L8 one report between two lists shows that the stream works', () => {
  const missed = watchMissedUpdates();
  missed.listCame(at(1), true);
  missed.listCame(at(2), false);
  missed.reportsCame();
  missed.listCame(at(3), false);
  missed.listCame(at(4), false);
  expect(missed.streamMissesUpdates).toBe(false);
});
