import { STATES, type TrayInk, type TrayState } from './mark.ts';

/** A panel of one colour, and the ink of the icons on it. */
export interface Column {
  readonly ground: string;
  readonly ink: TrayInk;
}

const SIDES = [16, 22, 24, 32];
const GAP = 10;
const LINE = 32 + GAP;
const WIDTH = SIDES.reduce((sum, side) => sum + side + GAP, GAP);

/** All states, a line each, in every size on every panel. Of whole pixels and without words, so that it is the same on every machine. */
export function montageSvg(
  columns: readonly Column[],
  pngOf: (state: TrayState, ink: TrayInk, pixels: number) => Buffer,
): string {
  const height = STATES.length * LINE + GAP;
  const panels = columns.map(({ ground, ink }, place) => {
    const icons = STATES.flatMap((state, line) => {
      let x = place * WIDTH;
      return SIDES.map((side) => {
        x += GAP;
        const y = GAP + line * LINE + (32 - side) / 2;
        const href = `data:image/png;base64,${pngOf(state, ink, side).toString('base64')}`;
        const icon = `<image x="${x}" y="${y}" width="${side}" height="${side}" href="${href}"/>`;
        x += side;
        return icon;
      });
    });
    return `<rect x="${place * WIDTH}" width="${WIDTH}" height="${height}" fill="${ground}"/>${icons.join('')}`;
  });
  const width = columns.length * WIDTH;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${panels.join('')}</svg>`;
}
