/**
 * Draws every icon of the project from mark.ts and appIcon.ts: `node assets/render.ts`. Needs rsvg-convert (librsvg2-bin).
 *
 * tray/<state>.svg                                     the source, black
 * tray/<state>-for-{dark,light}-panel{,@2x,@3x}.png    Linux: 22, 44 and 66 px, light ink for dark panels and dark ink for light ones
 * tray/<state>-for-any-panel{,@2x,@3x}.png             Linux, where the panel’s colour is not known: two inks
 * tray/<state>-for-{dark,light}-panel.ico              Windows: 16, 20, 24, 32, 48 px
 * tray/<state>Template{,@2x,@3x}.png                   macOS: 16, 32 and 48 px, black; the name makes it a template image
 * screenshots/tray.png                                 all of them at a glance (montage.ts)
 * app/icon.svg, app/icon.png, app/icons/<n>x<n>.png, app/icon.ico, app/icon.icns
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appIconSvg } from './appIcon.ts';
import { icnsOf, icoOf, type Picture } from './icons.ts';
import { STATES, traySvg } from './mark.ts';
import { montageSvg } from './montage.ts';

const PANELS = { 'for-dark-panel': '#F5F5F5', 'for-light-panel': '#1F1F1F' };
/** No single ink has 3:1 on every panel. Of these two, one has: the lighter one up to where the darker one begins to. */
const ANY_PANEL = { ink: '#E4E4E4', halo: '#000000' };
/** Panels draw a 22 px icon edge to edge beside symbols that keep some air: 20 px of mark in 22, or 18 and the halo. */
const LINUX_MARGIN = 0.8;
const HALO_MARGIN = 16 / 9;
const SCALES = { '': 1, '@2x': 2, '@3x': 3 };

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
  return { pixels, png: rendered(svg, ['--width', size, '--height', size]) };
}

function rendered(svg: string, size: readonly string[]): Buffer {
  return stripped(execFileSync('rsvg-convert', size, { input: svg }));
}

/** Small pictures use the whole square and a larger mark; macOS keeps its standard distance. */
function appPicture(system: 'macos' | 'other', pixels: number): Picture {
  const mark = pixels <= 32 ? 80 : pixels <= 64 ? 75 : 71;
  const margin = system === 'macos' ? 9.8 : pixels <= 32 ? 0 : 3;
  return draw(appIconSvg(pixels, { margin, mark }), pixels);
}

function drawTray(folder: string): void {
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  const writeScales = (name: string, svg: string, pixels: number) => {
    for (const [suffix, scale] of Object.entries(SCALES))
      write(`${name}${suffix}.png`, draw(svg, pixels * scale).png);
  };
  for (const state of STATES) {
    const black = traySvg(state, { ink: '#000' });
    write(`${state}.svg`, black);
    writeScales(`${state}Template`, black, 16);
    writeScales(`${state}-for-any-panel`, traySvg(state, { ...ANY_PANEL, margin: HALO_MARGIN }), 22);
    for (const [panel, ink] of Object.entries(PANELS)) {
      writeScales(`${state}-${panel}`, traySvg(state, { ink, margin: LINUX_MARGIN }), 22);
      write(
        `${state}-${panel}.ico`,
        icoOf([16, 20, 24, 32, 48].map((pixels) => draw(traySvg(state, { ink }), pixels))),
      );
    }
  }
}

/** As the panels show it, with the ink that each gets. The first two know their colour, the others are for those that do not tell. */
function drawMontage(): void {
  const own = (ink: string) => ({ ink });
  const any = { ...ANY_PANEL, margin: 1 };
  const columns = [
    { ground: '#F3F3F3', ink: own(PANELS['for-light-panel']) },
    { ground: '#202020', ink: own(PANELS['for-dark-panel']) },
    ...['#F3F3F3', '#808080', '#202020'].map((ground) => ({ ground, ink: any })),
  ];
  const svg = montageSvg(columns, (state, ink, pixels) => draw(traySvg(state, ink), pixels).png);
  writeFileSync(join(import.meta.dirname, 'screenshots/tray.png'), rendered(svg, []));
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
drawMontage();
