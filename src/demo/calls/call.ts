import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Endpoint } from '../gate.ts';
import type { Role } from '../roles.ts';

/** A request that is let in. */
export type Call = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Of what the path names; without one all there are. */
  readonly id: string | undefined;
  readonly query: URLSearchParams;
  readonly role: Role;
};

export type Calls = Partial<Readonly<Record<Endpoint, (call: Call) => void>>>;
