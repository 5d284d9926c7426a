import { signInUrl } from '../../../plex/plexTv/plexTv.ts';
import { ACCOUNT_SECRET } from '../../needs.ts';
import type { Credentials, CredentialsNeeds } from './credentials.ts';

/** One token, good until it is revoked. */
export function createTokenCredentials({ secrets, plexTv, client }: CredentialsNeeds): Credentials {
  return {
    beginPinSignIn: async (isShort, signal) => {
      const pin = await plexTv.createPin({ strong: !isShort }, signal);
      return {
        code: pin.code,
        url: signInUrl(client(), pin),
        lifeMs: pin.lifeMs,
        ask: async (until) => (await plexTv.pin(pin.id, undefined, until)).token,
      };
    },
    token: () => secrets.read(ACCOUNT_SECRET),
    renewed: async () => undefined,
    accepted: async () => {},
  };
}
