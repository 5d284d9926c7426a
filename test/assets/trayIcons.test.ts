import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATES, traySvg } from '../../assets/mark.ts';
import { type Bitmap, readPng } from './readPng.ts';
import { difference, seenOn, silhouette } from './seen.ts';

const TRAY = join(import.meta.dirname, '../../assets/tray');
const bytes = (name: string) => readFileSync(join(TRAY, name));
const picture = (name: string) => readPng(bytes(name));

/** Grounds of common panels: GNOME, Breeze, Windows 11. */
const PANELS = {
  'for-dark-panel': ['#000000', '#202020', '#2A2E32', '#3B3B3B'],
  'for-light-panel': ['#EBEBEB', '#EFF0F1', '#F3F3F3', '#FFFFFF'],
};
const GREYS = Array.from(
  { length: 18 },
  (_, step) => `#${(15 * step).toString(16).padStart(2, '0').repeat(3)}`,
);
const SCALES = [
  ['', 1],
  ['@2x', 2],
  ['@3x', 3],
] as const;
/** The torch fills, and is whole: what there is to fill is seen too. */
const FILLED = STATES.filter((state) => state === 'idle' || state.startsWith('working'));

describe.each(STATES)('the tray icon %s', (state) => {
  test('is there for every system in its sizes', () => {
    const sizes = (name: string): readonly (readonly number[])[] =>
      SCALES.map(([suffix]) => {
        const { width, height } = picture(`${name}${suffix}.png`);
        return [width, height];
      });
    const squares = (side: number): readonly (readonly number[])[] =>
      SCALES.map(([, scale]) => [side * scale, side * scale]);
    expect(sizes(`${state}Template`)).toEqual(squares(16));
    for (const panel of [...Object.keys(PANELS), 'for-any-panel'])
      expect(sizes(`${state}-${panel}`)).toEqual(squares(22));
    for (const panel of Object.keys(PANELS))
      expect(icoEntries(bytes(`${state}-${panel}.ico`)).map(({ width }) => width)).toEqual([
        16, 20, 24, 32, 48,
      ]);
  });

  test('was drawn from the present geometry', () => {
    expect(bytes(`${state}.svg`).toString()).toBe(traySvg(state, { ink: '#000' }));
  });

  test('is black with alpha as a template, so that macOS can ink it', () => {
    const { rgba } = picture(`${state}Template.png`);
    expect(rgba.every((value, at) => at % 4 === 3 || value === 0)).toBe(true);
  });

  test.each(Object.entries(PANELS))('T12 is seen whole at 3:1 %s', (panel, grounds) => {
    const icons = [picture(`${state}-${panel}.png`), ...icoEntries(bytes(`${state}-${panel}.ico`))];
    for (const icon of icons)
      for (const ground of grounds) expect(unseen(icon, ground), ground).toBeLessThan(0.05);
  });

  test('T12 in the inks for any panel is seen whole at 3:1 on light, dark and every grey between', () => {
    const [single, double] = ['', '@2x'].map((suffix) => picture(`${state}-for-any-panel${suffix}.png`));
    for (const ground of [...Object.values(PANELS).flat(), '#808080'])
      expect(single && unseen(single, ground), ground).toBeLessThan(0.1);
    for (const ground of GREYS) expect(double && unseen(double, ground), ground).toBeLessThan(0.1);
  });

  test('T12 has no area of a half tone', () => {
    const icon = icoEntries(bytes(`${state}-for-light-panel.ico`)).at(-1);
    expect(icon && halfTones(icon)).toBe(0);
  });

  test('has the same shape in both inks', () => {
    const [light, dark] = [picture(`${state}-for-dark-panel.png`), picture(`${state}-for-light-panel.png`)];
    expect(light.rgba.filter((_, at) => at % 4 === 3)).toEqual(dark.rgba.filter((_, at) => at % 4 === 3));
  });
});

/** Of what is seen of two states, this share is of one only. */
const LEAST_DIFFERENCE = 0.12;
/** Of the two inks one is the same in both. */
const LEAST_WITH_HALO = 0.08;
const pairs = STATES.flatMap((one, index) => STATES.slice(index + 1).map((other) => [one, other] as const));

