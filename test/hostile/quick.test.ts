import { beforeAll, expect, test } from 'vitest';
import type { CaseResult } from './case.ts';
import { groups } from './groups.ts';
import { runGroups } from './run.ts';

// A few of `npm run hostile`, one or two of each kind that takes no time.
const QUICK = [
  ...['http/list-401', 'http/identity-401', 'http/list-500', 'redirect/list-302', 'redirect/websocket-301'],
  ...['body/identity-cr-xml', 'body/list-tags', 'body/endless', 'body/gzip-bomb', 'body/truncated'],
  ...['header/endless', 'header/leads', 'tls/self-signed', 'tls/plain'],
  ...[
    'websocket/masked',
    'websocket/huge',
    'websocket/not-json',
    'eventsource/breaks',
    'eventsource/wrong-type',
  ],
  ...['protocol/identity-other', 'protocol/identity-plex-tv', 'protocol/uuids', 'protocol/list-text-escapes'],
  ...[
    'plex.tv/list-to-stranger-307',
    'plex.tv/list-401',
    'plex.tv/list-led-astray',
    'plex.tv/pin-check-page',
  ],
  ...['plex.tv/certificate-self-signed', 'plex.tv/user-to-stranger'],
  ...['terminal/name-escapes', 'terminal/list-to-stranger', 'terminal/list-endless'],
  // Windows has no pipes among its files.
  ...(process.platform === 'win32' ? [] : ['file/settings-fifo']),
  ...['file/settings-torn', 'file/history-torn', 'file/two-writers', 'page/spoilt'],
];

const results = new Map<string, CaseResult>();
beforeAll(async () => {
  const quick = groups.map((group) => ({
    ...group,
    cases: group.cases.filter(({ id }) => QUICK.includes(id)),
  }));
  await runGroups(
    quick.filter(({ cases }) => cases.length),
    2,
    (result) => results.set(result.id, result),
  );
}, 300_000);

test.each(QUICK)(
  'W3 L9 I3 S1 %s costs no token, nothing kept, no other server, and is followed again',
  (id) => {
    expect(results.get(id)?.failures).toEqual([]);
  },
);
