import { powerMonitor } from 'electron';
import type { UsherApp } from '../app/usherApp.ts';

export type WatchedAbsence = {
  /** They look at the popover, whatever the system has told. */
  isHere(): void;
};

/** Tells the app when the machine sleeps and the screen is locked. Linux tells of the sleep only (electron#docs/api/power-monitor). */
export function watchAbsence(tell: (act: (usher: UsherApp) => void) => void): WatchedAbsence {
  powerMonitor.on('suspend', () => tell((usher) => usher.away('sleep', true)));
  powerMonitor.on('resume', () =>
    tell((usher) => {
      usher.woke('sleep');
      usher.away('sleep', false);
    }),
  );
  powerMonitor.on('lock-screen', () => tell((usher) => usher.away('lock', true)));
  powerMonitor.on('unlock-screen', () =>
    tell((usher) => {
      usher.woke('lock');
      usher.away('lock', false);
    }),
  );
  // Started again behind a locked screen. Where nobody tells that it was unlocked, it must not be taken for locked.
  if (process.platform !== 'linux' && powerMonitor.getSystemIdleState(60) === 'locked')
    tell((usher) => usher.away('lock', true));
  return {
    isHere: () =>
      tell((usher) => {
        usher.away('sleep', false);
        usher.away('lock', false);
      }),
  };
}
