import { expect, test } from 'vitest';
import type { TrustPrompt } from '../../src/domain/serverAddress.ts';
import { signInProblemText, trustPromptView } from '../../src/domain/view/signInText.ts';

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

test('R5 what is asked is the whole truth: who, where, and what the certificate says', () => {
  const textOf = (prompt: TrustPrompt, name?: string): string => trustPromptView(prompt, '', name).text;
  expect(textOf(plain)).toBe(
    'The server answers without encryption only, at nas:32400. Anybody in your network could read the token.',
  );
  expect(textOf(certificate({}))).toBe(
    'Nobody this computer knows vouches for the certificate at nas:32400. Trust it if this is your server’s fingerprint:',
  );
  const own = certificate({ pin: { kind: 'name', name: '*.ab.plex.direct' }, names: ['*.ab.plex.direct'] });
  expect(textOf(own)).toBe(
    'The certificate at nas:32400 is Plex’s own for a server, made out to *.ab.plex.direct. Trust it if this is your server’s fingerprint:',
  );
});

test('I2 a problem of an address names it where one was typed', () => {
  expect(signInProblemText('no-such-name', 'nas.lan:32400')).toContain('nas.lan');
  expect(signInProblemText('no-such-name', '')).toBe(signInProblemText('no-such-name', ' \u200b'));
  expect(signInProblemText('no-such-name', '')).not.toContain('undefined');
  expect(signInProblemText('no-such-name', '')).not.toBe(signInProblemText('no-such-name', 'nas.lan'));
});
