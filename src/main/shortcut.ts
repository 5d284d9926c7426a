import { globalShortcut } from 'electron';
import type { ShortcutProblem } from '../domain/problem.ts';

export type Shortcut = {
  /** Takes this one, and gives back the one before; empty for none. */
  set(accelerator: string): void;
};

/** The combination of keys that opens the popover wherever the person is. It ends with the process. */
export function createShortcut(
  onPressed: () => void,
  tell: (problem: ShortcutProblem | undefined) => void,
): Shortcut {
  let taken = '';

  /** Not Electron's `isRegistered`, which says what this process asked for and not what it got. */
  function take(accelerator: string): ShortcutProblem | undefined {
    try {
      if (!globalShortcut.register(accelerator, onPressed)) return 'taken';
      taken = accelerator;
      return undefined;
    } catch {
      // Electron throws where it cannot read it (electron#shell/common/gin_converters/accelerator_converter.cc).
      return 'unreadable';
    }
  }

  return {
    set: (accelerator) => {
      if (accelerator === taken) return;
      if (taken) globalShortcut.unregister(taken);
      taken = '';
      tell(accelerator ? take(accelerator) : undefined);
    },
  };
}
