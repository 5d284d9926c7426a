import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isActivityId, type Report } from '../../src/domain/activity.ts';
import { createEventReader } from '../../src/plex/feed/streams/eventReader.ts';
import { always, hostileText } from './hostile.ts';

const frame = (uuid: string): string =>
  `event: activity\ndata: ${JSON.stringify({
    ActivityNotification: { event: 'updated', uuid, Activity: { uuid, type: 'x', title: 'Ünïcode' } },
  })}\n\n`;

/** What is heard of the bytes when they come in pieces of these sizes, over and over. */
function heard(bytes: Uint8Array, sizes: readonly number[], largestFrame?: number): readonly Report[] {
  const reports: Report[] = [];
  const take = createEventReader((more) => reports.push(...more), { largestFrame });
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    take(bytes.subarray(at, at + size));
    at += size;
  }
  return reports;
}

const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
const noise = fc.oneof(
  hostileText.map((text) => `data: ${text}\n\n`),
  hostileText,
  fc.constantFrom('event: ping\ndata: {}\n\n', ': comment\n\n', '\r\n\r\n', 'id: 1\nretry: x\n\n', '\n\n'),
);

test('W1 frames are the same however the bytes are cut', () => {
  always(
    fc.tuple(fc.array(fc.string({ maxLength: 8 }).filter(isActivityId), { maxLength: 4 }), pieces),
    ([uuids, sizes]) => {
      const bytes = Buffer.from(uuids.map(frame).join(''));
      expect(heard(bytes, sizes).map((r) => [r.uuid, r.activity?.title])).toEqual(
        uuids.map((u) => [u, 'Ünïcode']),
      );
    },
  );
});

test('W3 L9 whatever bytes come, nothing is thrown, and a good frame after a blank line is heard', () => {
  always(
    fc.tuple(fc.array(noise, { maxLength: 5 }), fc.uint8Array({ maxLength: 60 }), pieces),
    ([lines, junk, sizes]) => {
      const bytes = Buffer.concat([Buffer.from(lines.join('')), junk, Buffer.from(`\n\n${frame('good')}`)]);
      expect(heard(bytes, sizes).at(-1)?.uuid).toBe('good');
    },
  );
});

test('W3 a frame larger than is kept is lost, and the next one is heard', () => {
  always(fc.tuple(fc.integer({ min: 300, max: 5000 }), pieces), ([length, sizes]) => {
    const bytes = Buffer.from(`data: ${'x'.repeat(length)}\n\n${frame('good')}`);
    expect(heard(bytes, sizes, 250).at(-1)?.uuid).toBe('good');
  });
});
