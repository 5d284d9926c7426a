import type { Gate } from './gate.ts';
import type { Streams } from './streams.ts';
import type { World } from './world.ts';

export type ReceivedRequest = {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** A Plex Media Server for demo and tests: speaks the protocol, records its requests, and is controlled by tests. Loopback only. */
export type DemoServer = World &
  Pick<Gate, 'hold' | 'answer' | 'clear'> &
  Pick<Streams, 'tell' | 'tellRaw' | 'cut'> & {
    readonly url: string;
    readonly token: string;
    readonly name: string;
    readonly machineIdentifier: string;
    /** All requests so far, handshakes included. */
    readonly requests: readonly ReceivedRequest[];
    /** Open notification streams. */
    readonly streamCount: number;
    /** 401 for everything that needs a token, running streams cut. */
    revoke(): void;
    accept(token: string): void;
    /** 503 with the XML of a server that migrates its database. */
    setMaintenance(on: boolean): void;
    /** Ends all activities and streams without a report; earlier uuids are not valid any more. */
    restart(): void;
    stop(): Promise<void>;
  };
