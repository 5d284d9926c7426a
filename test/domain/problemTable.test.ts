import { expect, test } from 'vitest';
import { PROBLEMS, rankOf } from '../../src/domain/diagnosis/problemTable.ts';

const last = rankOf('fine');

test.each(Object.entries(PROBLEMS))('the cause of %s has a rank', (_, { cause }) => {
  expect(rankOf(cause)).toBeLessThan(last);
});

test('L14 a server that is starting up says more than a doubt about another address, and less than an alarm', () => {
  const { starting, 'certificate-changed': changed, ...others } = PROBLEMS;
  expect(rankOf(changed.cause)).toBeLessThan(rankOf(starting.cause));
  for (const { cause } of Object.values(others)) expect(rankOf(starting.cause)).toBeLessThan(rankOf(cause));
});

test('U2 only what the token or the account is refused for is a refusal', () => {
  const refusals = Object.entries(PROBLEMS).filter(([, { isRefusal }]) => isRefusal);
  expect(refusals.map(([problem]) => problem)).toEqual(['refused', 'forbidden', 'expired']);
});
