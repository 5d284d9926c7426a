import { render } from 'preact';
import type { PageCommand } from '../src/domain/command.ts';
import type { MenuItemView } from '../src/domain/view/menuItem.ts';
import type { View } from '../src/domain/view/view.ts';
import { showCutText } from './behaviour/cutText.ts';
import { type Finish, tellFinishes } from './behaviour/finishes.ts';
import { fitWindow, type WindowFit } from './behaviour/fitWindow.ts';
import {
  cancelFocusedRow,
  focusAnswer,
  focusFaultyField,
  focusMenu,
  focusStart,
  isFormFilled,
  keepFocus,
} from './behaviour/focus.ts';
import { hasClosed, inHeldOrder } from './behaviour/holdOrder.ts';
import { holdStill, letGo } from './behaviour/holdStill.ts';
import { learn, speaks } from './behaviour/language.ts';
import { type Spoken, spokenFor } from './behaviour/liveRegion.ts';
import { canDraw, loadOnDemand, onDemand } from './behaviour/loadOnDemand.ts';
import { applyLook } from './behaviour/look.ts';
import { turnFocusedGroup } from './behaviour/openGroup.ts';
import { isMarkHidden, revealMarks } from './behaviour/reveal.ts';
import { clearSearch, focusSearch } from './behaviour/search.ts';
import { seeRows } from './behaviour/seeRows.ts';
import { Popover } from './Popover.tsx';

// Draws the latest View. Besides that the page only keeps the focus, holds still under the pointer and reports its height.

const { usher } = window;
const root = document.querySelector('#popover') ?? document.body;

let latest: View | undefined;
// The latest that was drawn; `drawn` may have its rows in another order.
let last: View | undefined;
let drawn: View | undefined;
let spoken: Spoken = { about: undefined, text: '' };
let finish: Finish | undefined;
const hearFinishes = tellFinishes((next) => {
  finish = next;
  if (drawn) paint(drawn);
});
let frame: number | undefined;
let fit: WindowFit | undefined;
let lookAtRows: (() => void) | undefined;
const reveal = revealMarks((range) => usher.send({ kind: 'see-rows', ...range }));
// The question that is open, by what it is about. It goes when the popover is hidden.
let questionAbout: string | undefined;
// Those of the open menu. It is closed when the popover is hidden.
let menuItems: readonly MenuItemView[] | undefined;
// Whether all finished jobs are shown. Reset when the popover is opened.
let isRestShown = false;
// False until the pointer moves, since its position may have changed while the window was hidden.
let isPointed = false;

function show(view: View): void {
  latest = view;
  if (isReady(view)) drawSoon();
  // The old view stays meanwhile; by then a newer one may have come.
  else void prepare(view).then(drawSoon);
}

/** Nothing is drawn in another language, without its styles or in parts. */
function isReady(view: View): boolean {
  return speaks(view.language) && canDraw(view);
}

async function prepare(view: View): Promise<void> {
  await Promise.all([
    speaks(view.language) ? undefined : learn(view.language),
    canDraw(view) ? undefined : loadOnDemand(),
  ]);
}

function drawSoon(): void {
  // A hidden page gets no animation frames, so it is drawn at once.
  if (document.hidden) draw();
  else frame ??= requestAnimationFrame(draw);
}

function draw(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  frame = undefined;
  if (!latest || latest === last || !isReady(latest)) return;
  last = latest;
  const before = drawn;
  const isSteady = before?.kind === latest.kind && isPointed;
  const view = isSteady && document.querySelector('.content:hover') ? inHeldOrder(before, latest) : latest;
  drawn = view;
  spoken = spokenFor(view, spoken);
  if (before?.kind !== view.kind) {
    letGo();
    fit?.release();
  }
  if (isNewMark(before, view) && isMarkHidden(view)) isRestShown = true;
  const isShorter = hasClosed(before, view);
  if (isShorter) fit?.release();
  keepFocus(() => (isSteady ? holdStill(() => paint(view), isShorter) : paint(view)));
  if (before?.kind !== view.kind) {
    focusStart();
    // The person may want to sign in to a server: search for some.
    if (view.kind === 'sign-in') usher.send({ kind: 'discover' });
  }
  focusFaultyField(before, view);
  hearFinishes(latest, !document.hidden);
  reveal(view);
  fit ??= fitWindow(root, (height) => usher.send({ kind: 'fit', height }));
  fit.measure();
  const list = root.querySelector('.list');
  if (list) lookAtRows ??= seeRows(list, (range) => usher.send({ kind: 'see-rows', ...range }));
  lookAtRows?.();
}

