import { render } from 'preact';
import type { PageCommand } from '../src/domain/command.ts';
import type { View } from '../src/domain/view/view.ts';
import { fitWindow } from './behaviour/fitWindow.ts';
import { focusFaultyField, focusStart, keepFocus } from './behaviour/focus.ts';
import { holdStill, letGo } from './behaviour/holdStill.ts';
import { type Spoken, spokenFor } from './behaviour/liveRegion.ts';
import { Popover } from './Popover.tsx';

// The page is a picture of the latest View. All it does besides drawing: keep the focus, keep still under the pointer, tell its height.

const { usher } = window;
const root = document.querySelector('#popover') ?? document.body;

let latest: View | undefined;
let drawn: View | undefined;
let spoken: Spoken = { about: undefined, text: '' };
let frame: number | undefined;
let measure: (() => void) | undefined;
// All that finished lately, not the newest alone. A new look begins with the glance.
let isRestShown = false;
// Where the pointer rested before the window was hidden says nothing of where it is now: only a move does.
let isPointed = false;

function show(view: View): void {
  latest = view;
  // A hidden page gets no frames, and nobody sees it hurry.
  if (document.hidden) draw();
  else frame ??= requestAnimationFrame(draw);
}

function draw(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  frame = undefined;
  const view = latest;
  if (!view || view === drawn) return;
  const before = drawn;
  drawn = view;
  spoken = spokenFor(view, spoken);
  if (before?.kind !== view.kind) letGo();
  const isSteady = before?.kind === view.kind && isPointed;
  keepFocus(() => (isSteady ? holdStill(() => paint(view)) : paint(view)));
  if (before?.kind !== view.kind) {
    focusStart();
    // Somebody may want a server: which are there?
    if (view.kind === 'sign-in') usher.send({ kind: 'discover' });
  }
  focusFaultyField(before, view);
  measure ??= fitWindow(root, (height) => usher.send({ kind: 'fit', height }));
  measure();
}

function paint(view: View): void {
  const rest = { isOpen: isRestShown, toggle: () => showRest(!isRestShown) };
  render(<Popover view={view} spoken={spoken.text} rest={rest} actions={usher} />, root);
}

function showRest(isShown: boolean): void {
  if (!drawn || isShown === isRestShown) return;
  isRestShown = isShown;
  // Who puts it away wants the room back now.
  if (!isShown) letGo();
  paint(drawn);
  measure?.();
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) usher.send(wayOut(drawn));
  // A held Enter would press whatever the focus moves on to: the Cancel of the next row.
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
});

/** Escape goes back where there is something to go back to, else away. */
function wayOut(view: View | undefined): PageCommand {
  switch (view?.kind) {
    case 'doctor':
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
};
document.addEventListener('pointermove', () => {
  isPointed = true;
});
document.addEventListener('mouseleave', pointerGone);
window.addEventListener('blur', pointerGone);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) showRest(false);
});
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) focusStart();
});

usher.onView(show);
// What was pushed meanwhile is newer than the answer.
void usher.getView().then((view) => latest ?? show(view));
