import type { Store } from '../../app/store.ts';
import type { Change } from '../../domain/change/change.ts';
import { INSTANT_MS } from '../../domain/notices/worth.ts';
import { besideIconText } from '../../domain/view/besideIcon.ts';
import { tooltipOf } from '../../domain/view/headline/headline.ts';
import { menuOf } from '../../domain/view/menu.ts';
import { trayStatusOf } from '../../domain/view/trayStatus.ts';
import { t } from '../../locales/format.ts';
import { atMostEvery } from '../atMostEvery.ts';
import type { TrayIcon } from './tray.ts';

// What icon, tooltip and menu say is worked out no more often, however many frames come.
const ICON_MS = 100;
// The clock may be set while the icon shows that nothing is announced.
const LONGEST_NAP_MS = 60_000;

export type IconDrawing = {
  /** As it is at this moment. */
  now(): void;
  /** Soon. */
  ask(): void;
  /** Also when what the change began has lasted long enough to be shown. */
  after(change: Change): void;
  stop(): void;
};

/** Draws the state on the tray icon: by events, and when time alone changes what it shows. */
export function createIconDrawing(icon: Pick<TrayIcon, 'draw'>, store: Store): IconDrawing {
  let drawingLater: NodeJS.Timeout | undefined;
  let unmuting: NodeJS.Timeout | undefined;

  function draw(): void {
    const { state } = store;
    const now = Date.now();
    const title = besideIconText(state, now);
    const text = tooltipOf(state, now);
    const tooltip = title && !text.includes(title) ? t('headline.beside', { title, text }) : text;
    icon.draw(trayStatusOf(state, now), { tooltip: `Usher: ${tooltip}`, title, menu: menuOf(state, now) });
    clearTimeout(unmuting);
    const left = (state.preferences.mutedUntil ?? 0) - now;
    if (left > 0) unmuting = setTimeout(drawing.ask, Math.min(left, LONGEST_NAP_MS));
  }

  const drawing = atMostEvery(ICON_MS, draw);

  return {
    now: draw,
    ask: drawing.ask,
    after: ({ event, rows }) => {
      drawing.ask();
      // A job is shown once it has lasted a second (N7), and there may be no event at that time.
      if (event.kind !== 'reported' || !rows.some((row) => row.kind === 'began')) return;
      clearTimeout(drawingLater);
      // A timer may fire slightly before the clock has advanced by its time.
      drawingLater = setTimeout(drawing.ask, INSTANT_MS + 50);
    },
    stop: () => {
      clearTimeout(drawingLater);
      clearTimeout(unmuting);
      drawing.stop();
    },
  };
}
