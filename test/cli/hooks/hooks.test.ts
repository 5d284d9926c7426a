import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startReceiver } from '../../hooks/receiver.ts';
import { until } from '../../until.ts';
import { type Outcome, openTerminal, type Terminal } from '../terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.remove());

const usher = (...args: readonly string[]): Promise<Outcome> => terminal.run(['hooks', ...args], {});
const add = (hook: unknown): Promise<Outcome> =>
  terminal.run(['hooks', 'add', '-'], {}, typeof hook === 'string' ? hook : JSON.stringify(hook));
const script = (text: string): readonly string[] => [process.execPath, '-e', text];
const copy = { name: 'Copy films', on: ['settle'], run: script('process.exitCode = 0') };

test('HO19 a hook is added off, turned on and off, replaced and removed', async () => {
  expect((await usher()).out).toBe('There are no hooks. docs/cli.md says how one is made.\n');
  const added = await add(copy);
  expect([added.code, added.err]).toEqual([0, '']);
  expect(added.out).toContain('Copy films is added, and off: ');
  expect((await usher('list')).out).toMatch(/^Copy films \(off\)\n {2}Runs node/);
  expect((await usher('on', 'copy films')).out).toBe('Copy films is on.\n');
  expect(JSON.parse((await usher('list', '--json')).out)).toEqual([
    {
      name: 'Copy films',
      isOn: true,
      on: ['settle'],
      does: 'run',
      target: expect.stringMatching(/^node/),
      lastRun: null,
    },
  ]);
  const post = { url: 'https://hooks.test/x' };
  writeFileSync(
    `${terminal.home}/hook.json`,
    JSON.stringify({ name: 'COPY films', isOn: true, on: ['idle'], post }),
  );
  expect((await usher('add', `${terminal.home}/hook.json`)).out).toBe('COPY films is added, and on.\n');
  expect(JSON.parse((await usher('--json')).out)).toMatchObject([
    { name: 'COPY films', does: 'post', target: 'hooks.test' },
  ]);
  expect((await usher('off', 'Copy films')).out).toBe('COPY films is off.\n');
  expect((await usher('remove', 'Copy films')).code).toBe(0);
  expect(JSON.parse((await usher('--json')).out)).toEqual([]);
});

test.each([
  ['no JSON', 'This is no JSON.'],
  ['[]', 'This is no hook: it has a name'],
  [{ ...copy, name: '' }, 'name does not fit'],
  [{ ...copy, on: ['eclipse'] }, 'on.0 does not fit'],
  [{ ...copy, run: ['echo', 'a {sentence}'] }, 'run.1 does not fit'],
  [{ ...copy, typo: 1 }, 'typo does not fit'],
  [{ name: 'x', on: ['idle'] }, 'post does not fit'],
])('HO19 %j is refused, and nothing is changed', async (hook, said) => {
  await add(copy);
  const { code, err } = await add(hook);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(JSON.parse((await usher('--json')).out)).toHaveLength(1);
});

test('HO19 a name that no hook has is answered with those that there are', async () => {
  expect((await usher('on', 'Copy')).err).toContain('There are no hooks.');
  await add(copy);
  for (const command of ['on', 'off', 'test', 'remove']) {
    const { code, err } = await usher(command, 'Copy');
    expect([code, err]).toEqual([2, 'usher: No hook is called ‘Copy’. There is: Copy films.\n']);
  }
  expect((await usher('add', `${terminal.home}/nowhere`)).code).toBe(4);
});

