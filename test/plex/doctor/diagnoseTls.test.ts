import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { type Authority, createAuthority } from '../../world/certificates.ts';
import { type NameServer, startNameServer } from '../../world/nameServer.ts';
import { startTlsFront, type TlsFront } from '../../world/tlsFront.ts';
import { diagnoseNeeds, diagnosticTargetAt, ID, type Outcome, outcomeOf, TOKEN } from './diagnosticTarget.ts';

const HASH = '0123456789abcdef0123456789abcdef';
const SPELLED = `127-0-0-1.${HASH}.plex.direct`;

const daysFromNow = (days: number): Date => new Date(Date.now() + days * 24 * 60 * 60_000);
let known: Authority;
let unknown: Authority;
let demo: DemoServer;
let names: NameServer;
const fronts: TlsFront[] = [];
const believed = tls.getCACertificates('default');

beforeAll(async () => {
  known = await createAuthority('An authority that everybody knows');
  unknown = await createAuthority('An authority of nobody');
  tls.setDefaultCACertificates([...believed, known.pem]);
});
afterAll(() => tls.setDefaultCACertificates(believed));
beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN, name: 'Attic', machineIdentifier: ID });
  names = await startNameServer();
});
afterEach(async () => {
  for (const front of fronts.splice(0)) front.stop();
  names.stop();
  await demo.stop();
});

/** The port of the server behind a certificate for these names. */
async function behind(authority: Authority, ...issue: Parameters<Authority['issue']>): Promise<number> {
  const front = await startTlsFront(await authority.issue(...issue), demo.url);
  fronts.push(front);
  return front.port;
}

const tokensSent = (): number => demo.requests.filter((r) => r.headers['x-plex-token']).length;

describe('D2 certificates', () => {
  test('one that is believed: its names, its protocol and its fingerprint are told', async () => {
    const port = await behind(known, ['127.0.0.1']);
    const { cause, diagnosis } = await outcomeOf(diagnosticTargetAt([`https://127.0.0.1:${port}`]));
    expect(cause).toBe('fine');
    expect(diagnosis.addresses[0]?.steps.map((s) => s.name)).toEqual([
      'tcp',
      'tls',
      'identity',
      'token',
      'list',
      'websocket',
      'eventsource',
    ]);
    expect(diagnosis.addresses[0]?.steps[1]?.detail).toMatch(
      /^TLSv1\.3, made out to 127\.0\.0\.1, ([0-9A-F]{2}:){7}[0-9A-F]{2}…$/,
    );
  });

  test('one for another name is certificate-name', async () => {
    const port = await behind(known, ['nas.lan', 'attic.example.com']);
    const { cause, text, remedy, failures } = await outcomeOf(
      diagnosticTargetAt([`https://127.0.0.1:${port}`]),
    );
    expect([cause, failures]).toEqual(['certificate-name', ['tls certificate']]);
    expect(text).toBe(
      `The certificate at 127.0.0.1:${port} is made out to nas.lan, attic.example.com, and not to 127.0.0.1.`,
    );
    expect(remedy).toContain('agree to this very certificate');
    expect(demo.requests).toEqual([]);
  });

  test('one by an authority that nobody knows is certificate-untrusted', async () => {
    const port = await behind(unknown, ['127.0.0.1']);
    const { cause, text } = await outcomeOf(diagnosticTargetAt([`https://127.0.0.1:${port}`]));
    expect(cause).toBe('certificate-untrusted');
    expect(text).toContain(`127.0.0.1:${port}, made out to 127.0.0.1 by An authority of nobody, `);
    expect(demo.requests).toEqual([]);
  });

  test.each([
    ['has run out', { notBefore: daysFromNow(-60), notAfter: daysFromNow(-30) }],
    ['is not valid yet', { notBefore: daysFromNow(10), notAfter: daysFromNow(20) }],
  ] as const)('one that %s is certificate-outdated', async (_what, validDays) => {
    const port = await behind(known, ['127.0.0.1'], validDays);
    const { cause, text, remedy } = await outcomeOf(diagnosticTargetAt([`https://127.0.0.1:${port}`]));
    expect(cause).toBe('certificate-outdated');
    expect(text).toMatch(/ is valid from .* GMT to .* GMT, and not now\.$/);
    expect(remedy).toContain('Check the clock');
  });

  test('one that was agreed to is believed; another one then is certificate-changed', async () => {
    const issued = await unknown.issue(['127.0.0.1']);
    const front = await startTlsFront(issued, demo.url);
    fronts.push(front);
    const pin = { kind: 'certificate', pem: issued.cert } as const;
    expect((await outcomeOf(diagnosticTargetAt([`https://127.0.0.1:${front.port}`], { pin }))).cause).toBe(
      'fine',
    );
    const sent = tokensSent();
    const port = await behind(unknown, ['127.0.0.1']);
    const { cause, text } = await outcomeOf(diagnosticTargetAt([`https://127.0.0.1:${port}`], { pin }));
    expect([cause, tokensSent()]).toEqual(['certificate-changed', sent]);
    expect(text).toMatch(/is not the one that you agreed to for Attic/);
  });
});

