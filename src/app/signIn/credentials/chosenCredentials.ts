import type { Credentials, CredentialsNeeds } from './credentials.ts';
import { createDeviceKeyCredentials } from './deviceKeyCredentials.ts';
import { createTokenCredentials } from './tokenCredentials.ts';

/** One permanent token or, if the settings say so at that moment, a key pair with tokens that are valid for a week (P8). */
export function createCredentials(needs: CredentialsNeeds): Credentials {
  const byToken = createTokenCredentials(needs);
  const byDeviceKey = createDeviceKeyCredentials(needs);
  const now = (): Credentials => (needs.settings.load().usesDeviceKey ? byDeviceKey : byToken);
  return {
    beginPinSignIn: (isShort, signal) => now().beginPinSignIn(isShort, signal),
    token: () => now().token(),
    renewed: (expired) => now().renewed(expired),
    accepted: () => now().accepted(),
  };
}
