import type { View } from '../../src/domain/view/view.ts';

type OnDemand = typeof import('../onDemand.tsx');

let loaded: OnDemand | undefined;

/** The menu and the pages that are seldom opened, with their styles; undefined until they were loaded. */
export function onDemand(): OnDemand | undefined {
  return loaded;
}

/** Whether all that draws this view is here. */
export function canDraw({ kind }: View): boolean {
  return kind === 'activities' || kind === 'loading' || loaded !== undefined;
}

/** What cannot be loaded is tried again when it is wanted again. */
export async function loadOnDemand(): Promise<void> {
  loaded ??= await import('../onDemand.tsx').catch(() => undefined);
}
