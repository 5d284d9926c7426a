import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import { changedFinishId, type Finished, finishId } from '../../src/domain/finished.ts';
import type { Entry } from '../../src/domain/historyEntry.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { memoryStorage } from '../../src/storage/history/historyFile.ts';
import { historyLines, LONGEST_LINE, readHistory } from '../../src/storage/history/historyLines.ts';
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
  library: undefined,
  item: undefined,
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
  if (entry.kind === 'left') return entry.serverId.length <= 512;
  if (entry.kind === 'away') return entry.since === undefined || Math.abs(entry.since) <= 8.64e15;
  if (entry.kind === 'announced') return entry.ids.every((id) => typeof id === 'string');
  const { at, activity: read } =
    entry.kind === 'began' ? entry : { at: entry.finished.at, activity: entry.finished.activity };
  const texts = [read.uuid, read.type, read.title, read.subtitle, ...Object.values(read.context)];
  return (
    !Number.isNaN(new Date(at).getTime()) &&
    texts.every((t) => typeof t === 'string' && t.length <= 512) &&
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
    storage.rewrite(() => text);
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

const uuid = hostileText.filter((text) => text !== '');
const moment = fc.integer({ min: 0, max: 8.64e15 });
const work: fc.Arbitrary<Activity> = fc.record({
  uuid,
  type: hostileText,
  title: hostileText,
  subtitle: hostileText,
  progress: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  cancellable: fc.boolean(),
  userId: fc.option(fc.integer(), { nil: undefined }),
  context: fc.record({
    librarySectionId: hostileText,
    key: hostileText,
    metadataID: hostileText,
    other: hostileText,
  }),
  response: fc.option(hostileText, { nil: undefined }),
});
const finishes: fc.Arbitrary<Finished> = fc.record({
  server: fc.record({ id: uuid, name: uuid }),
  activity: work,
  outcome: fc.constantFrom('completed', 'stopped', 'ended', 'cancelled-here', 'gone'),
  at: moment,
  lastedMs: moment,
  foundRunning: fc.boolean(),
  library: fc.option(uuid, { nil: undefined }),
  item: fc.option(uuid, { nil: undefined }),
  cancelAsked: fc.boolean(),
});
const entries: fc.Arbitrary<Entry> = fc.oneof(
  uuid.map((serverId): Entry => ({ kind: 'left', serverId })),
  fc.option(moment, { nil: undefined }).map((since): Entry => ({ kind: 'away', since })),
  finishes.map((f): Entry => ({ kind: 'finished', finished: f })),
  finishes.map((f): Entry => ({ kind: 'finished', finished: { ...f, library: 'Films' }, isCleared: true })),
  fc.tuple(uuid, work, moment, fc.boolean()).map(
    ([serverId, a, at, foundRunning]): Entry => ({
      kind: 'began',
      serverId,
      activity: a,
      at,
      foundRunning,
    }),
  ),
  fc
    .tuple(fc.array(finishes, { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 2, 100))
    .map(([some, times]): Entry => {
      const ids = Array.from({ length: times }, () => some.map(finishId)).flat();
      return { kind: 'announced', ids };
    }),
);

const LONGEST_TEXT = 512;
/** A token of one letter: where it is hidden, a text grows to eight times its length. */
const growing = (text: string): string => text.replaceAll('a', '[hidden]');

/** What of an entry is kept: its texts without secrets, cut. */
function kept(entry: Entry): Entry {
  const cut = (text: string): string => growing(text).slice(0, LONGEST_TEXT);
  const keptWork = (a: Activity): Activity => ({
    ...a,
    ...{ uuid: cut(a.uuid), type: cut(a.type), title: cut(a.title), subtitle: cut(a.subtitle) },
    ...{ cancellable: false, response: undefined },
    context: Object.fromEntries(
      (['librarySectionId', 'key', 'metadataID'] as const).flatMap((name) => {
        const text = a.context[name];
        return typeof text === 'string' && text ? [[name, cut(text)]] : [];
      }),
    ),
  });
  const keptFinish = (f: Finished): Finished => ({
    ...f,
    server: { id: cut(f.server.id), name: cut(f.server.name) },
    activity: keptWork(f.activity),
    library: f.library && cut(f.library),
    item: f.item && cut(f.item),
  });
  switch (entry.kind) {
    case 'began':
      return { ...entry, serverId: cut(entry.serverId), activity: keptWork(entry.activity) };
    case 'finished':
      return { ...entry, finished: keptFinish(entry.finished) };
    case 'away':
      return entry;
    case 'left':
      return { ...entry, serverId: cut(entry.serverId) };
    case 'announced':
      return { ...entry, ids: entry.ids.map((id) => changedFinishId(id, cut)) };
  }
}

test('H2 H7 whatever is written is read: each kind, whatever its texts, in lines that no reader refuses', () => {
  always(entries, (entry) => {
    const text = historyLines(entry, growing);
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    for (const written of lines) expect(written.length).toBeLessThanOrEqual(LONGEST_LINE);
    const { entries: back, dropped } = readHistory(text);
    expect(dropped).toBe(0);
    expect(back).toHaveLength(lines.length);
    const ids = back.flatMap((e) => (e.kind === 'announced' ? e.ids : []));
    const joined: readonly Entry[] = entry.kind === 'announced' ? [{ kind: 'announced', ids }] : back;
    expect(joined).toEqual([kept(entry)]);
  });
});

test('H7 a finish whose texts were cut or hidden is still the one that was announced', () => {
  // A server's id is short and has no slash.
  const named = finishes.map((f) => ({ ...f, server: { id: 'loft', name: 'Loft' } }));
  always(named, (f) => {
    const lines = [
      historyLines({ kind: 'finished', finished: f }, growing),
      historyLines({ kind: 'announced', ids: [finishId(f)] }, growing),
    ];
    const [back, due] = readHistory(lines.join('')).entries;
    if (back?.kind !== 'finished' || due?.kind !== 'announced') throw new Error('not read as written');
    expect(due.ids).toEqual([finishId(back.finished)]);
  });
});
