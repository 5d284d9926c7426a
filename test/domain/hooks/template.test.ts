import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOOK_PARTS } from '../../../src/domain/hooks/hook.ts';
import type { HookPayload } from '../../../src/domain/hooks/hookPayload.ts';
import {
  filledArguments,
  filledJson,
  filledText,
  payloadParts,
  payloadVariables,
  withSecrets,
} from '../../../src/domain/hooks/template.ts';

const payload: HookPayload = {
  hook: 'Copy',
  event: 'settle',
  isTest: false,
  at: '2026-11-29T10:15:00.000Z',
  sentence: 'Films scanned on Attic, after 3 min',
  server: { id: 'attic', name: 'Attic' },
  library: { id: '1', name: 'Films' },
  kind: 'scan',
  activity: { uuid: 'u', type: 'library.update.section', title: 'Scanning', subtitle: '', progress: null },
  outcome: 'completed',
  lastedMs: 182_000,
  stalledMs: null,
  updates: 12,
  problem: null,
  isLast: null,
};
const none = new Map<string, string>();
const told = (sentence: string): HookPayload => ({ ...payload, sentence });

test('HO6 each part has its placeholder and its variable', () => {
  expect([...payloadParts(payload).keys()].toSorted()).toEqual([...HOOK_PARTS].toSorted());
  expect(payloadVariables(payload)).toEqual({
    USHER_HOOK: 'Copy',
    USHER_EVENT: 'settle',
    USHER_IS_TEST: 'false',
    USHER_AT: '2026-11-29T10:15:00.000Z',
    USHER_SENTENCE: 'Films scanned on Attic, after 3 min',
    USHER_SERVER_ID: 'attic',
    USHER_SERVER_NAME: 'Attic',
    USHER_LIBRARY_ID: '1',
    USHER_LIBRARY_NAME: 'Films',
    USHER_KIND: 'scan',
    USHER_ACTIVITY_UUID: 'u',
    USHER_ACTIVITY_TYPE: 'library.update.section',
    USHER_ACTIVITY_TITLE: 'Scanning',
    USHER_ACTIVITY_SUBTITLE: '',
    USHER_ACTIVITY_PROGRESS: '',
    USHER_OUTCOME: 'completed',
    USHER_LASTED_MS: '182000',
    USHER_STALLED_MS: '',
    USHER_UPDATES: '12',
    USHER_PROBLEM: '',
    USHER_IS_LAST: '',
  });
  const bare = payloadVariables({ ...payload, library: null, activity: null });
  expect(bare).toMatchObject({ USHER_LIBRARY_NAME: '', USHER_ACTIVITY_UUID: '' });
});

test('HO11 a text that is one part alone keeps its kind, amid others it is text', () => {
  const body = {
    n: '{lastedMs}',
    nothing: '{stalledMs}',
    is: '{isTest}',
    t: '{updates} items',
    o: [1, null, '{x}'],
  };
  expect(filledJson(body, { payload, secrets: none })).toEqual({
    n: 182_000,
    nothing: null,
    is: false,
    t: '12 items',
    o: [1, null, '{x}'],
  });
});

test('HO7 an argument is one argument, whatever the server says', () => {
  fc.assert(
    fc.property(fc.string(), (sentence) => {
      const filled = filledArguments(['say', '{sentence}', '--text={sentence}', 'x'], told(sentence));
      if (sentence.startsWith('-')) expect(filled).toBeUndefined();
      else expect(filled).toEqual(['say', sentence, `--text=${sentence}`, 'x']);
    }),
  );
  expect(filledArguments(['say', '{sentence}'], told('--delete'))).toBeUndefined();
  expect(filledArguments(['say', '--', '-own', '{sentence}'], told('a -b'))).toEqual([
    'say',
    '--',
    '-own',
    'a -b',
  ]);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the secrets of hooks look like that.
test('HO7 what was filled in is no placeholder, and asks for no secret', () => {
  const secrets = new Map([['KEY', 's3cret {sentence}']]);
  const bits = fc.constantFrom('${KEY}', '{hook}', '{sentence}', '$', '{', '}', '\\', '"', 'x', '\n');
  fc.assert(
    fc.property(fc.array(bits), (some) => {
      const sentence = some.join('');
      const values = { payload: told(sentence), secrets };
      expect(filledText('{sentence}!', values)).toBe(`${sentence}!`);
      const filled = filledJson({ a: '{sentence}', b: '${KEY}', '{hook}': 1 }, values);
      expect(filled).toEqual({ a: sentence, b: 's3cret {sentence}', '{hook}': 1 });
      expect(JSON.parse(JSON.stringify(filled))).toEqual(filled);
    }),
  );
});

test('HO15 an address or a header has secrets, and nothing that a server says', () => {
  const secrets = new Map([['KEY', 'a$&b']]);
  expect(withSecrets('https://x/${KEY}/{sentence}?${NONE}', secrets)).toBe(
    'https://x/a$&b/{sentence}?${NONE}',
  );
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.
