import { describe, expect, test } from 'vitest';
import { signingOf } from '../../scripts/package/signing.ts';

const API_KEY = { APPLE_API_KEY: 'key.p8', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'issuer' };

describe('macOS', () => {
  test('B7 without a certificate is signed ad hoc, and never notarised', () => {
    const signing = signingOf('mac', API_KEY, 'darwin');
    expect(signing.arguments).toContain('-c.mac.identity=-');
    expect(signing.arguments).toContain('-c.mac.notarize=false');
    expect(signing.arguments).toContain('-c.mac.entitlements=assets/mac/entitlements.adhoc.plist');
    expect(signing.sentence).toMatch(/signed ad hoc and not notarised, since neither CSC_LINK nor CSC_NAME/);
  });

  test.each(['CSC_LINK', 'CSC_NAME'])('B7 with %s has to be signed with it', (name) => {
    const signing = signingOf('mac', { [name]: 'x' }, 'darwin');
    expect(signing.arguments).toEqual(['-c.mac.forceCodeSigning=true', '-c.mac.notarize=false']);
    expect(signing.sentence).toMatch(new RegExp(`signed with ${name}, not notarised`));
  });

  test.each([
    API_KEY,
    { APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' },
    { APPLE_KEYCHAIN_PROFILE: 'p' },
  ])('B7 with a certificate and %o is notarised', (names) => {
    const signing = signingOf('mac', { CSC_LINK: 'x', ...names }, 'darwin');
    expect(signing.arguments).toContain('-c.mac.notarize=true');
    expect(signing.sentence).toMatch(/and notarised\.$/);
  });

  test('B7 is not notarised with half of what that needs', () => {
    const signing = signingOf(
      'mac',
      { CSC_LINK: 'x', APPLE_API_KEY: 'key.p8', APPLE_API_KEY_ID: '' },
      'darwin',
    );
    expect(signing.arguments).toContain('-c.mac.notarize=false');
    expect(signing.sentence).toContain('not notarised, since APPLE_API_KEY, APPLE_API_KEY_ID');
  });

  test('B7 elsewhere than on macOS is not signed, certificate or not, and that is said', () => {
    const signing = signingOf('mac', { CSC_LINK: 'x', ...API_KEY }, 'linux');
    expect(signing.arguments).toEqual([]);
    expect(signing.sentence).toContain('not signed at all');
  });
});

describe('Windows', () => {
  test.each(['WIN_CSC_LINK', 'CSC_LINK'])('B7 with %s has to be signed with it', (name) => {
    const signing = signingOf('win', { [name]: 'x' }, 'linux');
    expect(signing.arguments).toEqual(['-c.win.forceCodeSigning=true']);
    expect(signing.sentence).toBe(`Windows: signed with ${name}.`);
  });

  test.each([{}, { WIN_CSC_LINK: '', CSC_LINK: '' }])('B7 with %o is not signed, and that is said', (env) => {
    const signing = signingOf('win', env, 'win32');
    expect(signing.arguments).toEqual([]);
    expect(signing.sentence).toContain('not signed, since neither WIN_CSC_LINK nor CSC_LINK is set');
  });
});

test('B7 the packages of Linux are not signed, and that is said', () => {
  expect(signingOf('linux', { CSC_LINK: 'x' }, 'linux').sentence).toContain('not signed');
});
