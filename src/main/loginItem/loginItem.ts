import type { Log } from '../../app/needs.ts';
import type { LoginItem } from '../../domain/state.ts';

/** The system says so to an app that it opens at login; macOS in a way of its own. */
export const AT_LOGIN = '--opened-at-login';

/** What a system has of it. All throw its errors. */
export type SystemLoginItem = {
  read(): LoginItem;
  write(isOn: boolean): void;
  /** Puts right what is not true any more; only of what Usher wrote, and where it is on. */
  repair(): void;
};

export type LoginItemSetting = {
  /** Reads what the system has now. */
  look(): void;
  /** Changes it, as the person asked for. */
  set(isOn: boolean): void;
};

/**
 * Whether Usher is opened at login. The system's own state is the truth, and is told after each look and change: `isAsked` after a change.
 * What the system refuses is logged and told.
 */
export function createLoginItem(
  system: SystemLoginItem,
  log: Log,
  tell: (loginItem: LoginItem, isAsked: boolean) => void,
): LoginItemSetting {
  function attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      log.write(`open at login: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
  attempt(system.repair);
  const read = (): LoginItem => attempt(system.read) ?? { isOn: false, problem: 'denied' };
  return {
    look: () => tell(read(), false),
    set: (isOn) => {
      const changed = attempt(() => {
        system.write(isOn);
        const now = system.read();
        if (now.isOn !== isOn && !now.problem) throw new Error('the system left it as it was');
        return now;
      });
      tell(changed ?? { ...read(), problem: 'denied' }, true);
    },
  };
}
