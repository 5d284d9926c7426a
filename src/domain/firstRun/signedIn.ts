import type { Change } from '../change/change.ts';

/** Somebody is signed in from now on: they have just signed in, or Usher has just started. */
export function hasSignedIn({ before, after }: Change): boolean {
  return before.access.kind !== 'signed-in' && after.access.kind === 'signed-in';
}

/** What the person did in the browser has come about here, or has to go on here: until then they are looking at the browser. */
export function hasComeFromBrowser(change: Change): boolean {
  const { before, after } = change;
  if (!before.browserSignIn || before.access.kind !== 'signed-out') return false;
  const isChosenNext = before.page.kind !== 'server-choice' && after.page.kind === 'server-choice';
  return isChosenNext || hasSignedIn(change);
}
