import { ACCOUNT_SECRETS, type Settings, type SettingsFile } from './needs.ts';
import type { Secrets } from './secrets.ts';

/** Settings that name these secrets as spare: before they are kept, or with the change after which nobody needs them. */
export function withSpareSecrets(settings: Settings, names: readonly string[]): Settings {
  return { ...settings, spareSecrets: [...new Set([...(settings.spareSecrets ?? []), ...names])] };
}

/** Deletes the spare secrets that nothing uses, as far as the keychain does. To be done while nobody else signs in or out. */
export async function deleteSpareSecrets(settings: SettingsFile, secrets: Secrets): Promise<void> {
  for (const name of settings.load().spareSecrets ?? []) {
    const isGone = isUsed(settings.load(), name) || (await secrets.forget(name));
    if (isGone) settings.update((s) => withoutSpareSecret(s, name));
  }
}

function isUsed({ servers, account }: Settings, name: string): boolean {
  return ACCOUNT_SECRETS.includes(name) ? account !== undefined : servers.some((s) => s.id === name);
}

export function withoutSpareSecret(settings: Settings, name: string): Settings {
  const rest = settings.spareSecrets?.filter((spare) => spare !== name);
  return { ...settings, spareSecrets: rest?.length ? rest : undefined };
}
