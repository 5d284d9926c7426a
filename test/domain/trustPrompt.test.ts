import { expect, test } from 'vitest';
import type { TrustPrompt } from '../../src/domain/serverAddress.ts';
import { trustPromptView } from '../../src/domain/view/signInText.ts';

const certificate = (change: Partial<Extract<TrustPrompt, { kind: 'certificate' }>>): TrustPrompt => ({
  kind: 'certificate',
  url: 'https://nas:32400',
  fingerprint: 'AA:BB',
  names: [],
  pin: { kind: 'certificate', pem: '' },
  pinned: undefined,
  ...change,
});
const plain: TrustPrompt = { kind: 'plain', url: 'http://nas:32400' };

test('R5 only a certificate that has changed is an alarm, and each shows its fingerprint', () => {
  const view = (prompt: TrustPrompt): object => trustPromptView(prompt, 'attic-id', 'Attic');
  expect(view(plain)).toMatchObject({ isAlarm: false, fingerprint: undefined });
  expect(view(certificate({}))).toMatchObject({ isAlarm: false, fingerprint: 'AA:BB' });
  expect(view(certificate({ pinned: 'CC' }))).toMatchObject({ isAlarm: true, fingerprint: 'AA:BB' });
});

test('R5 the question names the server if it is known, and what the certificate names', () => {
  const textOf = (prompt: TrustPrompt, name?: string): string => trustPromptView(prompt, '', name).text;
  expect(textOf(plain, 'Attic')).toContain('Attic');
  expect(textOf(plain)).not.toBe(textOf(plain, 'Attic'));
  expect(textOf(certificate({}))).not.toBe(textOf(certificate({ names: ['a'] })));
  const many = textOf(certificate({ names: ['one.lan', 'two.lan', 'three.lan', 'four.lan'] }));
  expect(many).toContain('three.lan');
  expect(many).not.toContain('four.lan');
});
