import { hookSecretName } from '../../app/hooks/hookSecrets.ts';
import { KeychainError } from '../../app/needs.ts';
import { isSecretName } from '../../domain/hooks/hook.ts';
import { t } from '../../locales/format.ts';
import { keychainVault } from '../../storage/keychain.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { readSecret } from './typedText.ts';

const LONGEST = 4096;

/** `usher hooks secret NAME`: keeps what a hook calls `${NAME}`, or forgets it. It is read from stdin: arguments are seen by others. */
export async function keepHookSecret(name: string, isForgotten: boolean, isJson: boolean): Promise<number> {
  if (!isSecretName(name)) throw new Refusal(EXIT.usage, t('terminal.hooks.bad-secret-name'));
  const secret = isForgotten
    ? undefined
    : await readSecret(t('terminal.hooks.ask-secret', { name }), LONGEST);
  // The keychain's own rule: what is no printable ASCII was put there by somebody else.
  if (secret !== undefined && !/^[\x20-\x7e]+$/.test(secret))
    throw new Refusal(EXIT.usage, t('terminal.hooks.bad-secret', { name }));
  const vault = keychainVault();
  try {
    if (secret === undefined) await vault.forget(hookSecretName(name));
    else await vault.keep(hookSecretName(name), secret);
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    throw new Refusal(EXIT.refused, t('terminal.hooks.no-keychain', { name }));
  }
  const done = isForgotten ? t('terminal.hooks.forgotten', { name }) : t('terminal.hooks.kept', { name });
  console.log(isJson ? jsonText({ name, isKept: !isForgotten }) : done);
  return EXIT.done;
}
