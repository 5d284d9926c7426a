import { type Browser, expect, test } from '@playwright/test';
import { gallery } from '../gallery/gallery.ts';
import { isSamePicture, palettePng, writerOf } from '../gallery/palettePng.ts';
import { launch, openPicture, picture } from '../gallery/pictures/draw.ts';
import { hung } from '../gallery/pictures/hang.ts';
import { LIGHT, OTHER_LOOKS } from '../gallery/pictures/looks.ts';
import type { GalleryState } from '../gallery/states/galleryState.ts';

const url = process.env.POPOVER_URL ?? '';
let browser: Browser;
test.beforeAll(async () => {
  browser = await launch();
});
test.afterAll(() => browser.close());

function state(name: string): GalleryState {
  const found = gallery.find((each) => each.name === name);
  if (!found) throw new Error(`no state '${name}'`);
  return found;
}

test('V50 a picture that is drawn twice has the same bytes, also of what moves and of what has the focus', async () => {
  const drawn = async (): Promise<Buffer> => {
    const pictures = [
      await picture(browser, url, state('five-jobs'), LIGHT),
      await picture(browser, url, state('wrong-address'), LIGHT),
    ];
    return palettePng(await hung(browser, pictures, LIGHT), 'a test');
  };
  const [one, other] = [await drawn(), await drawn()];
  expect(one.equals(other)).toBe(true);
  expect([writerOf(one), isSamePicture(one, other)]).toEqual(['a test', true]);
});

test('V50 another state, or another look, is another picture', async () => {
  const drawn = async (name: string, look = LIGHT): Promise<Buffer> =>
    palettePng((await picture(browser, url, state(name), look)).png, 'a test');
  const one = await drawn('one-job');
  expect(isSamePicture(one, await drawn('offline'))).toBe(false);
  for (const look of OTHER_LOOKS)
    expect(isSamePicture(one, await drawn('one-job', look)), look.name).toBe(false);
});

for (const name of [
  'long-and-rtl',
  'doctor-limited-steps',
  'question-certificate',
  'recent-expanded',
  'group-long-and-rtl',
]) {
  test(`V50 nothing in the picture of "${name}" is drawn in a font of this machine`, async () => {
    const page = await openPicture(browser, url, state(name), LIGHT);
    const client = await page.context().newCDPSession(page);
    await client.send('DOM.enable');
    await client.send('CSS.enable');
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    const { nodeIds } = await client.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'body *',
    });
    const fonts = new Set<string>();
    for (const nodeId of nodeIds)
      for (const font of (await client.send('CSS.getPlatformFontsForNode', { nodeId })).fonts)
        fonts.add(`${font.familyName}${font.isCustomFont ? '' : ', of this machine'}`);
    await page.context().close();
    expect([...fonts].filter((font) => font.endsWith('of this machine'))).toEqual([]);
    expect(fonts.size).toBeGreaterThan(0);
  });
}
