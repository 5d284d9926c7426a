import { expect, test } from 'vitest';
import { EXIT, Refusal } from '../../src/cli/exitCodes.ts';
import { keyOf, readValue } from '../../src/cli/settings/typed.ts';
import { DEFAULT_PREFERENCES, isPreferenceKey } from '../../src/domain/settings/preferences.ts';

const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal && error.code === EXIT.usage) return error.message;
    throw error;
  }
  return 'none';
};
const read = (key: string, text: string): unknown =>
  isPreferenceKey(key) ? readValue(key, text, { leastSeconds: 7 }) : undefined;

test.each([
  ['leastSeconds', '5', 5],
  ['leastSeconds', ' 0.5 ', 0.5],
  ['theme', 'dark', 'dark'],
  ['language', '"de"', 'de'],
  ['tellsStalls', 'true', true],
  ['shortcut', '5', '5'],
  ['shortcut', '', ''],
  ['shortcut', 'CommandOrControl+Shift+U', 'CommandOrControl+Shift+U'],
  ['mutedUntil', '1700000000000', 1_700_000_000_000],
  ['quietHours', '{"isOn":true}', { ...DEFAULT_PREFERENCES.quietHours, isOn: true }],
  ['noticeRules', '[{"kind":"intros","isTold":false}]', [{ kind: 'intros', isTold: false }]],
  ['noticeRules', '[]', []],
])('SE9 %s takes %j', (key, text, value) => {
  expect(read(key, text)).toEqual({ [key]: value });
});

test.each([
  ['leastSeconds', '-0.5', 'leastSeconds takes a number from 0 to 3600, not ‘-0.5’.'],
  ['leastSeconds', '', 'leastSeconds takes a number from 0 to 3600, not ‘’.'],
  ['mutedUntil', '1.5', 'mutedUntil takes a whole number from 0 on, not ‘1.5’.'],
  ['mutedUntil', 'tomorrow', 'from 0 on, not ‘tomorrow’'],
  ['tellsStalls', 'yes', 'tellsStalls takes one of these, not ‘yes’: true, false.'],
  ['theme', 'sepia', 'theme takes one of these, not ‘sepia’: system, light, dark.'],
  ['zoom', '99', '100, 110, 125, 150, 175, 200.'],
  ['shortcut', 'x'.repeat(513), 'shortcut takes a text of at most 512 characters.'],
  ['quietHours', '{"form":"22:00"}', 'quietHours takes JSON such as {"isOn":false,"from":"22:00"'],
  ['quietHours', '{"from":"25:00"}', 'takes JSON such as'],
  ['quietHours', '{"days":[1],"__proto__":{"a":1}}', 'takes JSON such as'],
  ['noticeRules', '[{"knd":"intros","isTold":false}]', 'such as [{"kind":"intros","isTold":false}]'],
  ['theme', `${'a'.repeat(200)}\n`, `not ‘${'a'.repeat(80)}…’`],
])('SE9 %s does not take %j, and says what it takes', (key, text, said) => {
  expect(refusalOf(() => read(key, text))).toContain(said);
});

test.each([
  ['leastSecond', 'No setting is called ‘leastSecond’. Did you mean leastSeconds?'],
  ['quiet', 'Did you mean quietHours?'],
  ['THEME', 'Did you mean theme?'],
  ['pigeons', /There is: leastSeconds, .* dailyUpdates, hooks\./],
  ['', /There is: leastSeconds/],
  ['__proto__', 'No setting is called'],
  ['x'.repeat(10_000), /^No setting is called ‘x{80}…’/],
])('SE9 the key %s is none, and the one that was meant is named', (key, said) => {
  expect(refusalOf(() => keyOf(key))).toMatch(said);
});
