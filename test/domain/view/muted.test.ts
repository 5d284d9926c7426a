import { expect, test } from 'vitest';
import { trayStatusOf } from '../../../src/domain/view/trayStatus.ts';
import { having, prefers, quiet, said } from '../given.ts';

const UNTIL = 60_000;
const muted = having(quiet, prefers({ mutedUntil: UNTIL }));

test('T14 the icon says that notifications are muted, until they are not', () => {
  expect(trayStatusOf(muted, UNTIL - 1)).toEqual({ kind: 'muted' });
  expect(trayStatusOf(muted, UNTIL)).toEqual({ kind: 'idle' });
});

test('T14 a job, a server that is away and what only the person can do are more important', () => {
  expect(trayStatusOf(having(muted, said.started({ progress: 40 }, 0)), 5000)).toEqual({
    kind: 'working',
    progress: 40,
  });
  expect(trayStatusOf(having(muted, said.lost()), 5000)).toEqual({ kind: 'offline' });
  const expired = { kind: 'account-changed', account: { name: 'Robin', problem: 'expired' } } as const;
  expect(trayStatusOf(having(muted, expired), 5000)).toEqual({ kind: 'attention' });
});
