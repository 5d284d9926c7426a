import { describe, expect, test } from 'vitest';
import type { AddressReport, Diagnosis, Step, StepName } from '../../src/domain/diagnosis/diagnosis.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { ServerFacts } from '../../src/domain/state.ts';
import { causeText } from '../../src/domain/view/doctor/causeText.ts';
import { diagnosisViews } from '../../src/domain/view/doctor/doctorView.ts';
import { remedyText } from '../../src/domain/view/doctor/remedyText.ts';
import { stepText, tookText } from '../../src/domain/view/doctor/stepText.ts';
import { transportText } from '../../src/domain/view/linkText.ts';

const ADDRESS = 'https://nas.lan:32400';

function step(name: StepName, problem?: Problem, change: Partial<Step> = {}): Step {
  return { name, tookMs: 12, problem, status: undefined, detail: '', ...change };
}

/** One address whose last step failed. */
function failed(last: Step, change: Partial<AddressReport> = {}): Diagnosis {
  const address: AddressReport = {
    url: ADDRESS,
    locality: 'local',
    proxy: undefined,
    spelled: undefined,
    steps: [last],
    ...change,
  };
  return {
    server: { id: 'attic', name: 'Attic' },
    isOwned: true,
    addresses: [address],
    used: undefined,
    transport: undefined,
    because: undefined,
  };
}

/** One that answers, as far as its list. */
function working(isOwned: boolean, ...streams: readonly Step[]): Diagnosis {
  const steps = [step('identity'), step('token'), step('list'), ...streams];
  return { ...failed(step('identity'), { steps }), used: ADDRESS, isOwned, transport: 'polling' };
}

const proxy = { proxy: 'proxy.lan:3128' };
const direct = { url: 'https://192-168-4-20.0123456789abcdef0123456789abcdef.plex.direct:32400' };

describe('D2 the words fit the case', () => {
  test.each<[what: string, found: Diagnosis, cause: RegExp, remedy: RegExp]>([
    ['somebody else’s', working(false), /only your own activities show/, /to see everything/],
    [
      'a list that is not allowed',
      { ...failed(step('list', 'forbidden')), used: ADDRESS },
      /does not let this account see/,
      /^Sign in with the account that owns/,
    ],
    ['a proxy that says no', failed(step('tcp', 'proxy'), proxy), /at nas.lan:32400\.$/, /allow CONNECT/],
    [
      'a proxy that wants a password',
      failed(step('tcp', 'proxy', { status: 407 }), proxy),
      /\(status 407\)\.$/,
      /user name and password/,
    ],
    [
      'a proxy that forbids',
      failed(step('tcp', 'proxy', { status: 499 }), proxy),
      /\(status 499\)\.$/,
      /allow CONNECT/,
    ],
    [
      'a proxy that cannot',
      failed(step('tcp', 'proxy', { status: 500 }), proxy),
      /\(status 500\)\.$/,
      /can reach nas.lan:32400 itself/,
    ],
    ['no answer', failed(step('tcp', 'timed-out')), /in time at nas.lan:32400\.$/, /firewall/],
    [
      'no list',
      { ...failed(step('list', 'timed-out')), used: ADDRESS },
      /does not tell its activities in time/,
      /^Restart Attic/,
    ],
    ['an unknown name', failed(step('dns', 'no-such-name')), /^Nobody here knows/, /spelling of nas.lan/],
    ['no DNS server', failed(step('dns', 'timed-out')), /^No DNS server answers/, /is online/],
    ['a stranger’s certificate', failed(step('tls', 'untrusted')), /vouches/, /^Compare its fingerprint/],
    [
      '… by a proxy',
      failed(step('tls', 'untrusted'), proxy),
      /vouches/,
      /exempt nas.lan from the proxy proxy.lan/,
    ],
    ['… of plex.direct', failed(step('tls', 'untrusted'), direct), /vouches/, /^Exempt plex.direct/],
    [
      'a proxy without Upgrade',
      working(true, step('websocket', 'bad-request')),
      /a reverse proxy that passes no Upgrade on, so Usher asks/,
      /before nas.lan/,
    ],
    [
      '… that listens by EventSource',
      { ...working(true, step('websocket', 'bad-request')), transport: 'eventsource' },
      /so Usher listens by EventSource/,
      /before nas.lan/,
    ],
    [
      '… and finds something',
      failed(step('tcp', 'unreachable', { detail: 'ECONNREFUSED' })),
      /\(ECONNREFUSED\)\.$/,
      /machine/,
    ],
  ])('%s', (_what, found, cause, remedy) => {
    expect(causeText(found)).toMatch(cause);
    expect(remedyText(found)).toMatch(remedy);
  });

  test('says how many other addresses there are', () => {
    const dead = failed(step('tcp', 'unreachable'));
    const causeWith = (count: number): string =>
      causeText({ ...dead, addresses: Array.from({ length: count }, () => dead.addresses).flat() });
    expect(causeWith(1)).toMatch(/at nas.lan:32400\.$/);
    expect(causeWith(2)).toMatch(/nor at its other address\.$/);
    expect(causeWith(3)).toMatch(/nor at its 2 other addresses\.$/);
  });

  test('leaves out a name and an address that nobody knows', () => {
    const nobody = { ...failed(step('tcp', 'unreachable')), server: { id: '', name: '' }, addresses: [] };
    expect(causeText(nobody)).toBe('No address of the server is known.');
    expect(
      causeText(failed(step('tcp', 'unreachable'), { url: 'https://nas.lan', spelled: '10.0.0.7' })),
    ).toContain('at 10.0.0.7.');
  });
});

test('D1 a step says what it found, or how it failed', () => {
  expect(stepText(step('dns', undefined, { detail: '10.0.0.7' }))).toBe('10.0.0.7');
  expect(stepText(step('tcp', 'timed-out'))).not.toContain('(');
  expect(stepText(step('tcp', 'timed-out', { detail: 'ETIMEDOUT' }))).toBe(
    `${stepText(step('tcp', 'timed-out'))} (ETIMEDOUT)`,
  );
  expect([0.4, 999, 1000, 1250].map(tookText)).toEqual([
    '0\u00a0ms',
    '999\u00a0ms',
    '1.0\u00a0s',
    '1.3\u00a0s',
  ]);
  const [view] = diagnosisViews({ isRunning: false, diagnoses: [failed(step('tcp', 'unreachable'), proxy)] });
  expect(view?.addresses).toMatchObject([
    {
      how: 'Local, through the proxy proxy.lan:3128',
      isUsed: false,
      steps: [{ name: 'Connection', isOk: false }],
    },
  ]);
});

test('L8 the way to the server is named where it is not the usual one', () => {
  const over = (route: ServerFacts['route']): string => transportText('websocket', undefined, route);
  expect(over(undefined)).toBe('Live over WebSocket.');
  expect(over({ locality: 'local', isPlain: true })).toBe('Live over WebSocket, without encryption.');
  expect(over({ locality: 'typed', isPlain: true })).toBe('Live over WebSocket.');
  expect(over({ locality: 'relay', isPlain: false })).toBe('Live over WebSocket, through Plex’s relay.');
  expect(over({ locality: 'remote', isPlain: false })).toBe('Live over WebSocket.');
});
