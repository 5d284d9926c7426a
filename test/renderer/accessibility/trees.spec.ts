import { expect, test } from '@playwright/test';
import { galleryRooms } from '../gallery/gallery.ts';
import { complaintsOf } from '../page/complaints.ts';
import { openGalleryState } from '../page/popoverPage.ts';

// What is kept in `trees` is what screen readers are given of each state, to be read as text. To write it anew:
// npx playwright test -c test/renderer/playwright.config.ts trees --update-snapshots

/** Longer trees are those of many equal rows. */
const MOST_LINES = 130;

for (const [room, states] of Object.entries(galleryRooms))
  test(`AC1 V51 ${room}: what screen readers are given of each state is what was read and kept, and it opens without complaint`, async ({
    context,
  }) => {
    const trees: string[] = [];
    for (const state of states) {
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await openGalleryState(page, state);
      trees.push(`# ${state.name}: ${state.caption}\n${cut(await page.locator('body').ariaSnapshot())}\n`);
      expect.soft(await complaints(), state.name).toEqual([]);
      await page.close();
    }
    expect(trees.join('\n')).toMatchSnapshot(`${room}.txt`);
  });

function cut(tree: string): string {
  const lines = tree.split('\n');
  if (lines.length <= MOST_LINES) return tree;
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES - 20), `# ${rest} more lines`, ...lines.slice(-20)].join('\n');
}
