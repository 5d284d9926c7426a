import type { System } from './builtApp.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type Signing = {
  /** For electron-builder. */
  readonly arguments: readonly string[];
  readonly env: Environment;
  /** What is signed and what is not, for a person. */
  readonly sentence: string;
};

const APPLE_KEYS: readonly (readonly string[])[] = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN_PROFILE'],
];

/**
 * Signs with what the environment holds, never with what lies in somebody's keychain by chance. electron-builder itself reads the
 * certificates' passwords, CSC_KEY_PASSWORD and WIN_CSC_KEY_PASSWORD.
 */
export function signingOf(system: System, env: Environment, platform: NodeJS.Platform): Signing {
  if (system === 'mac') return macSigning(env, platform);
  if (system === 'win') return windowsSigning(env);
  return {
    arguments: [],
    env: {},
    sentence: 'Linux: packages are not signed; SHA256SUMS tells whether they are whole.',
  };
}

function macSigning(env: Environment, platform: NodeJS.Platform): Signing {
  if (platform !== 'darwin') {
    return {
      arguments: [],
      env: {},
      sentence: 'macOS: not signed at all, since only macOS can sign. Such an app shows no notifications.',
    };
  }
  const certificate = ['CSC_LINK', 'CSC_NAME'].find((name) => env[name]);
  if (!certificate) {
    return {
      arguments: [
        '-c.mac.identity=-',
        '-c.mac.entitlements=assets/mac/entitlements.adhoc.plist',
        '-c.mac.entitlementsInherit=assets/mac/entitlements.adhoc.plist',
        '-c.mac.notarize=false',
      ],
      // The builder signs nothing for a pull request, to keep certificates from it. Here is none.
      env: { CSC_FOR_PULL_REQUEST: 'true' },
      sentence:
        'macOS: signed ad hoc and not notarised, since neither CSC_LINK nor CSC_NAME is set. Gatekeeper refuses it until it is allowed by hand, and the keychain asks again after each update.',
    };
  }
  const isNotarised = APPLE_KEYS.some((names) => names.every((name) => env[name]));
  return {
    arguments: ['-c.mac.forceCodeSigning=true', `-c.mac.notarize=${isNotarised}`],
    env: {},
    sentence: isNotarised
      ? `macOS: signed with ${certificate}, and notarised.`
      : `macOS: signed with ${certificate}, not notarised, since ${APPLE_KEYS[0]?.join(', ')} are not all set. Gatekeeper refuses it until it is allowed by hand.`,
  };
}

function windowsSigning(env: Environment): Signing {
  const certificate = ['WIN_CSC_LINK', 'CSC_LINK'].find((name) => env[name]);
  if (certificate) {
    return {
      arguments: ['-c.win.forceCodeSigning=true'],
      env: {},
      sentence: `Windows: signed with ${certificate}.`,
    };
  }
  return {
    arguments: [],
    env: {},
    sentence: 'Windows: not signed, since neither WIN_CSC_LINK nor CSC_LINK is set. SmartScreen warns of it.',
  };
}

/** A workflow hands on a secret that is not set as an empty text, which electron-builder takes for a file. */
export function withoutEmptySecrets(env: Environment): Environment {
  const isEmptySecret = ([name, value]: readonly [string, string | undefined]) =>
    value === '' && /^(WIN_)?CSC_|^APPLE_/.test(name);
  return Object.fromEntries(Object.entries(env).filter((entry) => !isEmptySecret(entry)));
}
