import { expect, test } from 'vitest';
import { STATES } from '../../../assets/mark.ts';
import type { TrayStatus } from '../../../src/domain/view/trayStatus.ts';
import { shapeOf } from '../../../src/main/tray/trayShape.ts';

test('T13 progress is shown as the nearest of three steps', () => {
  const shapes = [0, 37, 38, 62, 63, 100].map((progress) => shapeOf({ kind: 'working', progress }));
  expect(shapes).toEqual([
    'working-25',
    'working-25',
    'working-50',
    'working-50',
    'working-75',
    'working-75',
  ]);
});

test('T1 every status has a picture', () => {
  const statuses: readonly TrayStatus[] = [
    { kind: 'idle' },
    { kind: 'working', progress: undefined },
    { kind: 'offline' },
    { kind: 'attention' },
    { kind: 'muted' },
  ];
  expect(STATES).toEqual(expect.arrayContaining(statuses.map(shapeOf)));
});
