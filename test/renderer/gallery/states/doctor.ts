import type { AddressReport, Diagnosis, Step } from '../../../../src/domain/diagnosis/diagnosis.ts';
import type { DiagnosticsPage } from '../../../../src/domain/diagnostics/diagnosticsPage.ts';
import { type GalleryState, shown } from './galleryState.ts';
import { after, attic, server } from './given.ts';
import { FINGERPRINT } from './trustPrompts.ts';

// The connection doctor, and the report for the developers.

const DIRECT = 'https://192-168-1-20.0123456789abcdef0123456789abcdef.plex.direct:32400';
const REMOTE = 'https://203-0-113-9.0123456789abcdef0123456789abcdef.plex.direct:32400';
const PROXIED = 'https://plex.example.com';

const step = (name: Step['name'], detail: string, tookMs: number): Step => ({
  name,
  detail,
  tookMs,
  problem: undefined,
  status: undefined,
});
const failing = (
  name: Step['name'],
  problem: Step['problem'],
  tookMs: number,
  detail = '',
  status?: number,
): Step => ({ ...step(name, detail, tookMs), problem, status });
const address = (
  url: string,
  steps: readonly Step[],
  change: Partial<AddressReport> = {},
): AddressReport => ({ url, locality: 'local', proxy: undefined, spelled: undefined, steps, ...change });

const well = [
  step('tcp', '192.168.1.20', 2),
  step('tls', 'TLSv1.3, *.0123456789abcdef0123456789abcdef.plex.direct', 14),
  step('identity', 'Attic, version 1.43.3', 6),
  step('token', 'accepted', 5),
  step('list', '3 in the list', 5),
];
const fine: Diagnosis = {
  server: attic,
  isOwned: true,
  addresses: [
    address(DIRECT, [...well, step('websocket', 'open', 9)], { spelled: '192.168.1.20' }),
    address(REMOTE, [failing('tcp', 'timed-out', 5000)], { locality: 'remote', spelled: '203.0.113.9' }),
  ],
  used: DIRECT,
  transport: 'websocket',
  because: undefined,
};
const limited: Diagnosis = {
  ...fine,
  addresses: [
    address(
      PROXIED,
      [...well, failing('websocket', 'bad-request', 8, 'status 400', 400), step('eventsource', 'open', 12)],
      { locality: 'typed' },
    ),
  ],
  used: PROXIED,
  transport: 'eventsource',
  because: 'bad-request',
};
const broken: Diagnosis = {
  ...fine,
  server: { id: 'garage', name: 'Garage' },
  addresses: [
    address(
      'https://192-168-1-30.0123456789abcdef0123456789abcdef.plex.direct:32400',
      [failing('tcp', 'unreachable', 1, 'ECONNREFUSED')],
      { spelled: '192.168.1.30' },
    ),
  ],
  used: undefined,
  transport: undefined,
};
const partly: Diagnosis = {
  ...fine,
  addresses: [
    address(DIRECT, well.slice(0, 3)),
    address(REMOTE, [failing('dns', 'no-such-name', 31)], { locality: 'remote' }),
    address('https://198-51-100-7.0123456789abcdef0123456789abcdef.plex.direct:8443', [], {
      locality: 'relay',
    }),
  ],
  used: undefined,
  transport: undefined,
};
const unheard: Diagnosis = { ...partly, server: broken.server, addresses: [] };
const long: Diagnosis = {
  ...broken,
  server: {
    id: 'long',
    name: 'The server in the summer house behind the old lighthouse at the end of the harbour road',
  },
  addresses: Array.from({ length: 9 }, (_, i) =>
    address(
      `https://${i}.summer-house-behind-the-old-lighthouse.example.com:32400`,
      [
        step('dns', '2001:db8:85a3:8d3:1319:8a2e:370:7348', 1200),
        step('tcp', '', 310),
        failing('tls', 'untrusted', 14, FINGERPRINT),
      ],
      { locality: 'remote', proxy: 'proxy-of-the-third-floor.example.com:3128' },
    ),
  ),
};

function examined(diagnoses: readonly Diagnosis[], isRunning = false) {
  return after(...server([]), {
    kind: 'page-changed',
    page: { kind: 'doctor', report: { isRunning, diagnoses } },
  });
}

const REPORT = Array.from(
  { length: 40 },
  (_, n) => `10:${String(n + 10)}:00 server 1: live over websocket`,
).join('\n');

function reported(note: DiagnosticsPage['note']) {
  return after(...server([]), { kind: 'page-changed', page: { kind: 'diagnostics', text: REPORT, note } });
}

export const doctorGallery: readonly GalleryState[] = [
  shown('doctor-running', 'The doctor at work', examined([partly, unheard], true)),
  shown('doctor-fine', 'All is well', examined([fine])),
  shown('doctor-steps', 'Each step', examined([fine]), () => DIRECT),
  shown('doctor-limited', 'A proxy in the way', examined([limited])),
  shown('doctor-limited-steps', 'A proxy in the way, each step', examined([limited]), () => PROXIED),
  shown('doctor-broken', 'Nothing answers', examined([broken])),
  shown('doctor-several', 'Several examined', examined([fine, broken])),
  shown('doctor-long', 'A long report', examined([long]), () => long.addresses[1]?.url),
  shown('diagnostics', 'A report for the developers', reported(undefined)),
  shown(
    'diagnostics-saved',
    'A report that was saved',
    reported({ kind: 'saved', name: 'usher-diagnostics-2026-11-29.txt', folder: 'Downloads' }),
  ),
];
