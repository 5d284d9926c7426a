import { describe, expect, test } from 'vitest';
import { causeOf, verdictOf } from '../../src/domain/diagnosis/cause.ts';
import type {
  AddressReport,
  Cause,
  Diagnosis,
  Step,
  StepName,
} from '../../src/domain/diagnosis/diagnosis.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { causeText } from '../../src/domain/view/doctor/causeText.ts';
import { diagnosisViews } from '../../src/domain/view/doctor/doctorView.ts';
import { remedyText } from '../../src/domain/view/doctor/remedyText.ts';

type Failing = readonly [StepName, Problem, number?];
const GOOD: readonly StepName[] = ['identity', 'token', 'list', 'websocket', 'eventsource'];

function step(name: StepName, problem?: Problem, status?: number): Step {
  return { name, tookMs: 12, problem, status, detail: status === undefined ? 'fact' : `status ${status}` };
}

/** Everything before the failing step went well; after it nothing was tried, unless it was a stream or the token. */
function address(failing: readonly Failing[], change: Partial<AddressReport> = {}): AddressReport {
  const names: readonly StepName[] = ['dns', 'tcp', 'tls', ...GOOD];
  const steps: Step[] = [];
  for (const name of names) {
    const [, problem, status] = failing.find(([n]) => n === name) ?? [];
    steps.push(step(name, problem, status));
    if (problem && !['dns', 'token', 'websocket', 'eventsource'].includes(name)) break;
    if (problem && name === 'dns' && change.spelled === undefined) break;
  }
  return {
    url: 'https://nas.lan:32400',
    locality: 'local',
    proxy: undefined,
    spelled: undefined,
    steps,
    ...change,
  };
}

function diagnosis(addresses: readonly AddressReport[], change: Partial<Diagnosis> = {}): Diagnosis {
  const used = addresses.find((a) => a.steps.some((s) => s.name === 'identity' && !s.problem));
  return {
    server: { id: 'attic', name: 'Attic' },
    isOwned: true,
    addresses,
    used: used?.url,
    transport: used && 'websocket',
    because: undefined,
    ...change,
  };
}

const one = (...failing: readonly Failing[]): Diagnosis => diagnosis([address(failing)]);
const proxied = (...failing: readonly Failing[]): Diagnosis =>
  diagnosis([address(failing, { proxy: 'proxy.lan:3128' })]);
const noStream = (eventSource: Problem): readonly Failing[] => [
  ['websocket', 'bad-request', 400],
  ['eventsource', eventSource],
];
const spelled = {
  url: 'https://192-168-4-20.0123456789abcdef0123456789abcdef.plex.direct:32400',
  spelled: '192.168.4.20',
};