test('HO18 what came of a trial is told, and kept for the list and the doctor', async () => {
  await add({ ...copy, isOn: true, run: script('console.error("disk full"); process.exitCode = 3') });
  const failed = await usher('test', 'Copy films');
  expect([failed.code, failed.out]).toEqual([4, 'Failed just now: it ended with code 3 · disk full\n']);
  expect((await usher()).out).toMatch(/\n {2}Failed .*: it ended with code 3 · disk full\n$/);
  const env = { PLEX_URL: 'http://127.0.0.1:1', PLEX_TOKEN: 'x' };
  const { out: examined } = await terminal.run(['doctor'], env);
  expect(examined).toContain('\n\nHooks\n  Copy films\n');
  expect(examined).toMatch(/\n {4}Failed .*disk full\n$/);
  const { hooks } = JSON.parse((await terminal.run(['doctor', '--json'], env)).out);
  const problem = { kind: 'exit', code: 3, lastLine: 'disk full' };
  expect(hooks).toMatchObject([{ name: 'Copy films', lastRun: { event: 'settle', tries: 1, problem } }]);
  await add({ ...copy, isOn: true });
  expect((await usher('test', 'Copy films')).out).toBe('Worked just now\n');
  expect((await terminal.run(['doctor'], env)).out).not.toContain('Hooks');
});

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('HO19 %s ends a trial with %d', async (signal, code) => {
  const begun = `${terminal.home}/begun`;
  const run = script(
    `require('node:fs').writeFileSync(${JSON.stringify(begun)}, ''); setInterval(() => {}, 1000)`,
  );
  await add({ ...copy, run });
  const child = terminal.start(['hooks', 'test', 'Copy films'], {});
  await until(() => existsSync(begun));
  child.kill(signal);
  expect((await once(child, 'exit'))[0]).toBe(code);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the secrets of hooks look like that.
test('HO15 a trial takes secrets of the environment, and nothing shows them', async () => {
  const secret = 'tk-very-secret';
  const receiver = await startReceiver((_one, before) => ({ status: before ? 403 : 204 }));
  try {
    const post = { url: `${receiver.url}/\${TOPIC}`, headers: { 'X-Key': '${TOPIC}' } };
    await add({ name: 'Phone', isOn: true, on: ['finish'], post });
    const missing = await usher('test', 'Phone');
    // There is no keychain in this home.
    expect(missing.code).toBe(4);
    const env = { USHER_SECRET_TOPIC: secret };
    // A killed process left it.
    writeFileSync(`${terminal.profile}/hook-runs.json.1.new`, '{');
    const outcomes = [
      await terminal.run(['hooks', 'test', 'Phone', '--json'], env),
      await terminal.run(['hooks', 'test', 'Phone'], env),
      await terminal.run(['hooks', 'list', '--json'], env),
      await terminal.run(['settings', 'export'], env),
    ];
    expect(receiver.received.map(({ path, headers }) => [path, headers['x-key']])).toEqual([
      [`/${secret}`, secret],
      [`/${secret}`, secret],
    ]);
    expect(JSON.parse(outcomes[0]?.out ?? '')).toMatchObject({
      name: 'Phone',
      run: { event: 'finish', problem: null },
      payload: { hook: 'Phone', isTest: true, server: { name: 'Attic' } },
    });
    expect(outcomes[1]).toMatchObject({ code: 4, out: 'Failed just now: it answered 403\n' });
    expect(readdirSync(terminal.profile).filter((name) => name.endsWith('.new'))).toEqual([]);
    const files = ['settings.json', 'hook-runs.json'].map((name) =>
      readFileSync(`${terminal.profile}/${name}`, 'utf8'),
    );
    expect(JSON.stringify(outcomes) + files.join()).not.toContain(secret);
  } finally {
    await receiver.stop();
  }
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

test('HO15 a secret’s name and the secret itself must be such', async () => {
  expect((await usher('secret', 'lower')).code).toBe(2);
  expect(await terminal.run(['hooks', 'secret', 'KEY'], {}, 'two\nlines')).toMatchObject({
    code: 2,
    out: '',
  });
  expect(await terminal.run(['hooks', 'secret', 'KEY'], {}, '')).toMatchObject({ code: 2, out: '' });
});

test.runIf(process.platform === 'linux')('HO15 without a keychain it says what else there is', async () => {
  const { code, err } = await terminal.run(['hooks', 'secret', 'KEY'], {}, 'abcd');
  expect(code).toBe(3);
  expect(err).toContain('USHER_SECRET_KEY');
});
