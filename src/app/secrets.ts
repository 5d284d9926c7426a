import type { KeychainProblem } from '../domain/problem.ts';
import { KeychainError, type Log, type Vault } from './needs.ts';

/** Secrets in memory, and in the keychain if it stores them. */
export type Secrets = {
  /** Why secrets may be lost when Usher quits; undefined if they are stored. */
  readonly problem: KeychainProblem | undefined;
  /** Undefined if there is none, or the keychain does not return it (`problem`). */
  read(name: string): Promise<string | undefined>;
  /** As it is in the keychain now, where another process may have kept another one. */
  readAgain(name: string): Promise<string | undefined>;
  keep(name: string, secret: string): Promise<void>;
  /** Whether the keychain has deleted it. */
  forget(name: string): Promise<boolean>;
  /** The copy in memory: another process has deleted it, and nobody uses it any more. */
  drop(name: string): void;
};

/** Rejects only for a bug. If the keychain fails, secrets are kept in memory only. */
export function createSecrets(vault: Vault, log: Log): Secrets {
  const known = new Map<string, string>();
  // Why the last call for each secret failed, by the name of the secret.
  const failed = new Map<string, KeychainProblem>();
  // What the keychain did not delete. Nobody reads it any more, and it is deleted as soon as the keychain answers.
  const undeleted = new Set<string>();

  async function ask<T>(name: string, verb: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await work();
      failed.delete(name);
      return answer;
    } catch (error) {
      if (!(error instanceof KeychainError)) throw error;
      log.write(`keychain: cannot ${verb}: ${error.problem}: ${error.message}`);
      failed.set(name, error.problem);
      return undefined;
    }
  }

  async function forget(name: string): Promise<boolean> {
    known.delete(name);
    undeleted.add(name);
    await ask(name, 'forget', () => vault.forget(name));
    // The copy in memory is deleted in any case.
    if (!failed.delete(name)) undeleted.delete(name);
    return !undeleted.has(name);
  }

  async function read(name: string): Promise<string | undefined> {
    await deleteRest();
    if (undeleted.has(name)) return undefined;
    const secret = known.get(name) ?? (await ask(name, 'read', () => vault.read(name)));
    if (secret !== undefined) {
      known.set(name, secret);
      log.hide(secret);
    }
    return secret;
  }

  async function deleteRest(): Promise<void> {
    for (const name of [...undeleted]) await forget(name);
  }

  return {
    get problem() {
      return [...failed.values()][0];
    },
    read,
    readAgain: async (name) => {
      // What another process has kept meanwhile is not what was to be deleted.
      undeleted.delete(name);
      // What the keychain did not take is in memory only.
      const copy = known.get(name);
      if (copy !== undefined && failed.has(name)) return copy;
      known.delete(name);
      const secret = await read(name);
      if (secret === undefined && copy !== undefined && failed.has(name)) known.set(name, copy);
      return secret ?? known.get(name);
    },
    keep: async (name, secret) => {
      log.hide(secret);
      known.set(name, secret);
      undeleted.delete(name);
      await deleteRest();
      await ask(name, 'keep', () => vault.keep(name, secret));
    },
    forget,
    drop: (name) => {
      known.delete(name);
      failed.delete(name);
    },
  };
}
