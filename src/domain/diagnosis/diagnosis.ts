import type { Millis } from '../activity.ts';
import type { Problem } from '../problem.ts';
import type { Server, Transport } from '../server.ts';
import type { Locality } from '../serverAddress.ts';

export type StepName = 'dns' | 'tcp' | 'tls' | 'identity' | 'token' | 'list' | 'websocket' | 'eventsource';

/** One step of an examination. A step that needs an earlier one that failed is not tried, and absent. */
export type Step = {
  readonly name: StepName;
  readonly tookMs: Millis;
  /** Undefined where it went well. */
  readonly problem: Problem | undefined;
  /** HTTP status, where that was the problem. */
  readonly status: number | undefined;
  /** What was found, as received: an address, a certificate's name. Never a secret. */
  readonly detail: string;
};

export type AddressReport = {
  readonly url: string;
  readonly locality: Locality;
  /** The proxy in between: host and port, without credentials. */
  readonly proxy: string | undefined;
  /** The address that its `plex.direct` name spells. Usher dials it without DNS, so a failed `dns` step does no harm then. */
  readonly spelled: string | undefined;
  readonly steps: readonly Step[];
};

/** What the doctor found about one server. */
export type Diagnosis = {
  readonly server: Server;
  readonly isOwned: boolean;
  readonly addresses: readonly AddressReport[];
  /** The address that Usher would use. */
  readonly used: string | undefined;
  readonly transport: Transport | undefined;
  /** Why no better transport can be used. */
  readonly because: Problem | undefined;
};

/** An examination as far as it got. */
export type DoctorReport = { readonly isRunning: boolean; readonly diagnoses: readonly Diagnosis[] };

/** The one cause that is told of a diagnosis. */
export type Cause =
  | 'fine'
  /** DNS does not answer for the name, but the address that the name spells works. */
  | 'dns-rebinding'
  /** It works, but not live over WebSocket. */
  | 'proxy-no-upgrade'
  | 'proxy-buffers'
  | 'stream-refused'
  /** It works, but slowly. */
  | 'relay-only'
  /** The account may see its own activities only, or none at all. */
  | 'not-owner'
  | 'token-expired'
  | 'certificate-changed'
  | 'starting'
  | 'certificate-untrusted'
  | 'certificate-outdated'
  | 'certificate-name'
  | 'plain-only'
  | 'wrong-server'
  /** Something in front of the server (a proxy, a portal) asks for a sign-in of its own. */
  | 'guarded'
  | 'server-error'
  | 'not-plex'
  | 'no-tls'
  | 'tls-broken'
  | 'proxy-refuses'
  | 'proxy-setting'
  | 'proxy-unreachable'
  | 'plain-outside'
  | 'timed-out'
  | 'unreachable'
  | 'no-dns'
  | 'no-address'
  /** The examination was broken off. */
  | 'unfinished';

/** `fine`: nothing is missing in Usher. */
export type Verdict = 'fine' | 'limited' | 'broken';
