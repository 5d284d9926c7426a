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
  const usher = [40, 500, 10_000].map((rows): FramesCase => ({ listener: 'usher', rows, isWanted: true }));
  const cases = [receive, unwanted, floor, ctrlPlex, ...usher];
  const micros = await measureFrames(cases, ROUNDS, FRAMES);
  const of = (one: FramesCase | undefined): readonly number[] => micros[cases.indexOf(one)] ?? [];
  const ratio = (a: FramesCase | undefined, b: FramesCase): readonly number[] =>
    of(a).map((value, round) => value / (of(b)[round] ?? Number.NaN));
  return [
    { name: 'frame, floor: ws takes it', unit: 'µs', values: of(receive) },
    { name: 'frame, floor: ws and JSON.parse', unit: 'µs', values: of(floor) },
    { name: 'frame, @ctrl/plex and a Map, 40 rows', unit: 'µs', values: of(ctrlPlex) },
    { name: 'frame, Usher, 40 rows', unit: 'µs', values: of(usher[0]) },
    { name: 'frame, Usher, 500 rows', unit: 'µs', values: of(usher[1]) },
    { name: 'frame, Usher, 10 000 rows', unit: 'µs', values: of(usher[2]) },
    { name: 'unwanted frame against ws', unit: '×', values: ratio(unwanted, receive), goal: 1.05 },
    {
      name: 'frame, 40 rows, against ws and JSON.parse',
      unit: '×',
      values: ratio(usher[0], floor),
      goal: 1.5,
    },
    {
      name: 'frame, 500 rows, against ws and JSON.parse',
      unit: '×',
      values: ratio(usher[1], floor),
      goal: 2,
    },
    {
      name: 'frame, 10 000 rows, against ws and JSON.parse',
      unit: '×',
      values: ratio(usher[2], floor),
      goal: 3,
    },
    {
      name: 'frame, 40 rows, against @ctrl/plex and a Map',
      unit: '×',
      values: ratio(usher[0], ctrlPlex),
      goal: 1,
    },
  ];
}
