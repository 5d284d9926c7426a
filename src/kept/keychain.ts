import { KeychainError, type Vault } from '../app/needs.ts';

const SERVICE = 'Usher';
/** A locked keychain asks the person, who may be away. Nothing of ours waits longer; a late answer is not used. */
const PATIENCE_MS = 20_000;

/**
 * Secrets in the operating system's keychain, one entry each. keytar is loaded at first use, because where libsecret is missing the
 * native module does not even load: then every call rejects, and nothing else breaks. One call at a time: each may hold a thread of
 * the few that Node has for files and names, for as long as a locked keychain asks.
 */
export function keychainVault(): Vault {
  let last: Promise<unknown> = Promise.resolve();

  function ask<T>(work: (keytar: typeof import('keytar')) => Promise<T>): Promise<T> {
    const mine = last.then(async () => work(await load()));
    last = mine.catch(() => {});
    return inTime(mine).catch((error: unknown) => {
      throw keychainError(error);
    });
  }

  return {
    read: (name) => ask(async (keytar) => (await keytar.getPassword(SERVICE, name)) ?? undefined),
    keep: (name, secret) => ask((keytar) => keytar.setPassword(SERVICE, name, secret)),
    forget: (name) =>
      ask(async (keytar) => {
        await keytar.deletePassword(SERVICE, name);
      }),
  };
}

async function load(): Promise<typeof import('keytar')> {
  try {
    return (await import('keytar')).default;
  } catch (cause) {
    throw new KeychainError('missing', 'the keychain library cannot be loaded', { cause });
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const patience = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => patience.reject(new KeychainError('locked', 'no answer in time')),
    PATIENCE_MS,
  );
  try {
    return await Promise.race([work, patience.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** keytar hands on the system's words and no code: they are all there is to tell a keychain that is missing from one that refuses. */
function keychainError(error: unknown): KeychainError {
  if (error instanceof KeychainError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/D-?Bus|org\.freedesktop\.secrets|ServiceUnknown|autolaunch|not provided by any|connect/i.test(message))
    return new KeychainError('missing', message, { cause: error });
  if (/lock|dismiss|prompt/i.test(message)) return new KeychainError('locked', message, { cause: error });
  return new KeychainError('denied', message, { cause: error });
}

/** Secrets for this run only. */
export function memoryVault(secrets: Readonly<Record<string, string>> = {}): Vault {
  const kept = new Map(Object.entries(secrets));
  return {
    read: async (name) => kept.get(name),
    keep: async (name, secret) => {
      kept.set(name, secret);
    },
    forget: async (name) => {
      kept.delete(name);
    },
  };
}
