import type { ClientIdentity } from '../../../plex/http/clientHeaders.ts';
import type { Clock } from '../../../plex/http/clock.ts';
import type { PlexTv } from '../../../plex/plexTv/plexTv.ts';
import type { Exclusively, SettingsFile } from '../../needs.ts';
import type { Secrets } from '../../secrets.ts';
import type { PinSignIn } from '../pinSignIn.ts';

/** How this installation proves to plex.tv which account it belongs to. All throw PlexError. */
export type Credentials = {
  /** A PIN for the person to confirm; `isShort` for one that can be typed. */
  beginPinSignIn(isShort: boolean, signal: AbortSignal): Promise<PinSignIn>;
  /** The account's token, renewed if it is about to expire; undefined if there is none. */
  token(): Promise<string | undefined>;
  /** A new token in place of this one, which has expired; undefined if there can be none. */
  renewed(expired: string): Promise<string | undefined>;
  /** A PIN has brought a token, which is kept: what belongs to it is to be kept as well. */
  accepted(): Promise<void>;
};

export type CredentialsNeeds = {
  readonly secrets: Secrets;
  readonly exclusively: Exclusively;
  readonly settings: Pick<SettingsFile, 'load'>;
  readonly clock: Clock;
  readonly plexTv: PlexTv;
  readonly client: () => ClientIdentity;
};