test.each(pairs)('T1 %s and %s differ in what is seen of them at 3:1', (one, other) => {
  const differ = (suffix: string, ground: string): number =>
    difference(
      seenOn(ground, picture(`${one}${suffix}.png`)),
      seenOn(ground, picture(`${other}${suffix}.png`)),
    );
  expect(differ('Template', '#FFFFFF')).toBeGreaterThan(LEAST_DIFFERENCE);
  for (const [panel, grounds] of Object.entries(PANELS)) {
    for (const ground of grounds)
      expect(differ(`-${panel}`, ground), ground).toBeGreaterThan(LEAST_DIFFERENCE);
    const [small, ...others] = [one, other].map((state) => icoEntries(bytes(`${state}-${panel}.ico`))[0]);
    for (const ground of grounds)
      expect(difference(seenOf(small, ground), seenOf(others[0], ground)), ground).toBeGreaterThan(
        LEAST_DIFFERENCE,
      );
  }
  for (const ground of GREYS)
    expect(differ('-for-any-panel', ground), ground).toBeGreaterThan(LEAST_WITH_HALO);
});

test.each(FILLED)('T13 %s has the outline of idle, whatever fills it', (state) => {
  const whole = (name: string): readonly boolean[] =>
    silhouette(seenOn('#FFFFFF', picture(`${name}Template.png`)));
  expect(difference(whole(state), whole('idle'))).toBeLessThan(0.03);
});

test('T13 each step of progress fills a fifth of what idle has free, at least', () => {
  const free = (state: string): number => {
    const seen = seenOn('#FFFFFF', picture(`${state}Template.png`));
    return silhouette(seen).filter((isIn, pixel) => isIn && !seen[pixel]).length;
  };
  const steps = ['idle', 'working-25', 'working-50', 'working-75'].map(free);
  for (const [index, left] of steps.slice(1).entries())
    expect((steps[index] ?? 0) - left).toBeGreaterThan((steps[0] ?? 0) / 5);
});

test('nothing is in the folder but the icons', () => {
  expect(readdirSync(TRAY)).toHaveLength(STATES.length * 15);
});

/** Of what is drawn in the lighter ink, or in the only one, the share that is lost on a ground: 0 for nothing. */
function unseen(icon: Bitmap, ground: string): number {
  const drawn = silhouette(seenOn(ground, icon)).flatMap((isShown, pixel) => {
    const [red = 0, , , alpha = 0] = icon.rgba.subarray(4 * pixel, 4 * pixel + 4);
    return alpha > 127 ? [{ isShown, red }] : [];
  });
  const lightest = Math.max(...drawn.map(({ red }) => red));
  const inked = drawn.filter(({ red }) => red >= lightest / 2);
  return inked.filter(({ isShown }) => !isShown).length / inked.length;
}

function seenOf(icon: Bitmap | undefined, ground: string): readonly boolean[] {
  return icon ? seenOn(ground, icon) : [];
}

/** How many pixels are, with all around them, neither clear nor covered. Edges are thinner. */
function halfTones({ width, rgba }: Bitmap): number {
  const isHalf = (pixel: number): boolean => {
    const alpha = rgba[4 * pixel + 3] ?? 0;
    return alpha > 12 && alpha < 243;
  };
  const around = [-width, 0, width].flatMap((row) => [row - 1, row, row + 1]);
  return Array.from({ length: width * width }, (_, pixel) => pixel).filter((pixel) =>
    around.every((step) => isHalf(pixel + step)),
  ).length;
}

/** The pictures of a Windows icon, each checked against its entry. */
function icoEntries(ico: Buffer): readonly Bitmap[] {
  expect(ico.readUInt32LE(0)).toBe(0x10000);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const icon = readPng(ico.subarray(offset, offset + length));
    expect([ico[entry], ico[entry + 1]]).toEqual([icon.width, icon.height]);
    return icon;
  });
}