const cases: readonly (readonly [Cause, Diagnosis])[] = [
  ['fine', one()],
  ['fine', proxied()],
  ['fine', diagnosis([address([], spelled)])],
  ['dns-rebinding', diagnosis([address([['dns', 'no-such-name']], spelled)])],
  ['proxy-no-upgrade', one(['websocket', 'bad-request', 400])],
  ['proxy-no-upgrade', proxied(['websocket', 'bad-request', 400])],
  [
    'proxy-buffers',
    diagnosis(
      [
        address([
          ['websocket', 'bad-request', 400],
          ['eventsource', 'timed-out'],
        ]),
      ],
      { transport: 'polling' },
    ),
  ],
  [
    'proxy-buffers',
    diagnosis(
      [
        address(
          [
            ['websocket', 'lost'],
            ['eventsource', 'timed-out'],
          ],
          { proxy: 'proxy.lan:3128' },
        ),
      ],
      { transport: 'polling' },
    ),
  ],
  ['proxy-no-upgrade', diagnosis([address(noStream('unreachable'))], { transport: 'polling' })],
  ['proxy-no-upgrade', diagnosis([address(noStream('timed-out'))], { transport: 'eventsource' })],
  ['stream-refused', one(['websocket', 'forbidden', 403])],
  ['stream-refused', one(['websocket', 'refused', 401])],
  ['relay-only', diagnosis([address([], { locality: 'relay' })])],
  ['not-owner', diagnosis([address([])], { isOwned: false })],
  ['not-owner', one(['list', 'forbidden', 403])],
  ['not-owner', one(['list', 'refused', 401])],
  ['token-expired', one(['token', 'refused', 401], ['list', 'refused', 401])],
  ['token-expired', one(['token', 'expired', 498], ['list', 'expired', 498])],
  ['starting', one(['identity', 'starting', 503])],
  ['starting', one(['list', 'starting', 503])],
  ['certificate-changed', one(['tls', 'certificate-changed'])],
  ['certificate-untrusted', one(['tls', 'untrusted'])],
  ['certificate-untrusted', diagnosis([address([['tls', 'untrusted']], spelled)])],
  ['certificate-untrusted', proxied(['tls', 'untrusted'])],
  ['certificate-name', proxied(['tls', 'certificate'])],
  ['certificate-outdated', one(['tls', 'outdated'])],
  ['certificate-name', one(['tls', 'certificate'])],
  ['certificate-name', diagnosis([address([['tls', 'certificate']], spelled)])],
  ['plain-only', one(['identity', 'plain'])],
  ['plain-outside', one(['identity', 'plain-outside'])],
  ['wrong-server', one(['identity', 'wrong-server'])],
  ['guarded', one(['identity', 'guarded', 401])],
  ['server-error', one(['identity', 'server-error', 502])],
  ['server-error', one(['list', 'not-found', 404])],
  ['not-plex', one(['identity', 'not-plex'])],
  ['not-plex', one(['identity', 'not-found', 404])],
  ['no-tls', one(['tls', 'plain'])],
  ['tls-broken', one(['tls', 'unreachable'])],
  ['proxy-refuses', proxied(['tcp', 'proxy', 403])],
  ['proxy-refuses', proxied(['tcp', 'proxy', 407])],
  ['proxy-refuses', proxied(['tcp', 'proxy', 502])],
  ['proxy-refuses', proxied(['tcp', 'proxy'])],
  ['proxy-unreachable', proxied(['tcp', 'unreachable'])],
  ['timed-out', one(['tcp', 'timed-out'])],
  ['timed-out', one(['list', 'timed-out'])],
  ['unreachable', one(['tcp', 'unreachable'])],
  ['no-dns', one(['dns', 'no-such-name'])],
  ['no-dns', one(['dns', 'timed-out'])],
  ['no-address', diagnosis([])],
  ['unfinished', diagnosis([address([], { steps: [] })])],
  ['unfinished', diagnosis([address([], { ...spelled, steps: [step('dns', 'no-such-name')] })])],
];

