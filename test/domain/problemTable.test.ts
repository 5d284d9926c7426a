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
