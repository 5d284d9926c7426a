import { beforeEach, describe, expect, test } from 'vitest';
import { livingRoom, STUCK_MS } from '../../src/demo/livingRoom.ts';
import { createTimeline, type Moment, type Timeline } from './timeline.ts';

const TWO_MINUTES = 120_000;
const SETTLE_MS = 20_000;

let time: Timeline;
beforeEach(() => {
  time = createTimeline();
  void livingRoom(time);
});

const of = (type: string, event: string): readonly Moment[] =>
  time.moments.filter((m) => m.activity.type === type && m.event === event);

describe('Z5 within two minutes the living room shows', () => {
  beforeEach(() => time.until(TWO_MINUTES));

  test('a scan that has settled', () => {
    const updates = of('library.update.item.metadata', 'ended').map((m) => m.at);
    const [, second = 0] = of('library.update.section', 'started').map((m) => m.at);
    const last = Math.max(...updates.filter((at) => at < second));
    expect(updates.length).toBeGreaterThan(2);
    expect(second - last).toBeGreaterThan(SETTLE_MS);
  });

  test('a scan that names its library late', () => {
    expect(of('library.update.section', 'started')[0]?.activity).toMatchObject({ title: 'Scanning' });
    expect(of('library.update.section', 'started')[0]?.activity.Context).toBeUndefined();
    expect(of('library.update.section', 'ended')[0]?.activity).toMatchObject({
      title: 'Scanning Films',
      Context: { librarySectionID: '1' },
    });
  });

  test('a job that is stuck', () => {
    const moved = of('media.generate.credits', 'updated').at(-1)?.at ?? TWO_MINUTES;
    expect(TWO_MINUTES - moved).toBeGreaterThan(100_000);
    expect(STUCK_MS).toBeGreaterThan(TWO_MINUTES);
    expect(time.demo.activities()).toContainEqual(
      expect.objectContaining({ type: 'media.generate.credits', progress: 15 }),
    );
  });

  test('a job of another user, and steady progress that will take a while', () => {
    const steps = of('media.download', 'updated');
    expect(new Set(steps.map((m) => m.activity.userID))).toEqual(new Set([2]));
    expect(new Set(steps.slice(1).map((m, i) => m.at - (steps[i]?.at ?? 0)))).toEqual(new Set([2200]));
    expect(Number(steps.at(-1)?.activity.progress)).toBeGreaterThan(30);
    expect(time.demo.activities().some((a) => a.type === 'media.download')).toBe(true);
  });

  test('a job that can be cancelled, and one that refuses', () => {
    const guides = of('provider.epg.load', 'started');
    expect(guides.map((m) => m.activity.cancellable)).toEqual([true, true]);
    const [, refusing] = guides;
    expect(time.demo.cancelBehaviour(refusing?.activity.uuid ?? '')).toBe(400);
  });

  test('maintenance above its tasks, of which thirteen are equal', () => {
    const begin = of('butler', 'started')[0]?.at ?? 0;
    const end = of('butler', 'ended')[0]?.at ?? 0;
    expect(end).toBeGreaterThan(begin);
    const thumbs = of('media.generate.chapter.thumbs', 'started');
    expect(thumbs).toHaveLength(13);
    expect(thumbs.every((m) => m.at >= begin && m.at < end)).toBe(true);
    expect(of('media.generate.loudness', 'started')).toHaveLength(1);
    expect(Math.max(...of('butler', 'updated').map((m) => Number(m.activity.progress)))).toBeLessThan(100);
  });

  test('items by their keys, and a response', () => {
    expect(of('library.refresh.items', 'ended')[0]?.activity.Context).toMatchObject({
      key: '/library/metadata/102',
    });
    expect(of('provider.epg.load', 'ended')[0]?.activity.Response).toEqual({ airings: 1200 });
  });
});

test('Z5 the living room is calm: five rows at most times, but for the thirteen', async () => {
  const counts: number[] = [];
  for (let at = 1000; at <= 300_000; at += 1000) {
    await time.until(at);
    const rows = time.demo.activities().filter((a) => a.type !== 'media.generate.chapter.thumbs');
    counts.push(rows.length - 1);
  }
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(counts.filter((n) => n > 5).length / counts.length).toBeLessThan(0.2);
  expect(Math.max(...counts)).toBeLessThan(10);
});

test('Z6 the living room goes on after everything in it was stopped, again and again', async () => {
  for (let at = 10_000; at <= 600_000; at += 10_000) {
    await time.until(at);
    const running = time.demo.activities().filter((a) => a.progress !== 100);
    time.works.stop(
      () => true,
      (a) => running.includes(a),
    );
    await time.until(at + 400);
    expect(running.filter((a) => time.demo.find(a.uuid))).toEqual([]);
  }
  const scanned = of('library.update.section', 'started').map((m) => m.at);
  expect(scanned.length).toBeGreaterThan(10);
  expect(of('provider.epg.load', 'started').length).toBeGreaterThan(10);
  expect(of('media.generate.credits', 'started').length).toBeGreaterThan(5);
});
