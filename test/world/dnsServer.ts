import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns';
import { type AddressInfo, isIP, type LookupFunction } from 'node:net';

const PATIENCE_MS = 500;
const RESPONSE_CODES = { unknown: 3, nothing: 0, refused: 5 } as const;
const TYPE_A = 1;

/** What it says of a name: an IPv4 address, or how it does not answer. */
export type Saying = string | keyof typeof RESPONSE_CODES | 'silent';

/** A DNS server of this machine. Names that it was not told of are unknown. */
export type DnsServer = {
  readonly port: number;
  /** Names that it was asked for, in lower case. */
  readonly asked: readonly string[];
  /** As this machine would look names up if this server were its own. */
  readonly lookup: LookupFunction;
  say(name: string, saying: Saying): void;
  stop(): Promise<void>;
};

export async function startDnsServer(port = 0): Promise<DnsServer> {
  const sayings = new Map<string, Saying>();
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const { name, type, end } = readQuestion(query);
    asked.push(name);
    const saying = sayings.get(name) ?? 'unknown';
    if (saying !== 'silent') socket.send(answerTo(query, end, type, saying), from.port, from.address);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, '127.0.0.1', resolve);
  });
  const bound: AddressInfo = socket.address();
  return {
    port: bound.port,
    asked,
    lookup: lookupThrough(bound.port),
    say: (name, saying) => void sayings.set(name, saying),
    stop: () => new Promise((resolve) => socket.close(resolve)),
  };
}

/**
 * `dns.lookup`, asking a DNS server of this machine instead of the system. Errors are those of `dns.lookup`, not the finer ones of a
 * resolver: ENOTFOUND where the answer is that there is none, EAI_AGAIN where there is no answer or a refusal.
 */
export function lookupThrough(port: number): LookupFunction {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  return (name, { all, family }, answer) => {
    const give = (addresses: readonly string[]): void => {
      const found = addresses.map((address) => ({ address, family: isIP(address) }));
      if (all) answer(null, found);
      else answer(null, found[0]?.address ?? '', found[0]?.family ?? 0);
    };
    if (isIP(name)) return process.nextTick(give, [name]);
    const wantsSix = family === 6 || family === 'IPv6';
    resolver[wantsSix ? 'resolve6' : 'resolve4'](name, (error, addresses) => {
      if (error) answer(asOfSystem(error, name), []);
      else give(addresses);
    });
  };
}

function asOfSystem({ code }: NodeJS.ErrnoException, hostname: string): NodeJS.ErrnoException {
  const told = code === 'ENOTFOUND' || code === 'ENODATA' ? 'ENOTFOUND' : 'EAI_AGAIN';
  const error = new Error(`getaddrinfo ${told} ${hostname}`);
  return Object.assign(error, { code: told, syscall: 'getaddrinfo', hostname });
}

/** RFC 1035 §4.1.2, of a query with one question. */
function readQuestion(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(query: Buffer, end: number, type: number, saying: string): Buffer {
  const code = Object.entries(RESPONSE_CODES).find(([name]) => name === saying)?.[1];
  const addresses = code === undefined && type === TYPE_A ? [saying] : [];
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  // An answer, recursion asked for and given.
  head.writeUInt16BE(0x8180 | (code ?? 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(addresses.length, 6);
  return Buffer.concat([head, query.subarray(12, end), ...addresses.map(recordOf)]);
}

/** A pointer to the name in the question, A, IN, a minute, four bytes. */
function recordOf(address: string): Buffer {
  return Buffer.from([0xc0, 12, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
}
