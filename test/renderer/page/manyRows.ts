import type { Page } from '@playwright/test';
import type { RowRange } from '../../../src/domain/row.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { groupWith, rowWith } from '../gallery/compose.ts';
import { galleryState } from '../gallery/gallery.ts';
import { openPopover } from './popoverPage.ts';

export const ALL = 10_000;
/** Only some jobs can be cancelled. */
const EVERY = 250;

export function viewWith({ first, count }: RowRange): View {
  const base = galleryState('five-hundred-jobs');
  if (base.kind !== 'activities') throw new Error('not a list');
  const last = Math.min(ALL, first + count);
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, n) => {
    const place = first + n;
    const title = `Job ${place}`;
    return rowWith({
      uuid: `u${place}`,
      title,
      ...(place % EVERY !== 0 && { cancel: { kind: 'none' } as const }),
    });
  });
  return { ...base, groups: [groupWith({ rows, rowsBefore: first, rowsAfter: ALL - last })] };
}

/** Opens the page with a main process that answers as the real one does: with the rows that were asked for. Returns what was. */
export async function openMany(page: Page, url?: string): Promise<readonly RowRange[]> {
  const asked: RowRange[] = [];
  await page.exposeFunction('answer', async (range: RowRange) => {
    asked.push(range);
    return viewWith(range);
  });
  await openPopover(page, viewWith({ first: 0, count: 100 }), url);
  await page.evaluate(() => {
    const send = window.asked.push.bind(window.asked);
    window.asked.push = (...commands) => {
      for (const command of commands)
        if (command.kind === 'see-rows')
          void Reflect.get(
            window,
            'answer',
          )({ first: command.first, count: command.count }).then(window.push);
      return send(...commands);
    };
  });
  return asked;
}
