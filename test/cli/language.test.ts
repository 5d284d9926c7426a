import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeAll(() => {
  terminal = openTerminal();
});
afterAll(() => terminal.remove());

const firstLine = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> =>
  (await terminal.run(args, env)).out.split('\n')[0] ?? '';

test('LA3 the terminal speaks the language of its environment', async () => {
  expect(await firstLine(['help'], { LC_ALL: '', LANG: 'de_AT.UTF-8' })).toBe('Beispiele:');
  expect(await firstLine(['help'], { LC_ALL: 'ar' })).toBe('أمثلة:');
  expect(await firstLine(['help'], { LC_ALL: 'C', LANG: 'de_AT.UTF-8' })).toBe('Examples:');
});

test('LA3 what was chosen in Usher counts before all but LC_ALL', async () => {
  mkdirSync(terminal.profile, { recursive: true });
  const settings = JSON.stringify({ preferences: { language: 'ar' } });
  writeFileSync(path.join(terminal.profile, 'settings.json'), settings);
  expect(await firstLine(['help'], { LC_ALL: '', LANG: 'de_AT.UTF-8' })).toBe('أمثلة:');
  expect(await firstLine(['help'], { LC_ALL: 'de_AT.UTF-8' })).toBe('Beispiele:');
});

test('LA3 settings that cannot be read choose nothing', async () => {
  writeFileSync(path.join(terminal.profile, 'settings.json'), '{');
  expect(await firstLine(['help'], { LC_ALL: '', LANG: 'de_AT.UTF-8' })).toBe('Beispiele:');
});

test('LA3 what --json prints is the same in every language', async () => {
  const printed = await Promise.all(
    ['C', 'de_DE.UTF-8', 'ar'].map((LC_ALL) => terminal.run(['doctor', '--demo', '--json'], { LC_ALL })),
  );
  const [english, ...others] = printed.map(({ out }) => out.replace(/"id":"\w+"/, '').replace(/\d+/g, '0'));
  expect(english).toMatch(/^\{/);
  expect(others).toEqual([english, english]);
});
