import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/domain/historyEntry.ts';
import { openHistory } from '../../src/storage/history.ts';
import { memoryStorage } from '../../src/storage/historyFile.ts';
import { historyLine, readHistory } from '../../src/storage/historyLines.ts';
import { createLog } from '../../src/storage/log.ts';
import { always, hostileJson, hostileText, unfolded } from './hostile.ts';
import { nearMisses, torn } from './nearMisses.ts';

const activity = {
  uuid: 'u-1',
  type: 'library.update.section',
  title: 'Scanning Films',
  subtitle: '',
  progress: 100,
  userId: 1,
  context: { librarySectionId: '1', key: '/library/1' },
};
const finished = {
  kind: 'finished',
  server: { id: 'loft', name: 'Loft' },
  activity,
  outcome: 'completed',
  at: 1_700_000_000_000,
  lastedMs: 60_000,
  foundRunning: false,
  cancelAsked: false,
};
const began = { kind: 'began', serverId: 'loft', activity, at: 1_700_000_000_000, foundRunning: false };
const due = { kind: 'announced', ids: ['loft/u-1@1-2'] };
const names = [finished, began, due, activity, activity.context].flatMap(Object.keys);
const json = hostileJson([...new Set(names)]);
const near = fc.oneof(...[finished, began, due].map((line) => nearMisses(line, json)));
const line = fc.oneof(
  near,
  torn(near),
  json.map((value) => JSON.stringify(value)),
  hostileText,
);
const files = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.boolean())
  .map(([lines, isWhole]) => lines.map(unfolded).join('\n') + (isWhole ? '\n' : ''));

function isBounded(entry: Entry): boolean {
  if (entry.kind === 'announced') return entry.ids.length <= 10_000;
  const { at, activity: read } =
    entry.kind === 'began' ? entry : { at: entry.finished.at, activity: entry.finished.activity };
  const texts = [read.uuid, read.type, read.title, read.subtitle, ...Object.values(read.context)];
  return (
    !Number.isNaN(new Date(at).getTime()) &&
    texts.every((t) => typeof t === 'string' && t.length <= 2048) &&
    (read.progress === undefined || (read.progress >= 0 && read.progress <= 100))
  );
}

test('H2 whatever is in the file, it is read: bounded entries, or lines dropped', () => {
  always(
    files,
    (text) => {
      const { entries, dropped } = readHistory(text);
      expect(entries.every(isBounded)).toBe(true);
      expect(entries.length + dropped).toBeLessThanOrEqual(text.split('\n').length);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
    [`${JSON.stringify({ ...finished, at: 1e300 })}\n`, `${JSON.stringify({ ...began, at: -8.7e15 })}\n`],
  );
});

test('H2 whatever is in the file, the history opens on it, goes on, and the next start finds nothing to drop', () => {
  const log = createLog(() => {});
  always(files, (text) => {
    const storage = memoryStorage();
    storage.replace(text);
    const now = (): number => 1_700_000_100_000;
    const history = openHistory(storage, log, now);
    const [entry] = readHistory(`${JSON.stringify(finished)}\n`).entries;
    if (!entry) throw new Error('the example is no entry');
    history.write([entry]);
    const { entries, dropped } = readHistory(storage.read() ?? '');
    expect(dropped).toBe(0);
    expect(entries.at(-1)).toEqual(entry);
    expect(history.recent().length).toBeLessThanOrEqual(50);
  });
});

test('H1 whatever a server calls its work, the line is one line and is read as written', () => {
  const texts = fc.record({ title: hostileText, subtitle: hostileText, type: hostileText, key: hostileText });
  always(texts, ({ title, subtitle, type, key }) => {
    const entry: Entry = {
      kind: 'began',
      serverId: 'loft',
      activity: {
        ...activity,
        title,
        subtitle,
        type,
        cancellable: true,
        context: { key },
        response: { a: 1 },
      },
      at: 5,
      foundRunning: true,
    };
    const text = historyLine(entry, (t) => t);
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(text.length).toBeLessThan(16_384);
    const { entries, dropped } = readHistory(text);
    expect(dropped).toBe(0);
    const [back] = entries;
    expect(back?.kind === 'began' && back.activity).toMatchObject({
      title: title.slice(0, 512),
      subtitle: subtitle.slice(0, 512),
      type: type.slice(0, 512),
    });
  });
});
