import type { Millis } from './activity.ts';
import type { Problem } from './problem.ts';

/** `id` is the server's machineIdentifier. */
export type Server = {
  readonly id: string;
  readonly name: string;
  /** As the server says it, with every character: for machines alone, and never kept. */
  readonly rawName?: string | undefined;
};

/** One server's connection. Rows are current only while it is live. */
export type Link =
  /** `problem` is what the attempt before this one failed with. */
  | { readonly kind: 'connecting'; readonly problem: Problem | undefined }
  /** `because` is why no better transport is in use. */
  | { readonly kind: 'live'; readonly transport: Transport; readonly because: Problem | undefined }
  | { readonly kind: 'waiting'; readonly problem: Problem; readonly retryAt: Millis }
  /** 401, 403: only the person can help. */
  | { readonly kind: 'refused'; readonly problem: 'refused' | 'forbidden' };

/** How changes reach us, the best first. */
export type Transport = 'websocket' | 'eventsource' | 'polling';

/** A server of the account. */
export type OfferedServer = Server & {
  readonly isShared: boolean;
  /** The owner of a shared server. */
  readonly ownerName: string | undefined;
  /** plex.tv believes that it is online. */
  readonly isPresent: boolean;
  readonly isChosen: boolean;
};

/** A server that answered in the own network. Anybody can answer, so it is only a hint. */
export type DiscoveredServer = Server & { readonly address: string };
