import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPng } from './readPng.ts';

const APP = join(import.meta.dirname, '../../assets/app');
const bytes = (name: string) => readFileSync(join(APP, name));

test.each([16, 24, 32, 48, 64, 128, 256, 512])('Linux has the app icon at %i px', (side) => {
  expect(readPng(bytes(`icons/${side}x${side}.png`))).toMatchObject({ width: side, height: side });
});

test('the app icon for windows and notifications is 512 px', () => {
  expect(readPng(bytes('icon.png'))).toMatchObject({ width: 512, height: 512 });
});

test('the Windows icon holds every size from 16 to 256 px', () => {
  const ico = bytes('icon.ico');
  const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const [length, offset] = [ico.readUInt32LE(6 + 16 * index + 8), ico.readUInt32LE(6 + 16 * index + 12)];
    return readPng(ico.subarray(offset, offset + length)).width;
  });
  expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the macOS icon holds its eight kinds, each in the size its name stands for', () => {
  const icns = bytes('icon.icns');
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const kinds: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const body = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    kinds[icns.toString('latin1', at, at + 4)] = readPng(body).width;
  }
  expect(kinds).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic08: 256,
    ic13: 256,
    ic09: 512,
    ic14: 512,
    ic10: 1024,
  });
});

test('the macOS icon keeps its distance from the edge, as its neighbours in the Dock do', () => {
  const icns = bytes('icon.icns');
  const at = icns.indexOf('ic10', 0, 'latin1');
  const { width, rgba } = readPng(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
  const alphaInTheMiddleRow = (x: number) => rgba[((width / 2) * width + x) * 4 + 3];
  expect([alphaInTheMiddleRow(90), alphaInTheMiddleRow(110)]).toEqual([0, 255]);
});
