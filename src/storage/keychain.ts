import { existsSync } from 'node:fs';
import path from 'node:path';
import { KeychainError, type Vault } from '../app/needs.ts';

const SERVICE = 'Usher';
/** A locked keychain asks the person, who may be away: after this long the call fails, and a later answer is ignored. */
const TIMEOUT_MS = 20_000;

/** A call that does not come back keeps its thread, and the thread the process from ending: who quits must know. */
export type KeychainVault = Vault & { readonly isBusy: boolean };

/**
 * Secrets in the operating system's keychain, one entry each. keytar is loaded at first use, because where libsecret is missing the
 * native module does not even load: then every call rejects, and nothing else breaks. One call at a time: each may hold a thread of
 * the few that Node has for files and names, for as long as a locked keychain asks.
 */
export function keychainVault(timeoutMs = TIMEOUT_MS): KeychainVault {
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;

  function ask<T>(work: (keytar: typeof import('keytar')) => Promise<T>): Promise<T> {
    underWay++;
    const mine = last.then(async () => work(await load()));
    last = mine.catch(() => {}).finally(() => underWay--);
    return inTime(mine, timeoutMs).catch((error: unknown) => {
      throw keychainError(error);
    });
  }

  return {
    get isBusy() {
      return underWay > 0;
    },
    read: (name) =>
      ask(async (keytar) => {
        const secret = await keytar.getPassword(SERVICE, name);
        return secret !== null && isOurs(secret) ? secret : undefined;
      }),
    keep: (name, secret) => ask((keytar) => keytar.setPassword(SERVICE, name, secret)),
    forget: (name) =>
      ask(async (keytar) => {
        await keytar.deletePassword(SERVICE, name);
      }),
  };
}

/** What Usher stores is printable ASCII. Anything else was put there by somebody else, and no header could carry it. */
function isOurs(secret: string): boolean {
  return /^[\x20-\x7e]+$/.test(secret);
}

async function load(): Promise<typeof import('keytar')> {
  try {
    return (await import('keytar')).default;
  } catch (cause) {
    throw new KeychainError('missing', 'the keychain library cannot be loaded', { cause });
  }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const timedOut = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => timedOut.reject(new KeychainError('locked', 'no answer in time')),
    timeoutMs,
  );
  try {
    return await Promise.race([work, timedOut.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** keytar hands on the system's words, perhaps translated, and no code. What can be seen otherwise is looked at first. */
function keychainError(error: unknown): KeychainError {
  if (error instanceof KeychainError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (!hasSessionBus() || /org\.freedesktop\.secrets|ServiceUnknown/.test(message))
    return new KeychainError('missing', message, { cause: error });
  if (/lock|dismiss|prompt/i.test(message)) return new KeychainError('locked', message, { cause: error });
  return new KeychainError('denied', message, { cause: error });
}

/** Linux keeps secrets behind the session's bus: at the address of the environment, else at the place of systemd. */
function hasSessionBus(env = process.env): boolean {
  if (process.platform !== 'linux') return true;
  const address = env.DBUS_SESSION_BUS_ADDRESS;
  if (address === undefined) return existsSync(path.join(env.XDG_RUNTIME_DIR ?? '/nowhere', 'bus'));
  const file = /^unix:path=([^,;]+)/.exec(address)?.[1];
  return file === undefined || existsSync(file);
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
