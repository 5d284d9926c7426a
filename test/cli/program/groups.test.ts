import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram, GROUPS } from '../../../src/cli/program/program.ts';

const all = createProgram(async () => {});
const named = (program: Command, name: string): Command | undefined =>
  program.commands.find((command) => command.name() === name);

test.each(GROUPS.flatMap(({ commands }) => Object.keys(commands).map((name) => [name])))(
  'CL5 %s is read alone, as it would be among all',
  (name) => {
    const alone = createProgram(async () => {}, name);
    expect(alone.commands.map((command) => command.name())).toEqual([name]);
    expect(named(alone, name)?.helpInformation()).toBe(named(all, name)?.helpInformation());
  },
);

test.each([['settings'], ['help'], ['--help'], ['lits'], ['constructor'], ['']])(
  'CL5 %s is read among all',
  (first) => {
    const program = createProgram(async () => {}, first);
    expect(program.commands.map((command) => command.name())).toEqual(all.commands.map((one) => one.name()));
  },
);