/** Once for each mark: the person may show fewer again. */
function isNewMark(before: View | undefined, view: View): boolean {
  const idOf = (v: View | undefined): number | undefined =>
    v?.kind === 'activities' ? v.marked?.id : undefined;
  return idOf(view) !== undefined && idOf(view) !== idOf(before);
}

function paint(view: View): void {
  applyLook(view);
  const rest = { isOpen: isRestShown, toggle: () => showRest(!isRestShown) };
  const question = { about: questionAbout, show: showQuestion };
  const menu = { items: menuItems, show: showMenu, grown: () => fit?.measure() };
  const actions = { send: usher.send, question, menu };
  render(<Popover view={view} spoken={spoken.text} finish={finish} rest={rest} actions={actions} />, root);
  // It went with its row, its page or what it would do: it does not come back, and Escape has nothing to close.
  if (!root.querySelector(':is(.row, .stop-all) :is(.question, .why)')) questionAbout = undefined;
}

function showQuestion(about: string | undefined): void {
  questionAbout = about;
  const view = drawn;
  if (!view) return;
  keepFocus(() => paint(view));
  focusAnswer();
  if (about === undefined) fit?.release();
  fit?.measure();
}

function showMenu(items: readonly MenuItemView[] | undefined, isByPointer = false): void {
  if (!drawn || items === menuItems) return;
  if (items && !onDemand()) {
    void loadOnDemand().then(() => onDemand() && !document.hidden && showMenu(items, isByPointer));
    return;
  }
  menuItems = items;
  paint(drawn);
  focusMenu(isByPointer);
  if (!items) fit?.release();
  fit?.measure();
}

function showRest(isShown: boolean): void {
  if (!drawn || isShown === isRestShown) return;
  isRestShown = isShown;
  // The person closes the list, so its space is given back at once.
  if (!isShown) {
    letGo();
    fit?.release();
  }
  paint(drawn);
  fit?.measure();
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) {
    if (questionAbout !== undefined) showQuestion(undefined);
    else if (!clearSearch()) usher.send(wayOut(drawn));
  }
  // A held key would also act on what the focus moves to.
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
  // Keyboards of Macs have Backspace where others have Delete.
  const isDelete = event.key === 'Delete' || event.key === 'Backspace';
  if (isDelete && !event.repeat) cancelFocusedRow();
  turnFocusedGroup(event.key);
  focusSearch(event);
});

/** Escape says no to a question, else clears what is searched for, else goes back to the activities if there are any, else hides the popover. */
function wayOut(view: View | undefined): PageCommand {
  switch (view?.kind) {
    case 'history':
      return view.history.question ? { kind: 'clear-history', step: 'keep' } : { kind: 'leave' };
    case 'doctor':
    case 'start':
    case 'settings':
    case 'diagnostics':
    case 'browser':
    case 'trust-prompt':
      return { kind: 'leave' };
    case 'choose':
    case 'sign-in':
      return { kind: view.canLeave ? 'leave' : 'hide' };
    default:
      return { kind: 'hide' };
  }
}

const pointerGone = (): void => {
  isPointed = false;
  letGo();
  if (drawn === last) return;
  // The rows go where they belong.
  last = undefined;
  draw();
};
document.addEventListener('pointermove', () => {
  isPointed = true;
});
document.addEventListener('mouseleave', pointerGone);
window.addEventListener('blur', () => {
  fit?.release();
  pointerGone();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) return;
  usher.send({ kind: 'form-filled', isFilled: isFormFilled() });
  finish = undefined;
  showRest(false);
  showQuestion(undefined);
  showMenu(undefined);
  fit?.release();
  fit?.measure();
});
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) focusStart();
});

showCutText(root);
usher.onView(show);
// A View that was pushed meanwhile is newer than this answer.
void usher.getView().then((view) => latest ?? show(view));
