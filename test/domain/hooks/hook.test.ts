import { expect, test } from 'vitest';
import { type Hook, isHookOf, secretsOf } from '../../../src/domain/hooks/hook.ts';
import { readHookRuns, withHookRun } from '../../../src/domain/hooks/hookRun.ts';
import { readWholeHook } from '../../../src/domain/hooks/unfitPart.ts';
import { readPreferences } from '../../../src/domain/settings/preferences.ts';
import { readSettingsExport, settingsExport } from '../../../src/domain/settings/settingsExport.ts';
import { parseCommand } from '../../../src/shared/parseCommand.ts';

const copy = { name: 'Copy', on: ['settle'], run: ['rsync', '-a', '/a/', '/b/'] };
const phone = { name: 'Phone', isOn: true, on: ['finish', 'stall'], post: { url: 'https://ntfy.sh/' } };
const hooksOf = (hooks: unknown): readonly Hook[] => readPreferences({ hooks }).hooks ?? [];

test('HO1 a hook is off unless it says otherwise', () => {
  expect(hooksOf([copy, phone])).toEqual([{ ...copy, isOn: false }, phone]);
});

test('HO1 one that does not fit, or has the name of another, is left out alone', () => {
  const newer = { ...copy, name: 'Newer', on: ['eclipse'] };
  expect(hooksOf([copy, newer, { ...copy, name: 'COPY' }, phone]).map(({ name }) => name)).toEqual([
    'Copy',
    'Phone',
  ]);
  expect(hooksOf('none')).toEqual([]);
});

test.each([
  ['', 'rsync'],
  ['', null],
  ['name', { ...copy, name: '-x' }],
  ['name', { ...copy, name: 'a\nb' }],
  ['on', { ...copy, on: [] }],
  ['on.0', { ...copy, on: ['eclipse'] }],
  ['run', { ...copy, run: [] }],
  ['run', { ...copy, run: ['{sentence}'] }],
  ['run', { ...copy, run: [''] }],
  ['run.1', { ...copy, run: ['sh', 'echo {sentence}'] }],
  ['run.1', { ...copy, run: ['cp', '/films/{library.name}'] }],
  ['run.1', { ...copy, run: ['echo', 'a\0b'] }],
  ['timeoutSeconds', { ...copy, timeoutSeconds: 0 }],
  ['only.0.kind', { ...copy, only: [{ kind: 1 }] }],
  ['only.0.typo', { ...copy, only: [{ typo: 'scan' }] }],
  ['typo', { ...copy, typo: 1 }],
  ['post', { ...copy, post: phone.post }],
  ['post', { name: 'x', on: ['finish'] }],
  ['post.url', { ...phone, post: { url: 'ftp://x/' } }],
  ['post.url', { ...phone, post: { url: 'file:///etc/passwd' } }],
  ['post.sign', { ...phone, post: { url: 'https://x/', sign: 'key' } }],
  ['post.headers.a b', { ...phone, post: { url: 'https://x/', headers: { 'a b': 'c' } } }],
  ['post.headers.a', { ...phone, post: { url: 'https://x/', headers: { a: 'b\r\nc: d' } } }],
])('HO19 %s does not fit in %j', (unfit, value) => {
  expect(readWholeHook(value)).toEqual({ unfit });
});

test('HO19 what fits is read as it is written', () => {
  const all = {
    ...phone,
    only: [{ kind: 'scan', serverId: 's', libraryId: '1' }, {}],
    leastSeconds: 5,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the secrets of hooks look like that.
    post: { url: '${A}', headers: { 'X-Key': '${B}' }, body: { own: ['{sentence}', '${C}'] }, sign: '${D}' },
  };
  const { hook } = { hook: undefined, ...readWholeHook(all) };
  expect(hook).toEqual(all);
  expect(hook && secretsOf(hook)).toEqual(['A', 'B', 'D', 'C']);
  const braces = { ...copy, isOn: false, run: ['awk', '{print}', '{nothing}', '--text={sentence}', '{at}'] };
  expect(readWholeHook(braces)).toEqual({ hook: braces });
});

test('HO1 names are the same in any case', () => {
  expect(isHookOf('ÉTÉ')({ name: 'e\u0301te\u0301' })).toBe(true);
});

test('HO21 a hook of an imported file is off', () => {
  const [hook] = hooksOf([phone]);
  const text = settingsExport({ hooks: hook ? [hook] : [] });
  expect(readSettingsExport(text)?.preferences).toEqual({ hooks: [{ ...phone, isOn: false }] });
});

test('HO21 a page can set none', () => {
  expect(parseCommand({ kind: 'set-preferences', change: { hooks: [phone] } })).toBeUndefined();
  expect(parseCommand({ kind: 'set-preferences', change: { hooks: [phone], zoom: 110 } })).toEqual({
    kind: 'set-preferences',
    change: { zoom: 110 },
  });
});

test('HO18 of each hook the last run is kept, what makes no sense is not', () => {
  const run = { name: 'Copy', event: 'settle', at: 1, tries: 1, dropped: 0, problem: undefined } as const;
  const failed = { ...run, name: 'copy', at: 2, problem: { kind: 'status', status: 500 } } as const;
  expect(withHookRun(withHookRun([], run), failed)).toEqual([failed]);
  const kept = JSON.parse(JSON.stringify([failed, run, { ...run, event: 'eclipse' }, 7]));
  expect(readHookRuns(kept)).toEqual([failed, run]);
  expect(readHookRuns({})).toEqual([]);
});
