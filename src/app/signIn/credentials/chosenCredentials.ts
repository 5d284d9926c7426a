import type { Credentials, CredentialsNeeds } from './credentials.ts';
import { createDeviceKeyCredentials } from './deviceKeyCredentials.ts';
import { createTokenCredentials } from './tokenCredentials.ts';

/** One permanent token or, if the settings say so at that moment, a key pair with tokens that are valid for a week (P8). */
export function createCredentials(needs: CredentialsNeeds): Credentials {
  const byToken = createTokenCredentials(needs);
  const byDeviceKey = createDeviceKeyCredentials(needs);
  const now = (): Omit<Credentials, 'forget'> =>
    needs.settings.load().usesDeviceKey ? byDeviceKey : byToken;
  return {
    beginPinSignIn: (isShort, signal) => now().beginPinSignIn(isShort, signal),
    token: () => now().token(),
    renewed: () => now().renewed(),
    forget: async () => {
      // Both kinds, since the setting may have been changed after they were stored.
      await byToken.forget();
      await byDeviceKey.forget();
    },
  };
}
