import { afterAll, expect, test } from 'vitest';
import { openTerminal } from '../terminal.ts';

const terminal = openTerminal();
afterAll(() => terminal.remove());

test.each([
  ['no command', [], 'a command is missing', 'usher'],
  ['an unknown command', ['cancle'], 'there is no command ‘cancle’. Did you mean cancel?', 'usher'],
  ['one like none', ['qqqqqq'], 'there is no command ‘qqqqqq’.', 'usher'],
  ['one before --help', ['lst', '--help'], 'there is no command ‘lst’. Did you mean list?', 'usher'],
  ['one after help', ['help', 'lst'], 'there is no command ‘lst’. Did you mean list?', 'usher'],
  ['one after --help', ['--help', 'lst'], 'there is no command ‘lst’. Did you mean list?', 'usher'],
  [
    'an unknown command within one',
    ['settings', 'gte', 'theme'],
    'there is no command ‘settings gte’. Did you mean get?',
    'usher settings',
  ],
  [
    'help of one within one',
    ['help', 'settings', 'lst'],
    'there is no command ‘settings lst’. Did you mean list?',
    'usher settings',
  ],
  [
    'an unknown option',
    ['list', '--sever=x'],
    '‘list’ knows no --sever. Did you mean --server?',
    'usher list',
  ],
  ['a short one', ['list', '-x'], '‘list’ knows no -x.', 'usher list'],
  [
    'an option before the command',
    ['--json', 'list'],
    '‘usher’ knows no --json. Did you mean usher list --json?',
    'usher',
  ],
  ['one that the command has not either', ['--csv', 'list'], '‘usher’ knows no --csv.', 'usher'],
  ['an apostrophe', ["it's"], "there is no command ‘it's’.", 'usher'],
  [
    'an option within one',
    ['settings', 'get', 'theme', '--jsn'],
    '‘settings get’ knows no --jsn. Did you mean --json?',
    'usher settings get',
  ],
  ['a missing word', ['settings', 'get'], 'KEY is missing.', 'usher settings get'],
  ['a missing value', ['history', '--since'], '--since <when> wants a value.', 'usher history'],
  ['too many words', ['list', 'Attic'], '‘list’ takes fewer words.', 'usher list'],
  ['help as a word', ['list', 'help'], '‘list’ takes fewer words.', 'usher list'],
  [
    'options that conflict',
    ['history', '--csv', '--json'],
    '--csv does not go with --json.',
    'usher history',
  ],
  [
    'a value that is no choice',
    ['history', '--kind', 'scans'],
    '‘scans’ is none of these: scan, metadata, analysis, download, live-tv, maintenance, other. Did you mean scan?',
    'usher history',
  ],
])('U37 %s costs two lines', async (_name, args, wrong, help) => {
  const { code, out, err } = await terminal.run(args, {});
  expect([code, out, err]).toEqual([2, '', `usher: ${wrong}\n  ${help} --help says more.\n`]);
});

test.each([['two\nlines'], ['\x1b[31mred'], ['‮list'], ['x'.repeat(5000)]])('U37 %j too', async (typed) => {
  const { code, err } = await terminal.run([typed], {});
  expect([code, err.trimEnd().split('\n').length]).toEqual([2, 2]);
});
