import { afterEach, describe, expect, test } from 'vitest';
import { pendingOf } from '../../src/domain/change/notificationQueue.ts';
import { tooltipOf } from '../../src/domain/view/headline/headline.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { stopAllOf } from '../../src/domain/view/stopView.ts';
import { durationText } from '../../src/domain/view/text.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { en } from '../../src/locales/en.ts';
import { environmentLanguages } from '../../src/locales/environmentLanguages.ts';
import { followLanguage } from '../../src/locales/followLanguage.ts';
import { dateText, language, listText, setLocale, t } from '../../src/locales/format.ts';
import { LANGUAGES, languageFor, languageName } from '../../src/locales/language.ts';
import { TRANSLATIONS } from './catalogues.ts';
import { finishes, NOW, reports, startServers, states } from './pseudoStates.ts';
import { saidTexts } from './saidTexts.ts';
import { isSameWords } from './sameWords.ts';

afterEach(() => setLocale('en', en));

async function speak(tag: string): Promise<void> {
  setLocale('en', en);
  await followLanguage({ system: () => [], isolatesNames: true })(tag);
}

describe('LA2 the language is the first wish that Usher speaks', () => {
  test.each([
    [['de-AT'], 'de'],
    [['de_CH.UTF-8'], 'de'],
    [['ar-EG', 'de'], 'ar'],
    [['zh-Hans-CN', 'de-DE'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['zh'], 'en'],
    [['C', '', 'x', '-', 'de@euro'], 'de'],
    [['sr-Latn'], 'en'],
    [[], 'en'],
  ])('%j: %s', (wishes, expected) => {
    expect(languageFor(wishes)).toBe(expected);
  });

  test('what only looks like a language it speaks is none', () => {
    expect(languageFor(['dex', 'german', 'de-Arab'])).toBe('en');
  });
});

describe('LA3 a terminal asks by its environment', () => {
  test.each([
    [{ LANG: 'de_DE.UTF-8' }, ['de_DE.UTF-8']],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'ar_EG' }, ['ar_EG']],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr_FR', LC_ALL: 'ar_EG' }, ['ar_EG']],
    [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'zh:ar' }, ['zh', 'ar', 'de_DE.UTF-8']],
    [{ LANG: 'C.UTF-8', LANGUAGE: 'ar' }, []],
    [{ LC_ALL: 'POSIX', LANG: 'de_DE' }, []],
    [{ LANG: '', LC_ALL: '' }, ['ja-JP']],
    [{}, ['ja-JP']],
  ])('%j', (variables, wishes) => {
    expect(environmentLanguages(variables, 'ja-JP')).toEqual(wishes);
  });
});

test('LA4 a choice is followed at once, and the system when that is the choice', async () => {
  const follow = followLanguage({ system: () => ['ar-SA'], isolatesNames: true });
  await follow('de');
  expect([language(), t('menu.quit')]).toEqual(['de', 'Usher beenden']);
  await follow('system');
  expect([language(), t('menu.quit')]).toEqual(['ar', 'إنهاء Usher']);
  await follow('nonsense');
  expect([language(), t('menu.quit')]).toEqual(['en', 'Quit Usher']);
});

test('LA4 of two choices the later one counts, whichever is loaded first', async () => {
  const follow = followLanguage({ system: () => [], isolatesNames: true });
  await Promise.all([follow('de'), follow('ar'), follow('en'), follow('de')]);
  expect(language()).toBe('de');
});

test('LA4 what is kept for the next View is said anew in another language', async () => {
  const server = states.flatMap(({ servers }) => servers).find((one) => stopAllOf(one));
  if (!server) throw new Error('no server with several jobs');
  expect(stopAllOf(server)?.question.yes).toBe('Stop all');
  await speak('de');
  expect(stopAllOf(server)?.question.yes).toBe('Alles stoppen');
});

describe.each(TRANSLATIONS)('in %s', (tag) => {
  const numbers = new Intl.NumberFormat(tag);

  test('LA5 numbers, percents and lists are as that language writes them', async () => {
    await speak(tag);
    expect(t('percent', { percent: 41 })).toBe(new Intl.NumberFormat(tag, { style: 'percent' }).format(0.41));
    expect(t('notice.some-finished', { count: 12_345 })).toContain(numbers.format(12_345));
    expect(listText(['1', '2', '3'])).toBe(
      new Intl.ListFormat(tag, { type: 'conjunction', style: 'short' }).format(['1', '2', '3']),
    );
    expect(dateText(NOW, { weekday: 'long' })).toBe(
      new Intl.DateTimeFormat(tag, { weekday: 'long' }).format(NOW),
    );
  });

  test('LA5 a duration is kept together', async () => {
    await speak(tag);
    const texts = [12_000, 190_000, 4_000_000, 900_000_000].map(durationText);
    // Two units may part, a number and its unit may not.
    expect(texts.filter((text) => /\d \D|\D \D/.test(text))).toEqual([]);
  });

  test('LA6 each state is said without an error, and nothing as in English', async () => {
    expect(await englishTexts(tag)).toEqual([]);
  });
});

/** Texts that are the same in English, of all states. */
async function englishTexts(tag: string): Promise<readonly string[]> {
  await speak('en');
  const english = allSaid();
  await speak(tag);
  const other = allSaid();
  expect(other.length).toBeGreaterThan(1000);
  return [
    ...new Set(
      other.filter((text, place) => text === english[place] && /[a-z]{2}/i.test(text) && !isSameWords(text)),
    ),
  ];
}

function allSaid(): readonly string[] {
  const [state] = states;
  if (!state) throw new Error('no state');
  const doctors = reports.map((report) => ({ ...state, page: { kind: 'doctor', report } as const }));
  const due = finishes.map((finished) => [{ ...pendingOf(finished), updates: 2 }]);
  const signedIn = states.at(-1) ?? state;
  const change = {
    before: signedIn,
    event: { kind: 'time-passed', at: NOW } as const,
    rows: [],
    finished: [],
    occasions: [],
  };
  return [
    ...[...states, ...doctors].flatMap((one) =>
      saidTexts([viewOf(one, NOW), menuOf(one, NOW), tooltipOf(one, NOW)]),
    ),
    ...[...due, due.flat()].flatMap((some) =>
      saidTexts(noticesFor({ ...change, after: signedIn, due: some })),
    ),
    ...startServers.flatMap((server) => {
      const before = { ...signedIn, servers: [{ ...server, starts: [] }] };
      return saidTexts(noticesFor({ ...change, before, after: { ...signedIn, servers: [server] }, due: [] }));
    }),
  ];
}

test('LA7 where text runs from right to left, names are kept apart from it, and the choices of a select are not', async () => {
  await speak('ar');
  expect(t('terminal.quiet', { server: 'Attic' })).toBe('\u200f\u2068Attic\u2069 هادئ.');
  expect(t('problem.not-found.signIn', { where: 'known', address: 'nas:1' })).toContain('\u2068nas:1\u2069');
  expect(t('notice.jobs', { count: 3, outcomes: 'x' })).toBe('\u200f3 عمليات: \u2068x\u2069');
});

test('LA7 a terminal gets nothing unseen, since its text is copied', async () => {
  const plain = followLanguage({ system: () => [], isolatesNames: false });
  await plain('ar');
  expect(t('terminal.cancel-by', { uuid: '1' })).toBe('(usher cancel 1)');
});

test('each language calls itself by its own name', () => {
  expect(LANGUAGES.map(languageName)).toEqual(expect.arrayContaining(['English', 'Deutsch', 'العربية']));
});
