import type { Hook } from '../../domain/hooks/hook.ts';
import { secretsOf } from '../../domain/hooks/hook.ts';
import type { HookProblem } from '../../domain/hooks/hookRun.ts';
import { type HookNeeds, KeychainError, type Log, type Vault } from '../needs.ts';

/** The name of a hook's secret in the keychain. */
export function hookSecretName(name: string): string {
  return `hook ${name}`;
}

export type HookSecretNeeds = { readonly vault: Vault; readonly hooks: HookNeeds; readonly log: Log };

/**
 * The secrets that a hook names: of the environment, else of the keychain, which is asked each time, since `usher hooks secret` may have
 * changed it. From then on no log line shows them.
 */
export async function readHookSecrets(
  hook: Hook,
  { vault, hooks, log }: HookSecretNeeds,
): Promise<ReadonlyMap<string, string> | HookProblem> {
  const secrets = new Map<string, string>();
  try {
    for (const name of secretsOf(hook)) {
      const secret = hooks.secretOf(name) ?? (await vault.read(hookSecretName(name)));
      if (secret === undefined) return { kind: 'no-secret', name };
      log.hide(secret);
      secrets.set(name, secret);
    }
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    return { kind: 'keychain', problem: error.problem };
  }
  return secrets;
}
