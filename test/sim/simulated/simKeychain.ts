import { KeychainError, type Vault } from '../../../src/app/needs.ts';
import type { KeychainProblem } from '../../../src/domain/problem.ts';
import type { Clock } from '../../../src/plex/http/clock.ts';

/** How long the real vault waits for a keychain that does not answer. */
const TIMEOUT_MS = 20_000;

/** The system's keychain, which outlives the runs of the app. */
export type SimKeychain = {
  /** What is wrong with it: it refuses, or does not answer. */
  trouble: KeychainProblem | 'hangs' | undefined;
  vaultFor(clock: Clock, isAlive: () => boolean): Vault;
};

export function createKeychain(secrets: ReadonlyMap<string, string>): SimKeychain {
  const kept = new Map(secrets);
  const keychain: SimKeychain = {
    trouble: undefined,
    vaultFor: (clock, isAlive) => {
      async function ask<T>(work: () => T): Promise<T> {
        const { trouble } = keychain;
        if (trouble === 'hangs') {
          await clock.sleep(TIMEOUT_MS, new AbortController().signal);
          throw new KeychainError('locked', 'no answer in time');
        }
        if (trouble) throw new KeychainError(trouble, trouble);
        // A process that was killed asks no more.
        if (!isAlive()) return new Promise(() => {});
        return work();
      }
      return {
        read: (name) => ask(() => kept.get(name)),
        keep: (name, secret) => ask(() => void kept.set(name, secret)),
        forget: (name) => ask(() => void kept.delete(name)),
      };
    },
  };
  return keychain;
}
