import type { Bitmap } from './readPng.ts';

/** The least contrast of what must be seen (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** Which pixels of a picture on a ground are seen: those that stand out from it by 3:1. `ground`: '#RRGGBB'. */
export function seenOn(ground: string, { rgba }: Bitmap): readonly boolean[] {
  const paper = [...Buffer.from(ground.slice(1), 'hex')];
  const dark = luminance(paper);
  return Array.from({ length: rgba.length / 4 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(pixel * 4, pixel * 4 + 4);
    const mixed = [red, green, blue].map((ink, part) => mix(ink, paper[part] ?? 0, alpha / 255));
    return contrast(luminance(mixed), dark) >= LEAST_CONTRAST;
  });
}

/** Of the pixels that are seen of either picture, the share that is seen of one only: 0 for twins, 1 for what has nothing in common. */
export function difference(one: readonly boolean[], other: readonly boolean[]): number {
  let either = 0;
  let different = 0;
  one.forEach((isSeen, pixel) => {
    if (isSeen || other[pixel]) either++;
    if (isSeen !== other[pixel]) different++;
  });
  return different / either;
}

/** A shape with its holes: all that is not reached from the edge of the square picture past what is seen. */
export function silhouette(seen: readonly boolean[]): readonly boolean[] {
  const side = Math.sqrt(seen.length);
  const outside = new Set<number>();
  const visit = (x: number, y: number): void => {
    const pixel = y * side + x;
    if (x < 0 || y < 0 || x >= side || y >= side || seen[pixel] || outside.has(pixel)) return;
    outside.add(pixel);
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  };
  for (let i = 0; i < side; i++) {
    visit(i, 0);
    visit(i, side - 1);
    visit(0, i);
    visit(side - 1, i);
  }
  return seen.map((_, pixel) => !outside.has(pixel));
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function mix(ink: number, paper: number, coverage: number): number {
  return Math.round(ink * coverage + paper * (1 - coverage));
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
