import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import type { LookupFunction } from 'node:net';

/** As if the system's own file of hosts said so: these names lead to this machine. Returns the way back. */
export function nameThisMachine(...names: readonly string[]): () => void {
  const before = dns.lookup;
  const lookup: LookupFunction = (name, options, answer) =>
    before(names.includes(name) ? '127.0.0.1' : name, options, answer);
  Object.assign(dns, { lookup });
  syncBuiltinESMExports();
  return () => {
    Object.assign(dns, { lookup: before });
    syncBuiltinESMExports();
  };
}
