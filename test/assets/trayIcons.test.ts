import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATES, traySvg } from '../../assets/mark.ts';
import { type Bitmap, readPng } from './readPng.ts';

const TRAY = join(import.meta.dirname, '../../assets/tray');
const bytes = (name: string) => readFileSync(join(TRAY, name));
const picture = (name: string) => readPng(bytes(name));

/** Grounds of common panels: GNOME, Breeze, Windows 11; the ink must stand out on each of its kind. */
const PANELS = {
  'for-dark-panel': ['#000000', '#202020', '#2A2E32', '#3B3B3B'],
  'for-light-panel': ['#EBEBEB', '#EFF0F1', '#F3F3F3', '#FFFFFF'],
};

describe.each(STATES)('the tray icon %s', (state) => {
  test('is there for every system in its sizes', () => {
    const sizes = (names: readonly string[]) =>
      names.map((name) => [picture(name).width, picture(name).height]);
    expect(sizes([`${state}Template.png`, `${state}Template@2x.png`])).toEqual([
      [16, 16],
      [32, 32],
    ]);
    for (const panel of [...Object.keys(PANELS), 'for-any-panel']) {
      expect(sizes([`${state}-${panel}.png`, `${state}-${panel}@2x.png`])).toEqual([
        [22, 22],
        [44, 44],
      ]);
    }
    for (const panel of Object.keys(PANELS)) {
      expect(icoEntries(bytes(`${state}-${panel}.ico`))).toEqual([16, 20, 24, 32, 48]);
    }
  });

  test('was drawn from the present geometry', () => {
    expect(bytes(`${state}.svg`).toString()).toBe(traySvg(state, '#000'));
  });

  test('is black with alpha as a template, so that macOS can ink it', () => {
    expect([...inkOf(picture(`${state}Template.png`))]).toEqual([0, 0, 0]);
  });

  test.each(Object.entries(PANELS))('has 3:1 contrast %s', (panel, grounds) => {
    const ink = luminance(inkOf(picture(`${state}-${panel}.png`)));
    for (const ground of grounds) {
      const paper = luminance(Buffer.from(ground.slice(1), 'hex'));
      const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      expect(contrast, ground).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.values(PANELS).flat())('in the ink for any panel has 3:1 contrast on %s', (ground) => {
    const ink = luminance(inkOf(picture(`${state}-for-any-panel.png`)));
    const paper = luminance(Buffer.from(ground.slice(1), 'hex'));
    expect((Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)).toBeGreaterThanOrEqual(3);
  });

  test('has the same shape in both inks', () => {
    const [light, dark] = [picture(`${state}-for-dark-panel.png`), picture(`${state}-for-light-panel.png`)];
    expect(difference(light, dark)).toBe(0);
  });
});

const pairs = STATES.flatMap((one, index) => STATES.slice(index + 1).map((other) => [one, other] as const));

test.each(pairs)('%s and %s differ in shape at a glance, without their colour', (one, other) => {
  expect(difference(picture(`${one}Template.png`), picture(`${other}Template.png`))).toBeGreaterThan(0.06);
  const panel = 'for-dark-panel.png';
  expect(difference(picture(`${one}-${panel}`), picture(`${other}-${panel}`))).toBeGreaterThan(0.05);
});

test('nothing is in the folder but the icons', () => {
  expect(readdirSync(TRAY)).toHaveLength(STATES.length * 11);
});

/** The share of all pixels whose coverage differs by more than a third: what an eye sees at this size. */
function difference(one: Bitmap, other: Bitmap): number {
  let different = 0;
  for (let at = 3; at < one.rgba.length; at += 4) {
    if (Math.abs((one.rgba[at] ?? 0) - (other.rgba[at] ?? 0)) > 85) different++;
  }
  return different / (one.width * one.height);
}

/** The colour of the first fully covered pixel. */
function inkOf({ rgba }: Bitmap): Uint8Array {
  for (let at = 0; at < rgba.length; at += 4) if (rgba[at + 3] === 255) return rgba.subarray(at, at + 3);
  throw new Error('nothing in this picture is opaque');
}

function luminance(rgb: Uint8Array): number {
  const [red = 0, green = 0, blue = 0] = [...rgb].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The sides of a Windows icon's entries, each checked against the picture it points at. */
function icoEntries(ico: Buffer): number[] {
  expect(ico.readUInt32LE(0)).toBe(0x10000);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const { width, height } = readPng(ico.subarray(offset, offset + length));
    expect([ico[entry], ico[entry + 1]]).toEqual([width, height]);
    return width;
  });
}
