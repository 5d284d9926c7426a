import type { StopCommand } from '../../../domain/command.ts';
import type { Finished } from '../../../domain/finished.ts';
import type { RowView } from '../../../domain/view/view.ts';
import { t } from '../../../locales/format.ts';
import { label } from '../../../locales/label.ts';
import { answerKeys, hintLine, keyLine, listKeys, questionLines } from './draw/foot.ts';
import { framed, roomIn, scrolled } from './draw/frame.ts';
import type { Canvas, Line, Size } from './draw/line.ts';
import { helpLines, historyLines, stopLines } from './draw/pages.ts';
import { movedBy, type Press } from './keys.ts';
import { createListPage, type ListPageNeeds } from './listPage.ts';
import { type ListedStop, runningStops, stopsOf } from './stops.ts';

export type WatchScreenNeeds = ListPageNeeds & {
  readonly isUnicode: boolean;
  readonly stop: (command: StopCommand) => void;
  readonly openGroup: (serverId: string, group: string, isOpen: boolean) => void;
  readonly retry: () => void;
  /** What finished, newest first. */
  readonly history: () => readonly Finished[];
  readonly quit: () => void;
};

/** What a person sees of `usher watch` on a terminal, and what their keys do. Draws nothing by itself. */
export type WatchScreen = {
  /** Exactly as many lines as there are rows. */
  lines(size: Size): readonly Line[];
  press(press: Press): void;
};

/** What is open. A question goes with its row, or with what it would do. */
type Page =
  | { readonly kind: 'list' }
  | { readonly kind: 'question'; readonly command: StopCommand; readonly text: string }
  | { readonly kind: 'stop-all'; readonly stops: readonly ListedStop[] }
  | { readonly kind: 'history'; readonly finishes: readonly Finished[] }
  | { readonly kind: 'help' };

const LIST: Page = { kind: 'list' };

export function createWatchScreen(needs: WatchScreenNeeds): WatchScreen {
  const { state, now, isUnicode } = needs;
  const list = createListPage(needs);
  let page = LIST;
  // In answer to the latest key.
  let said: string | undefined;
  // Of a page of text: its first line that is shown, and how far it can be scrolled.
  let top = 0;
  let text = { last: 0, rows: 0 };

  function open(next: Page): void {
    page = next;
    top = 0;
  }

  function lines(size: Size): readonly Line[] {
    const canvas = { columns: size.columns, isUnicode };
    if (page.kind === 'help') return textPage('usher watch', helpLines(canvas), size, canvas);
    if (page.kind === 'history')
      return textPage(t('headline.history'), historyLines(page.finishes, now(), canvas), size, canvas);
    return (page.kind === 'stop-all' && stopAllPage(page.stops, size, canvas)) || listPage(size, canvas);
  }

  function textPage(headline: string, all: readonly Line[], size: Size, canvas: Canvas): readonly Line[] {
    const frame = { headline, notes: [], foot: [keyLine([['Esc', label('back')]], canvas)] };
    const room = roomIn(frame, size);
    text = { last: Math.max(0, all.length - room.rows), rows: room.rows };
    top = Math.min(top, text.last);
    return framed(frame, scrolled(all, top, room), size);
  }

  /** Undefined where nothing of it is left to be stopped. */
  function stopAllPage(
    listed: readonly ListedStop[],
    size: Size,
    canvas: Canvas,
  ): readonly Line[] | undefined {
    const stops = runningStops(listed, state());
    if (!stops.length) return undefined;
    const question = t('terminal.cancel.all.question');
    const foot = questionLines(question, answerKeys(t('stop.all.yes')), canvas);
    const frame = { headline: t('terminal.cancel.all'), notes: [], foot };
    const texts = stops.map((stop) => stop.text);
    return framed(frame, stopLines(texts, roomIn(frame, size).rows, canvas), size);
  }

  function listPage(size: Size, canvas: Canvas): readonly Line[] {
    return list.lines(size, canvas, (row) => {
      if (
        page.kind === 'question' &&
        row?.cancel.kind === 'offered' &&
        isSame(row.cancel.command, page.command)
      )
        return questionLines(page.text, answerKeys(row.cancel.question?.yes ?? label('yes')), canvas);
      page = LIST;
      return [hintLine(said ?? hintOf(row), canvas), keyLine(listKeys(canvas), canvas)];
    });
  }

  function press(key: Press): void {
    said = undefined;
    if (key === 'leave') needs.quit();
    else if (page.kind === 'question') answer(key, [page.command]);
    else if (page.kind === 'stop-all')
      answer(
        key,
        runningStops(page.stops, state()).map((stop) => stop.command),
      );
    else if (page.kind === 'list') pressInList(key);
    else if (key === 'back' || key === 'quit' || key === page.kind) open(LIST);
    else scroll(key);
  }

  /** Only a yes and a no count. */
  function answer(key: Press, commands: readonly StopCommand[]): void {
    if (key !== 'yes' && key !== 'no' && key !== 'back') return;
    open(LIST);
    if (key === 'yes') for (const command of commands) needs.stop(command);
  }

  function scroll(key: Press): void {
    const by = movedBy(key);
    if (by) top = Math.min(text.last, Math.max(0, top + ('rows' in by ? by.rows : by.pages * text.rows)));
  }

  function pressInList(key: Press): void {
    const by = movedBy(key);
    if (by) list.move(by);
    else if (key === 'quit') needs.quit();
    else if (key === 'help') open({ kind: 'help' });
    else if (key === 'history') open({ kind: 'history', finishes: needs.history() });
    else if (key === 'stop-all') askToStopAll();
    else if (key === 'stop') stopSelected();
    else if (key === 'turn') turnSelected();
    else if (key === 'retry') needs.retry();
  }

  function askToStopAll(): void {
    const stops = stopsOf(state());
    if (stops.length) open({ kind: 'stop-all', stops });
    else said = t('terminal.cancel.nothing');
  }

  function turnSelected(): void {
    const { target, row } = list.selected();
    if (target && row?.group) needs.openGroup(target.serverId, row.group.id, !row.group.isOpen);
  }

  /** As the popover's button: what is broader than the job is asked about. */
  function stopSelected(): void {
    const { cancel } = list.selected().row ?? {};
    if (cancel?.kind !== 'offered') return;
    const { command, question } = cancel;
    if (question) open({ kind: 'question', command, text: question.text });
    else needs.stop(command);
  }

  return { lines, press };
}

/** What `c` would do to the selected row, or why nothing. */
function hintOf(row: RowView | undefined): string | undefined {
  if (!row) return undefined;
  const { cancel } = row;
  if (cancel.kind === 'none') return cancel.why;
  return cancel.kind === 'offered' ? `c  ${cancel.label}` : cancel.label;
}

function isSame(one: StopCommand, other: StopCommand): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
