import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/cli/exitCodes.ts';
import { allCalled, called, type Nameable, oneCalled } from '../../../src/cli/named.ts';

const one = (id: string, ...names: readonly string[]): Nameable => ({ id, names, label: names[0] ?? '' });
const films = one('1', 'Films');
const filmsForKids = one('2', 'Films for Kids');
const series = one('3', 'Series');
const year = one('4', '3');
const all = [films, filmsForKids, series, year];

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.message}`;
  }
  return '';
}

describe('U17 a word names', () => {
  test.each([
    ['a whole name before a longer one', 'films', [films]],
    ['a whole name before an id', '3', [year]],
    ['an id', '1', [films]],
    ['the beginning of a name', 'ser', [series]],
    ['the beginning of several', 'fil', [films, filmsForKids]],
    ['nothing', 'boats', []],
    ['nothing, where it is empty', '', []],
  ])('%s', (_what, word, found) => {
    expect(called(word, all)).toEqual(found);
  });

  test('one thing, by any of its names', () => {
    expect(oneCalled('task', 'backup', [one('BackupDatabase', 'Back up', 'BackupDatabase')]).id).toBe(
      'BackupDatabase',
    );
  });

  test('or else those that there are are said, made harmless', () => {
    expect(refusalOf(() => oneCalled('library', 'fil\u001b[2J', all))).toBe(
      '2 No library is called fil [2J. There is: Films, Films for Kids, Series, 3.',
    );
    expect(refusalOf(() => oneCalled('server', 'fil', all))).toBe(
      '2 Several servers are called fil: Films, Films for Kids. Name one by its whole name or id.',
    );
  });

  test('all of one name, where several may be meant', () => {
    const cellars = [one('1', 'Films'), one('9', 'films')];
    expect(allCalled('library', 'fi', cellars)).toEqual(cellars);
    expect(refusalOf(() => allCalled('library', 'fil', all))).toMatch(/^2 Several libraries are called fil/);
  });
});
