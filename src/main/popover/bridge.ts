import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { PageCommand } from '../../domain/command.ts';
import type { RowRange } from '../../domain/row.ts';
import type { View } from '../../domain/view/view.ts';
import { CHANNELS } from '../../shared/channels.ts';
import { parseCommand } from '../../shared/parseCommand.ts';
import { atMostEvery } from '../atMostEvery.ts';
import { isPageUrl } from './page.ts';

// Often enough for the eye; a scan can send a frame for each file.
const DRAW_MS = 60;
// Elapsed times and countdowns change without an event.
const TICK_MS = 1000;
// Of a page that was just opened. It says which ones it shows as soon as there are more.
const FIRST_ROWS: RowRange = { first: 0, count: 100 };

export type BridgeNeeds = {
  /** The popover's page, while there is one. */
  readonly page: () => WebContents | undefined;
  readonly view: (range: RowRange) => View;
  readonly dispatch: (command: Exclude<PageCommand, { readonly kind: 'see-rows' }>) => void;
};

export type PageBridge = {
  /** The View may have changed. */
  changed(): void;
  /** A hidden page is sent nothing. */
  setVisible(visible: boolean): void;
};

export function serveBridge({ page, view, dispatch }: BridgeNeeds): PageBridge {
  let visible = false;
  let ticking: NodeJS.Timeout | undefined;
  let sent = '';
  let range = FIRST_ROWS;

  const isOurs = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    sender === page() && senderFrame !== null && senderFrame.parent === null && isPageUrl(senderFrame.url);

  function draw(): void {
    const contents = page();
    if (!visible || !contents || contents.isDestroyed()) return;
    const picture = view(range);
    const text = JSON.stringify(picture);
    if (text === sent) return;
    sent = text;
    contents.send(CHANNELS.view, picture);
  }

  const drawing = atMostEvery(DRAW_MS, draw);

  function seeRows({ first, count }: RowRange): void {
    range = { first, count };
    drawing.ask();
  }

  ipcMain.handle(CHANNELS.getView, (event) => {
    if (!isOurs(event)) throw new Error('not our page');
    return view(range);
  });
  ipcMain.on(CHANNELS.command, (event, message: unknown) => {
    const command = isOurs(event) ? parseCommand(message) : undefined;
    if (command?.kind === 'see-rows') seeRows(command);
    else if (command) dispatch(command);
  });

  return {
    changed: () => {
      if (visible) drawing.ask();
    },
    setVisible: (now) => {
      visible = now;
      clearInterval(ticking);
      drawing.stop();
      sent = '';
      if (!now) {
        range = FIRST_ROWS;
        return;
      }
      ticking = setInterval(draw, TICK_MS);
      drawing.ask();
    },
  };
}
