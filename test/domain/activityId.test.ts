import { expect, test } from 'vitest';
import { isActivityId } from '../../src/domain/activity.ts';

test.each(['a', '5c1d4a2e-9b7f-0123-4567-89abcdef0123', 'x'.repeat(256), 'a.b', '...', 'two words', 'ü'])(
  'C7 %j is an id of an activity',
  (id) => expect(isActivityId(id)).toBe(true),
);

test.each([
  ...[7, null, undefined, {}, [], true],
  ...['', '.', '..', 'x'.repeat(257), 'a/b', 'a\\b', ' a', 'a ', '\u00a0a'],
  ...['a\nb', 'a\u0000', 'a\u200bb', 'a\u202eb', 'a\ud800', 'a\u2028b', '\ue000', '\ufeffa'],
])('C7 %j is none', (id) => expect(isActivityId(id)).toBe(false));
