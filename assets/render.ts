/**
 * Draws every icon of the project from mark.ts and appIcon.ts: `node assets/render.ts`. Needs rsvg-convert (librsvg2-bin).
 *
 * tray/<state>.svg                                     the source, black
 * tray/<state>-for-{dark,light}-panel{,@2x}.png        Linux: 22 and 44 px, light ink for dark panels and dark ink for light ones
 * tray/<state>-for-any-panel{,@2x}.png                 Linux, where the panel’s colour is not known: 3:1 on both
 * tray/<state>-for-{dark,light}-panel.ico              Windows: 16, 20, 24, 32, 48 px
 * tray/<state>Template{,@2x}.png                       macOS: 16 and 32 px, black; the name makes it a template image
 * app/icon.svg, app/icon.png, app/icons/<n>x<n>.png, app/icon.ico, app/icon.icns
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appIconSvg } from './appIcon.ts';
import { icnsOf, icoOf, type Picture } from './icons.ts';
import { STATES, traySvg } from './mark.ts';

const PANELS = { 'for-dark-panel': '#F5F5F5', 'for-light-panel': '#1F1F1F' };
/** Stands out by 3:1 on black and white panels and those between #3B3B3B and #EBEBEB alike. */
const ANY_PANEL_INK = '#868686';
/** Panels draw a 22 px icon edge to edge beside symbols that keep some air: 20 px of mark in 22. */
const LINUX_MARGIN = 0.8;

/** Signature, header, pixels and end; without the notes the renderer adds. */
function stripped(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)];
  for (let at = 8; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    if (['IHDR', 'IDAT', 'IEND'].includes(png.toString('latin1', at + 4, at + 8)))
      kept.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

function draw(svg: string, pixels: number): Picture {
  const size = String(pixels);
  return {
    pixels,
    png: stripped(execFileSync('rsvg-convert', ['--width', size, '--height', size], { input: svg })),
  };
}

/** Small pictures use the whole square and a larger mark; macOS keeps its standard distance. */
function appPicture(system: 'macos' | 'other', pixels: number): Picture {
  const mark = pixels <= 32 ? 80 : pixels <= 64 ? 75 : 71;
  const margin = system === 'macos' ? 9.8 : pixels <= 32 ? 0 : 3;
  return draw(appIconSvg(pixels, { margin, mark }), pixels);
}

function drawTray(folder: string): void {
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  for (const state of STATES) {
    const black = traySvg(state, '#000');
    write(`${state}.svg`, black);
    write(`${state}Template.png`, draw(black, 16).png);
    write(`${state}Template@2x.png`, draw(black, 32).png);
    const any = traySvg(state, ANY_PANEL_INK, LINUX_MARGIN);
    write(`${state}-for-any-panel.png`, draw(any, 22).png);
    write(`${state}-for-any-panel@2x.png`, draw(any, 44).png);
    for (const [panel, ink] of Object.entries(PANELS)) {
      const padded = traySvg(state, ink, LINUX_MARGIN);
      write(`${state}-${panel}.png`, draw(padded, 22).png);
      write(`${state}-${panel}@2x.png`, draw(padded, 44).png);
      write(
        `${state}-${panel}.ico`,
        icoOf([16, 20, 24, 32, 48].map((pixels) => draw(traySvg(state, ink), pixels))),
      );
    }
  }
}

function drawApp(folder: string): void {
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  write('icon.svg', appIconSvg(512, { margin: 3, mark: 71 }));
  write('icon.png', appPicture('other', 512).png);
  for (const pixels of [16, 24, 32, 48, 64, 128, 256, 512]) {
    write(`icons/${pixels}x${pixels}.png`, appPicture('other', pixels).png);
  }
  write('icon.ico', icoOf([16, 24, 32, 48, 64, 128, 256].map((pixels) => appPicture('other', pixels))));
  write('icon.icns', icnsOf([32, 64, 128, 256, 512, 1024].map((pixels) => appPicture('macos', pixels))));
}

for (const folder of ['tray', 'app', 'app/icons']) {
  rmSync(join(import.meta.dirname, folder), { recursive: true, force: true });
  mkdirSync(join(import.meta.dirname, folder), { recursive: true });
}
drawTray(join(import.meta.dirname, 'tray'));
drawApp(join(import.meta.dirname, 'app'));
