import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingOf, withoutEmptySecrets } from '../../scripts/package/signing.ts';
import { makeStage, type Stage } from './stage.ts';

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

describe('what a hardened bundle of macOS may do', () => {
  const JIT = 'com.apple.security.cs.allow-jit';
  const allowedIn = (file: string): readonly string[] => {
    const { root } = parseXml(readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
    const [entries] = root?.children.filter((child) => child instanceof XmlElement) ?? [];
    const nodes = entries instanceof XmlElement ? entries.children : [];
    const elements = nodes.filter((child) => child instanceof XmlElement);
    return elements.flatMap((element, index) =>
      element.name === 'key' && elements[index + 1]?.name === 'true' ? [element.text] : [],
    );
  };

  test('B7 is to compile, and nothing else where it has a certificate', () => {
    expect(readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8')).toMatch(
      /entitlements: assets\/mac\/entitlements\.plist\n {2}entitlementsInherit: assets\/mac\/entitlements\.plist\n/,
    );
    expect(allowedIn('assets/mac/entitlements.plist')).toEqual([JIT]);
  });

  test('B7 is to load libraries that name no team too, where it is signed ad hoc', () => {
    const named = signingOf('mac', {}, 'darwin').arguments.flatMap(
      (argument) => /ntitlements\w*=(.*)/.exec(argument)?.[1] ?? [],
    );
    expect(named).toHaveLength(2);
    for (const file of named)
      expect(allowedIn(file)).toEqual([JIT, 'com.apple.security.cs.disable-library-validation']);
  });
});

test('B7 an empty secret, as a workflow hands on one that is not set, is none', () => {
  const env = { CSC_LINK: '', WIN_CSC_LINK: 'file.p12', APPLE_ID: '', HOME: '' };
  expect(withoutEmptySecrets(env)).toEqual({ WIN_CSC_LINK: 'file.p12', HOME: '' });
});

// The builder checks its arguments on every system, and signs for macOS only there.
describe.runIf(process.platform === 'linux')('electron-builder', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = makeStage();
  });
  afterAll(() => stage.remove());

  test.each([
    ['without a certificate', {}],
    ['with one', { CSC_LINK: 'x', ...API_KEY }],
  ])(
    'B7 understands what it is told for macOS %s',
    async (_, env) => {
      await stage.build('mac', ['dir', '--x64', ...signingOf('mac', env, 'darwin').arguments]);
    },
    60_000,
  );

  test('B7 fails for Windows where it was to sign and could not', async () => {
    const told = signingOf('win', { CSC_LINK: 'x' }, 'linux').arguments;
    await expect(stage.build('win', ['dir', '--x64', ...told])).rejects.toMatchObject({
      stdout: expect.stringContaining('App is not signed'),
    });
    await stage.build('win', ['dir', '--x64', ...signingOf('win', {}, 'linux').arguments]);
  }, 60_000);
});