describe('D2 names, asked of a real DNS server', () => {
  const atSpelled = async (): Promise<Outcome> => {
    const port = await behind(known, [`*.${HASH}.plex.direct`]);
    return outcomeOf(diagnosticTargetAt([`https://${SPELLED}:${port}`]), {
      ...diagnoseNeeds,
      lookup: names.lookup,
    });
  };

  test('a plex.direct name that is answered', async () => {
    names.say(SPELLED, '127.0.0.1');
    const { cause, diagnosis } = await atSpelled();
    expect([cause, names.asked]).toEqual(['fine', [SPELLED]]);
    expect(diagnosis.addresses[0]).toMatchObject({ spelled: '127.0.0.1' });
    expect(diagnosis.addresses[0]?.steps[0]).toMatchObject({ name: 'dns', detail: '127.0.0.1' });
  });

  test.each([
    ['unknown', 'ENOTFOUND'],
    ['nothing', 'ENOTFOUND'],
    ['refused', 'EAI_AGAIN'],
    ['0.0.0.0', '0.0.0.0 instead of 127.0.0.1'],
  ])('one that is withheld (%s) is dns-rebinding, and costs nothing', async (saying, detail) => {
    names.say(SPELLED, saying);
    names.say('plex.tv', '203.0.113.1');
    const { cause, verdict, text, remedy, failures, diagnosis } = await atSpelled();
    expect([cause, verdict, failures]).toEqual(['dns-rebinding', 'fine', ['dns no-such-name']]);
    expect(diagnosis).toMatchObject({ transport: 'websocket' });
    expect(text).toContain(`withholds ${SPELLED} (${detail})`);
    expect(text).toMatch(/goes straight to 127\.0\.0\.1\.$/);
    expect(remedy).toContain('`rebind-domain-ok=/plex.direct/`');
  });

  test('where nobody answers any name, nothing is withheld', async () => {
    names.say(SPELLED, 'silent');
    names.say('plex.tv', 'silent');
    expect(await atSpelled()).toMatchObject({ cause: 'fine', failures: ['dns timed-out'] });
  });

  test('a plex.direct name where something else answers: not that server', async () => {
    const port = await behind(known, ['router.lan']);
    const { cause, remedy } = await outcomeOf(diagnosticTargetAt([`https://${SPELLED}:${port}`]), {
      ...diagnoseNeeds,
      lookup: names.lookup,
    });
    expect([cause, remedy]).toEqual([
      'certificate-name',
      'Find out what else answers at 127.0.0.1, for it is not Attic.',
    ]);
  });

  test('any other name that nobody knows is no-dns, and no connection is tried', async () => {
    const { cause, text, diagnosis } = await outcomeOf(diagnosticTargetAt(['https://nas.lan:32400']), {
      ...diagnoseNeeds,
      lookup: names.lookup,
    });
    expect([cause, text]).toEqual([
      'no-dns',
      'Nobody here knows an address for nas.lan, the name of Attic (ENOTFOUND).',
    ]);
    expect(diagnosis.addresses[0]?.steps).toHaveLength(1);
  });

  test('no DNS server at all is no-dns in other words', async () => {
    names.say('nas.lan', 'silent');
    names.say('plex.tv', 'silent');
    const { cause, text } = await outcomeOf(diagnosticTargetAt(['https://nas.lan:32400']), {
      ...diagnoseNeeds,
      lookup: names.lookup,
    });
    expect([cause, text]).toEqual([
      'no-dns',
      'No DNS server answers here, so nobody knows the address of nas.lan (EAI_AGAIN).',
    ]);
  });

  test('plain http to a name that leads out of the own network is not tried', async () => {
    names.say('nas.lan', '203.0.113.7');
    const { cause, failures } = await outcomeOf(diagnosticTargetAt(['http://nas.lan:32400']), {
      ...diagnoseNeeds,
      lookup: names.lookup,
    });
    expect([cause, failures]).toEqual(['plain-outside', ['identity plain-outside']]);
  });
});
