import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns';
import type { AddressInfo, LookupFunction } from 'node:net';

/** What it says of a name: an IPv4 address, or how it does not answer. */
export type Saying = string | 'unknown' | 'nothing' | 'refused' | 'silent';

const CODES = { unknown: 3, nothing: 0, refused: 5 } as const;

/** A DNS server of this machine. Names that it does not know are unknown. */
export type NameServer = {
  /** As the system would look names up, if this server were its own: its failures are those of `dns.lookup`. */
  readonly lookup: LookupFunction;
  readonly asked: readonly string[];
  say(name: string, saying: Saying): void;
  stop(): void;
};

export async function startNameServer(): Promise<NameServer> {
  const sayings = new Map<string, Saying>();
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const { name, end } = readQuestion(query);
    asked.push(name);
    const saying = sayings.get(name) ?? 'unknown';
    if (saying !== 'silent') socket.send(answerTo(query, end, saying), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`]);
  return {
    asked,
    say: (name, saying) => sayings.set(name, saying),
    lookup: (name, { all }, answer) => {
      resolver.resolve4(name, (error, addresses) => {
        const found = (addresses ?? []).map((address) => ({ address, family: 4 }));
        if (error) answer(asOfSystem(error, name), []);
        else if (all) answer(null, found);
        else answer(null, found[0]?.address ?? '', 4);
      });
    },
    stop: () => {
      resolver.cancel();
      socket.close();
    },
  };
}

/** A resolver tells more than `dns.lookup` does: that knows no answer (ENOTFOUND) and nobody's answer (EAI_AGAIN) only. */
function asOfSystem({ code }: NodeJS.ErrnoException, hostname: string): NodeJS.ErrnoException {
  const due = code === 'ENOTFOUND' || code === 'ENODATA' ? 'ENOTFOUND' : 'EAI_AGAIN';
  const error = new Error(`getaddrinfo ${due} ${hostname}`);
  return Object.assign(error, { code: due, syscall: 'getaddrinfo', hostname });
}

/** RFC 1035 §4.1.2, of a query with one question. */
function readQuestion(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}

function answerTo(query: Buffer, end: number, saying: Exclude<Saying, 'silent'>): Buffer {
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  const code =
    saying === 'unknown' || saying === 'nothing' || saying === 'refused' ? CODES[saying] : undefined;
  head.writeUInt16BE(0x8180 | (code ?? 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(code === undefined ? 1 : 0, 6);
  const question = query.subarray(12, end);
  if (code !== undefined) return Buffer.concat([head, question]);
  // A pointer to the name in the question, A, IN, a minute, four bytes.
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...saying.split('.').map(Number)]);
  return Buffer.concat([head, question, record]);
}
