import { expect, test } from 'vitest';
import { resize, sizeOf } from '../../../src/main/popover/windowSize.ts';

/** Its content is smaller by this much than it was told to be. */
function windowThatLoses(lostWidth: number, lostHeight: number) {
  let size = [1, 1];
  const told: number[][] = [];
  return {
    told,
    getSize: () => size,
    getContentSize: () => [(size[0] ?? 0) - lostWidth, (size[1] ?? 0) - lostHeight],
    setSize: (width: number, height: number) => {
      size = [width, height];
      told.push(size);
    },
  };
}

test('V13 on Windows what a frame that is not there takes off a window is given back', () => {
  const window = windowThatLoses(16, 8);
  resize(window, 360, 300, 'win32');
  expect(window.getContentSize()).toEqual([360, 300]);
  resize(window, 360, 300, 'win32');
  expect(window.told).toHaveLength(2);
});

test('V13 where nothing is taken off, it is told its size once', () => {
  const window = windowThatLoses(0, 0);
  resize(window, 360, 300, 'win32');
  resize(window, 360, 300, 'win32');
  expect(window.told).toEqual([[360, 300]]);
});

test('V13 elsewhere the size is that of the window, and the content’s may be late', () => {
  const window = windowThatLoses(16, 8);
  resize(window, 360, 300, 'linux');
  resize(window, 360, 300, 'linux');
  expect(window.told).toEqual([[360, 300]]);
});

test('V52 a window is as much larger as all in it, as far as there is room', () => {
  const room = { width: 1280, height: 768 };
  expect(sizeOf(300, 100, room)).toEqual({ width: 360, height: 300 });
  expect(sizeOf(300, 110, room)).toEqual({ width: 396, height: 330 });
  expect(sizeOf(10, 150, room)).toEqual({ width: 540, height: 180 });
  expect(sizeOf(2000, 125, undefined)).toEqual({ width: 450, height: 650 });
  expect(sizeOf(2000, 200, room)).toEqual({ width: 720, height: 768 });
  expect(sizeOf(300, 200, { width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
});
