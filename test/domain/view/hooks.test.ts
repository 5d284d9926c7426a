import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import { type Hook, readHook } from '../../../src/domain/hooks/hook.ts';
import type { HookProblem, HookRun } from '../../../src/domain/hooks/hookRun.ts';
import type { State } from '../../../src/domain/state.ts';
import { hookNotice } from '../../../src/domain/view/hooks/hookNotice.ts';
import { hookProblemText } from '../../../src/domain/view/hooks/hookText.ts';
import { hookSection, hookSpoken } from '../../../src/domain/view/settings/hookSection.ts';
import { trayStatusOf } from '../../../src/domain/view/trayStatus.ts';
import { having, prefers, quiet, server } from '../given.ts';

const NOW = 600_000;
const MINUTE = 60_000;
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

function hook(given: object): Hook {
  const read = readHook({ isOn: true, on: ['finish'], ...given });
  if (!read) throw new Error(`no hook: ${JSON.stringify(given)}`);
  return read;
}

const secret = (name: string): string => `\${${name}}`;
const SECRETS = ['s3cret', '--password', 'TOPIC', 'robin'];
const copy = hook({ name: 'Copy', on: ['settle'], run: ['/opt/s3cret/rsync', '-a', '--password=s3cret'] });
const ntfy = hook({
  name: 'ntfy',
  on: ['finish', 'server-lost'],
  only: [{ serverId: server.id, libraryId: '1' }, { kind: 'intros' }],
  leastSeconds: 300,
  post: {
    url: `https://robin:s3cret@ntfy.example:8443/${secret('TOPIC')}?s3cret`,
    headers: { Authorization: 'Bearer s3cret' },
    sign: secret('TOPIC'),
  },
});
const ended = (name: string, problem?: HookProblem, more: Partial<HookRun> = {}): Event => ({
  kind: 'hook-ended',
  run: { name, event: 'finish', at: NOW - 3 * MINUTE, tries: 1, dropped: 0, problem, ...more },
});
const contents = {
  libraries: [{ id: '1', title: 'Films', type: 'movie', paths: [] }],
  tasks: [],
  dvrs: [],
  tuners: [],
  users: [],
};
const facts: Event = { kind: 'server-facts-changed', serverId: server.id, facts: { contents } };
const notFound: HookProblem = { kind: 'status', status: 404 };

const withHooks = (hooks: readonly Hook[], ...events: readonly Event[]): State =>
  having(quiet, facts, prefers({ hooks }), ...events);
const lineOf = (name: string, state: State) =>
  hookSection(state, NOW).settings.find(({ id }) => id === `hook ${name}`);

describe('HO33 a hook in the settings', () => {
  test('says what it does, when, and for which work', () => {
    const state = withHooks([copy, ntfy]);
    expect(plain(lineOf('Copy', state)?.hint)).toBe('Runs rsync · A scan has settled');
    expect(plain(lineOf('ntfy', state)?.hint)).toBe(
      'Sends to ntfy.example:8443 · Work finishes · A server cannot be reached · Films · Detecting intros · From 5 min on',
    );
  });

  test('tells neither arguments nor secrets, whatever came of it', () => {
    const text = JSON.stringify(
      hookSection(withHooks([copy, ntfy], ended('Copy'), ended('ntfy', notFound)), NOW),
    );
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  test('whose address is a secret is told by the name of that', () => {
    const whole = hook({ name: 'D', post: { url: secret('DISCORD_URL') } });
    expect(plain(lineOf('D', withHooks([whole]))?.hint)).toBe('Sends to DISCORD_URL · Work finishes');
  });

  test('says what came of it last, and when', () => {
    expect(lineOf('Copy', withHooks([copy]))?.outcome).toBeUndefined();
    const worked = withHooks([copy], ended('Copy', notFound), ended('copy'));
    expect(plain(lineOf('Copy', worked)?.outcome?.text)).toBe('Worked 3 min ago');
    const failed = lineOf('Copy', withHooks([copy], ended('Copy'), ended('Copy', notFound)))?.outcome;
    expect([plain(failed?.text), failed?.isProblem]).toEqual(['Failed 3 min ago: it answered 404', true]);
    const left = withHooks([copy], ended('Copy', undefined, { dropped: 4 }));
    expect(plain(lineOf('Copy', left)?.outcome?.text)).toBe('Worked 3 min ago · 4 runs were left out');
  });

  test('that is off is no trouble any more', () => {
    const off = withHooks([{ ...copy, isOn: false }], ended('Copy', notFound));
    expect(lineOf('Copy', off)?.outcome?.isProblem).toBe(false);
  });

  test('and how they stand, in a word', () => {
    const status = (...given: Parameters<typeof withHooks>) => hookSection(withHooks(...given), NOW).status;
    expect(status([])).toBe('None');
    expect(status([copy, { ...ntfy, isOn: false }])).toBe('1 of 2');
    expect(status([copy, ntfy], ended('ntfy', notFound))).toBe('1 fails');
  });

  test('what a program wrote is plain', () => {
    const problem: HookProblem = { kind: 'exit', code: 1, lastLine: '\u001b[31mdisk\u202e full\n' };
    expect(hookProblemText(problem)).toBe('it ended with code 1 · [31mdisk full');
  });
});

test('HO31 that another process runs them is said', () => {
  const labels = (state: State) => hookSection(state, NOW).settings.map(({ label }) => label);
  const other = withHooks([copy], { kind: 'hook-runner-changed', runner: 'other' });
  expect(labels(other)).toContain('“usher watch --hooks” is running them now.');
  expect(labels(withHooks([copy]))).toEqual(['Copy', 'Add or change']);
});

test('HO34 what came of it is told to screen readers while it is news, in the same words', () => {
  const at = NOW - 3 * MINUTE;
  const state = withHooks([copy], ended('Copy', notFound));
  const told = [0, 4000, 9000, 10_000].map((ms) => hookSpoken(state, at + ms));
  const text = 'Copy · Failed just now: it answered 404';
  expect(told.map(plain)).toEqual([text, text, text, undefined]);
});

describe('HO36 the foot', () => {
  const text = (...given: Parameters<typeof withHooks>) => plain(hookNotice(withHooks(...given))?.text);

  test('has a line while a hook that is on fails', () => {
    expect(text([copy, ntfy])).toBeUndefined();
    expect(text([copy, ntfy], ended('ntfy'))).toBeUndefined();
    expect(text([copy, ntfy], ended('ntfy', notFound))).toBe('The hook “ntfy” failed: it answered 404.');
  });

  test('until it works, is off, or is gone', () => {
    expect(text([ntfy], ended('ntfy', notFound), ended('ntfy'))).toBeUndefined();
    expect(text([{ ...ntfy, isOn: false }], ended('ntfy', notFound))).toBeUndefined();
    expect(text([copy], ended('ntfy', notFound))).toBeUndefined();
  });

  test('has one line, however many fail', () => {
    const failed = [ended('Copy', notFound), ended('ntfy', notFound)];
    expect(text([copy, ntfy], ...failed)).toBe('2 hooks fail, “Copy” among them.');
  });

  test('has our words alone, and the settings the rest', () => {
    const problem: HookProblem = { kind: 'exit', code: 1, lastLine: 'disk full, '.repeat(40) };
    expect(text([copy], ended('Copy', problem))).toBe('The hook “Copy” failed: it ended with code 1.');
  });

  test('says so, and the icon does not', () => {
    const failed = withHooks([ntfy], ended('ntfy', notFound));
    expect(trayStatusOf(failed, NOW)).toEqual(trayStatusOf(withHooks([ntfy]), NOW));
  });
});
