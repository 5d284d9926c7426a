import type { Change } from '../../domain/change/change.ts';
import { isToBeTold } from '../../domain/firstRun/due.ts';
import { type FirstRun, firstRunAt } from '../../domain/firstRun/firstRun.ts';
import { hasSignedIn } from '../../domain/firstRun/signedIn.ts';
import type { Clock } from '../../plex/http/clock.ts';
import type { SettingsFile } from '../needs.ts';
import type { Store } from '../store.ts';

/** What is said and asked once: in the settings, and in the State. */
export type FirstRunSteps = {
  /** To be told of every change. */
  follow(change: Change): void;
  /** The popover was hidden: what stood there was read. */
  hidden(): void;
  /** The person has said whether Usher is to be opened at login. */
  answered(): void;
};

export function createFirstRun(needs: {
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly clock: Clock;
}): FirstRunSteps {
  const { store, settings, clock } = needs;

  function keep(change: (kept: FirstRun | undefined) => FirstRun): void {
    const { firstRun: kept } = settings.load();
    const firstRun = change(kept);
    if (firstRun !== kept) settings.update((s) => ({ ...s, firstRun: change(s.firstRun) }));
    store.apply({ kind: 'first-run-changed', firstRun });
  }

  const begin = (kept: FirstRun | undefined): FirstRun => firstRunAt(kept, clock.now());
  const answered = (): void => keep((kept) => ({ ...begin(kept), isAnswered: true }));

  return {
    follow: (change) => {
      if (hasSignedIn(change)) keep(begin);
      if (change.event.kind === 'login-item-read' && change.event.isAsked) answered();
    },
    hidden: () => {
      if (isToBeTold(store.state)) keep((kept) => ({ ...begin(kept), isTold: true }));
    },
    answered,
  };
}
