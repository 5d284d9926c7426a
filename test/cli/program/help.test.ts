import type { Command } from 'commander';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/cli/displayWidth.ts';
import { wrap } from '../../../src/cli/program/wrap.ts';
import { en } from '../../../src/locales/en.ts';
import { followLanguage } from '../../../src/locales/followLanguage.ts';
import { setLocale, t } from '../../../src/locales/format.ts';
import { LANGUAGES } from '../../../src/locales/language.ts';
import { pseudo } from '../../locales/pseudo.ts';
import { openTerminal } from '../terminal.ts';
import { everyCommand } from './everyCommand.ts';

const terminal = openTerminal();
afterAll(() => terminal.remove());
afterEach(() => setLocale('en', en));

/** What `--help` prints, in the language of now. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text;
}

const helps = (): readonly { readonly usage: string; readonly lines: readonly string[] }[] =>
  everyCommand()
    // It is for the scripts of `usher completion`, and nobody's to type.
    .filter(({ words }) => words[0] !== 'complete')
    .map(({ words, command }) => ({
      usage: ['usher', ...words].join(' '),
      lines: helpOf(command).split('\n'),
    }));

describe.each(LANGUAGES)('U36 help in %s', (language) => {
  test('is at most 80 columns wide, and begins with examples', async () => {
    await followLanguage({ system: () => [], isolatesNames: false })(language);
    const all = helps();
    expect(all.length).toBeGreaterThan(15);
    for (const { usage, lines } of all) {
      expect(lines[0], usage).toBe(t('terminal.help.examples'));
      expect(lines[1], usage).toMatch(/^ {2}usher /);
      expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    }
  });
});

test('U36 no word of it is the parser’s own', () => {
  setLocale('en', pseudo(en));
  const words =
    /Usage|Options|Commands|Arguments|\[options\]|\[command\]|\((default|choices|preset|env)|display help|output the/;
  for (const { usage, lines } of helps())
    expect(
      lines.filter((line) => words.test(line)),
      usage,
    ).toEqual([]);
});

test.each([
  [['--help'], 'usher <command>'],
  [['-h'], 'usher <command>'],
  [['help'], 'usher <command>'],
  [['help', 'list'], 'usher list'],
  [['--help', 'list'], 'usher list'],
  [['list', '--help'], 'usher list'],
  [['list', '--json', '-h'], 'usher list'],
  [['help', 'list', 'more'], 'usher list'],
  [['settings', '--help'], 'usher settings [options] [command]'],
  [['settings', 'help'], 'usher settings [options] [command]'],
  [['help', 'settings', 'get'], 'usher settings get'],
  [['settings', 'help', 'get'], 'usher settings get'],
  [['settings', 'get', '--help'], 'usher settings get'],
])('U36 %j shows the help of %s', async (args, usage) => {
  const { code, out, err } = await terminal.run(args, {});
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`\nUsage: ${usage}`);
});

test('U36 the version is a line', async () => {
  const printed = await Promise.all([['--version'], ['-v']].map((args) => terminal.run(args, {})));
  for (const { code, out } of printed)
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/)]);
});

describe('wrapping', () => {
  test.each([
    ['one two three', 7, 'one two\nthree'],
    ['one\ntwo', 80, 'one\ntwo'],
    ['unbreakable', 4, 'unbreakable'],
    ['', 4, ''],
    ['日本語の説明です。', 8, '日本語の\n説明で\nす。'],
    ['ライブラリ (Films) を選ぶ', 12, 'ライブラリ\n(Films) を選\nぶ'],
  ])('%j in %d columns', (text, columns, lines) => {
    expect(wrap(text, columns)).toBe(lines);
  });
});
