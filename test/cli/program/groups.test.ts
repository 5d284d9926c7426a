import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram, GROUPS } from '../../../src/cli/program/program.ts';

const all = createProgram(async () => {});
const named = (program: Command, name: string): Command | undefined =>
  program.commands.find((command) => command.name() === name);

test.each(GROUPS.flatMap(({ names }) => names.map((name) => [name, names] as const)))(
  'CL5 %s is read with the others of its group alone, as it would be among all',
  (name, names) => {
    const alone = createProgram(async () => {}, name);
    expect(alone.commands.map((command) => command.name())).toEqual(names);
    expect(named(alone, name)?.helpInformation()).toBe(named(all, name)?.helpInformation());
  },
);

test.each([['settings'], ['help'], ['--help'], ['lits'], ['']])('CL5 %s is read among all', (first) => {
  const program = createProgram(async () => {}, first);
  expect(program.commands.map((command) => command.name())).toEqual(all.commands.map((one) => one.name()));
});
