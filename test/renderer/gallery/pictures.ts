import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPage } from '../page/buildPage.ts';
import { servePage } from '../page/pageServer.ts';
import { gallery } from './gallery.ts';
import { isSamePicture, palettePng, writerOf } from './palettePng.ts';
import { launch, type Picture, picture } from './pictures/draw.ts';
import { hung } from './pictures/hang.ts';
import { DARK, LIGHT, type Look, OTHER_LOOKS } from './pictures/looks.ts';
import { type Sheet, sheetsOf } from './pictures/sheets.ts';
import { LANGUAGES, speak } from './pictures/speak.ts';
import type { GalleryState } from './states/galleryState.ts';

// npm run pictures [-- --check] [-- --only NAME…] [-- --each FOLDER [--language TAG]]
// The pictures that are kept, into assets/screenshots. `--check` writes none, and fails if one that is there would be another.
// `--only`: those whose names begin so. `--each`: every state by itself, in every look, into a folder.

const SHOTS = path.resolve(import.meta.dirname, '../../../assets/screenshots');
/** So many pages at a time. */
const AT_ONCE = 4;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [''] },
    each: { type: 'string' },
    language: { type: 'string', default: 'en' },
  },
});

await buildPage();
const server = await servePage();
const browser = await launch();
const chromium = `Chromium ${browser.version()}`;
try {
  if (values.each) await drawEach(values.each, values.language);
  else await drawKept(values.only);
} finally {
  await browser.close();
  server.close();
}

async function drawKept(only: readonly string[]): Promise<void> {
  const isWanted = (name: string): boolean => only.some((begin) => name.startsWith(begin));
  for (const look of [LIGHT, DARK]) {
    const name = `popover-${look.name}`;
    const hero = gallery.find((state) => state.name === 'five-jobs');
    if (hero && isWanted(name))
      await keep(
        name,
        await hung(browser, await all([{ ...hero, caption: '', view: hero.view }], look, 2), look, 2),
      );
  }
  for (const sheet of sheetsOf(LANGUAGES))
    if (isWanted(sheet.name)) await keep(`states-${sheet.name}`, await drawn(sheet));
}

async function drawn({ states, look, language = 'en' }: Sheet): Promise<Buffer> {
  await speak(language);
  return hung(browser, await all(states, look), look);
}

async function drawEach(folder: string, language: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await speak(language);
  for (const look of [LIGHT, DARK, ...OTHER_LOOKS])
    for (const [n, { png }] of (await all(gallery, look, 2)).entries())
      await writeFile(path.join(folder, `${gallery[n]?.name}-${look.name}.png`), png);
}

async function all(states: readonly GalleryState[], look: Look, scale = 1): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (let n = 0; n < states.length; n += AT_ONCE)
    pictures.push(
      ...(await Promise.all(
        states.slice(n, n + AT_ONCE).map((state) => picture(browser, server.url, state, look, scale)),
      )),
    );
  return pictures;
}

async function keep(name: string, png: Buffer): Promise<void> {
  const file = path.join(SHOTS, `${name}.png`);
  const now = palettePng(png, chromium);
  if (!values.check) return writeFile(file, now);
  const kept = await readFile(file);
  const writer = writerOf(kept);
  // Another version draws letters otherwise by a shade.
  if (writer !== chromium)
    throw new Error(`${name} was drawn by ${writer}, and this is ${chromium}: they cannot be compared`);
  if (!isSamePicture(kept, now))
    throw new Error(`${name} is not what the app looks like now: npm run pictures`);
}
