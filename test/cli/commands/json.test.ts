import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { createProgram } from '../../../src/cli/program/program.ts';
import { openTerminal } from '../terminal.ts';

const terminal = openTerminal();
afterEach(() => {
  terminal.killAll();
  terminal.remove();
});

test('U28 every command has --json, but for what prints for a shell or has commands of its own', () => {
  const without = createProgram(async () => {})
    .commands.filter(({ options }) => !options.some(({ long }) => long === '--json'))
    .map((command) => command.name());
  expect(['settings', 'hooks', 'completion', 'complete']).toEqual(expect.arrayContaining(without));
});

test('U28 demo-server says where it is in its first line, as JSON', async () => {
  const child = terminal.start(['demo-server', '--token', 'T', '--scenario', 'quiet', '--json'], {});
  const { stdout } = child;
  if (!stdout) throw new Error('no stdout');
  const first = await new Promise<string>((resolve) =>
    createInterface({ input: stdout }).once('line', resolve),
  );
  expect(JSON.parse(first)).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    token: 'T',
    scenario: 'quiet',
  });
});
