import { bandPath, FIELD, LENS, OUTLINE, torchPath } from './mark.ts';

/** How the mark sits on its tile, in hundredths of the picture's side. */
export interface Tile {
  /** Air around the tile: macOS wants its icons to keep the same distance, the others fill their square. */
  readonly margin: number;
  /** How much of the tile the mark takes; small pictures need a larger one. */
  readonly mark: number;
}

/** The app icon: the tray icon of work, its lens in amber, on a dark, warm tile. */
export function appIconSvg(pixels: number, tile: Tile): string {
  const { margin, mark } = tile;
  const side = 100 - 2 * margin;
  const scale = (side * mark) / 100 / FIELD;
  const at = 50 - (FIELD / 2) * scale;
  const lens = bandPath(LENS.from, LENS.to);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 100 100">`,
    '<title>Usher</title>',
    '<defs>',
    '<linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4B321C"/><stop offset="1" stop-color="#231609"/></linearGradient>',
    '<linearGradient id="light" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFD27A"/><stop offset=".5" stop-color="#F0A92E"/><stop offset="1" stop-color="#C77D0A"/></linearGradient>',
    '</defs>',
    `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${side * 0.225}" fill="url(#ground)"/>`,
    `<g transform="translate(${at} ${at}) scale(${scale})">`,
    `<path d="${lens}" fill="url(#light)"/>`,
    `<path d="${torchPath()}" fill="none" stroke="#F8ECD8" stroke-width="${OUTLINE}" stroke-linejoin="round"/>`,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