describe('D2 causes', () => {
  test.each(cases)('%s', (cause, found) => {
    expect(causeOf(found)).toBe(cause);
    const texts = [causeText(found), remedyText(found) ?? 'There is none.'];
    for (const text of texts) {
      // One sentence: it begins like one, ends like one, and no other begins in between.
      expect(text).toMatch(/^[\w“].*[^.]\.$/);
      expect(text).not.toMatch(/[.!?] [A-Z]/);
      expect(text).not.toContain('undefined');
      expect(text).not.toContain('  ');
    }
    const names = texts.join(' ');
    expect(names).toMatch(/Attic|nas\.lan|192-168-4-20|plex\.direct/);
    expect(remedyText(found) === undefined).toBe(cause === 'fine');
  });

  test('no two causes are told in the same words', () => {
    const due = new Map<string, Cause>();
    for (const [cause, found] of cases) {
      const text = causeText(found);
      expect(due.get(text) ?? cause, text).toBe(cause);
      due.set(text, cause);
    }
  });

  test('what works is never broken, whatever fails at other addresses', () => {
    for (const [, found] of cases) {
      const works = address([], { url: 'https://works.lan:32400' });
      const both = diagnosis([...found.addresses, works], { used: works.url });
      expect(verdictOf(both), causeOf(found)).toBe('fine');
    }
  });

  test('several addresses fail: what came nearest to the goal is told, an alarm before all', () => {
    const at = (url: string, ...failing: readonly Failing[]): AddressReport => address(failing, { url });
    const dead = at('https://dead.lan', ['tcp', 'timed-out']);
    const plain = at('http://nas.lan', ['identity', 'plain']);
    const changed = at('https://nas.lan', ['tls', 'certificate-changed']);
    expect(causeOf(diagnosis([dead, plain]))).toBe('plain-only');
    expect(causeOf(diagnosis([dead, plain, changed]))).toBe('certificate-changed');
    expect(causeText(diagnosis([dead, plain]))).toContain('nas.lan');
  });

  test('an own address by IPv6 or at home is what rebinding protection withholds, a public one is not', () => {
    const withheld = (address_: string): string =>
      causeOf(diagnosis([address([['dns', 'no-such-name']], { ...spelled, spelled: address_ })]));
    for (const own of ['10.1.2.3', '172.20.0.1', '192.168.1.2', '127.0.0.1', 'fd00::1', 'fe80::1'])
      expect(withheld(own), own).toBe('dns-rebinding');
    for (const public_ of ['203.0.113.7', '203.10.1.2', '172.32.0.1', '2001:db8::1'])
      expect(withheld(public_), public_).toBe('fine');
  });

  test('a server that nobody has named is told of all the same, with a capital', () => {
    const nameless = { ...one(['identity', 'starting', 503]), server: { id: '', name: '' } };
    expect(causeText(nameless)).toMatch(/^The server at nas\.lan:32400 is starting up/);
  });
});

describe('D3 checkups', () => {
  test('while it runs there is no verdict; then there is one, and the address in use', () => {
    const diagnoses = [one(['websocket', 'bad-request', 400])];
    const [running] = diagnosisViews({ isRunning: true, diagnoses });
    expect(running).toMatchObject({ name: 'Attic', verdict: undefined, cause: undefined, remedy: undefined });
    const [done] = diagnosisViews({ isRunning: false, diagnoses });
    expect(done).toMatchObject({ verdict: 'limited', cause: expect.stringContaining('WebSocket') });
    expect(done?.addresses[0]).toMatchObject({ how: 'Local, in use', isUsed: true });
    expect(done?.addresses[0]?.steps.at(-2)).toEqual({
      name: 'WebSocket',
      isOk: false,
      detail: 'refused (status 400)',
      took: '12\u00a0ms',
    });
  });

  test('A9 what came over the wire is neutralised', () => {
    const evil = { ...one(), server: { id: 'x', name: 'At\u202etic\u0007\n' } };
    const bad = { ...step('tls', 'certificate'), detail: 'made out to \u001b[31mevil' };
    const found = { ...evil, used: undefined, addresses: [address([], { steps: [bad] })] };
    const text = JSON.stringify(diagnosisViews({ isRunning: false, diagnoses: [found] }));
    expect(text).not.toMatch(/\\u001b|\\u202e|\u202e|\\u0007/);
  });
});

test('D2 a sentence names the address that a plex.direct name spells; the name stands where it matters', () => {
  const due = (failing: Failing, change: Partial<AddressReport> = spelled): string =>
    causeText(diagnosis([address([failing], change)]));
  expect(due(['tcp', 'unreachable'])).toContain('192.168.4.20:32400');
  expect(due(['tcp', 'unreachable'])).not.toContain('plex.direct');
  expect(due(['tcp', 'unreachable'], { ...spelled, spelled: '2001:db8::1' })).toContain(
    '[2001:db8::1]:32400',
  );
  expect(due(['tls', 'certificate'])).toContain('plex.direct');
});
