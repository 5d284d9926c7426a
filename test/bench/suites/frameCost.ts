import { type FramesCase, measureFrames } from '../frames/frames.ts';
import type { Measure } from '../measure.ts';

const ROUNDS = 5;
const FRAMES = 100_000;

/** The processor time of a frame, all the way through State, history, notifications and tray, against the least that there is. */
export async function measureFrameCost(): Promise<readonly Measure[]> {
  const receive: FramesCase = { listener: 'receive', rows: 40, isWanted: false };
  const floor: FramesCase = { listener: 'floor', rows: 40, isWanted: true };
  const ctrlPlex: FramesCase = { listener: 'ctrl-plex', rows: 40, isWanted: true };
  const unwanted: FramesCase = { listener: 'usher', rows: 40, isWanted: false };
  const usher = (rows: number): FramesCase => ({ listener: 'usher', rows, isWanted: true });
  const [few, many, most] = [usher(40), usher(500), usher(10_000)];
  const cases = [receive, unwanted, floor, ctrlPlex, few, many, most];
  const micros = await measureFrames(cases, ROUNDS, FRAMES);
  const of = (one: FramesCase): readonly number[] => micros[cases.indexOf(one)] ?? [];
  const against = (one: FramesCase, least: FramesCase): readonly number[] =>
    of(one).map((value, round) => value / (of(least)[round] ?? Number.NaN));
  return [
    { name: 'floor of an unwanted frame: ws', unit: 'µs', values: of(receive) },
    { name: 'floor of a frame: ws and JSON.parse', unit: 'µs', values: of(floor) },
    { name: 'frame, @ctrl/plex and a Map, 40 rows', unit: 'µs', values: of(ctrlPlex) },
    { name: 'frame, Usher, 40 rows', unit: 'µs', values: of(few) },
    { name: 'frame, Usher, 500 rows', unit: 'µs', values: of(many) },
    { name: 'frame, Usher, 10 000 rows', unit: 'µs', values: of(most) },
    { name: 'unwanted frame, against the floor', unit: '×', values: against(unwanted, receive), goal: 1.05 },
    {
      name: 'frame, 40 rows, against the floor',
      unit: '×',
      values: against(few, floor),
      goal: 1.5,
    },
    {
      name: 'frame, 500 rows, against the floor',
      unit: '×',
      values: against(many, floor),
      goal: 2,
    },
    {
      name: 'frame, 10 000 rows, against the floor',
      unit: '×',
      values: against(most, floor),
      goal: 3,
    },
    {
      name: 'frame, 40 rows, against @ctrl/plex and a Map',
      unit: '×',
      values: against(few, ctrlPlex),
      goal: 1,
    },
  ];
}
