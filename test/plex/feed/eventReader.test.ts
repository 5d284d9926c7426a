import { expect, test } from 'vitest';
import { createEventReader } from '../../../src/plex/feed/streams/eventReader.ts';

/** An event with so many lines of data, which together are one notification. */
function linesOf(uuid: string, count: number): readonly string[] {
  const told = { ActivityNotification: { event: 'ended', uuid, Activity: { uuid, type: 'x' } } };
  return [`data: ${JSON.stringify(told)}`, ...Array.from({ length: count - 1 }, () => 'data:')];
}

/** What is heard of these chunks. */
function heard(chunks: readonly string[]): readonly string[] {
  const uuids: string[] = [];
  const take = createEventReader((reports) => uuids.push(...reports.map((r) => r.uuid)));
  for (const chunk of chunks) take(Buffer.from(chunk));
  return uuids;
}

test.each([
  ['\n', '\n'],
  ['\r', '\r'],
  ['\r\n', '\r\n'],
  ['\r\n in two', '\r', '\n'],
])(
  'W5 of lines that come one by one, ended by %j, no event is lost, however many there are',
  (_what, ...ends) => {
    const uuids = Array.from({ length: 1500 }, (_, i) => `job-${i}`);
    const lines = uuids.flatMap((uuid) => [': still here', '', 'event: activity', ...linesOf(uuid, 1), '']);
    expect(heard(lines.flatMap((line) => [...(line ? [line] : []), ...ends]))).toEqual(uuids);
  },
);

test('W5 an event of a thousand lines is heard, a longer one is lost, and the next one is heard', () => {
  const events = [
    linesOf('fits', 1000),
    linesOf('too-long', 1001),
    linesOf('next', 1000),
    linesOf('last', 2),
  ];
  expect(heard(events.flatMap((lines) => [...lines, '']).map((line) => `${line}\n`))).toEqual([
    'fits',
    'next',
    'last',
  ]);
});

test('W5 the end of one event and the beginning of another may come in one piece', () => {
  const long = linesOf('long', 999).map((line) => `${line}\n`);
  const joined = `\n${linesOf('after', 600).join('\n')}\n`;
  const rest = [...linesOf('rest', 1).map(() => 'data:\n'), '\n'];
  expect(heard([...long, joined, ...rest])).toEqual(['long', 'after']);
});
