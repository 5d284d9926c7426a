import type { TerminalCommand } from '../../domain/settings/terminalCommand.ts';
import type { Log, TerminalCommandFile } from '../needs.ts';
import type { Store } from '../store.ts';

export type TerminalCommandNeeds = {
  readonly store: Store;
  readonly log: Log;
  /** Loads what looks at the files; undefined where the command is not offered. */
  readonly loadTerminalCommand?: (() => Promise<TerminalCommandFile>) | undefined;
};

/** The command `usher` for the person's terminals, on the settings page. How it stands is told after each look and change. */
export type TerminalCommandSetting = {
  look(): Promise<void>;
  /** Changes it, as the person asked for. */
  set(isInstalled: boolean): Promise<void>;
};

export function createTerminalCommand(needs: TerminalCommandNeeds): TerminalCommandSetting {
  const { store, log, loadTerminalCommand } = needs;
  let latest = Promise.resolve();

  const tell = (terminalCommand: TerminalCommand): void =>
    store.apply({ kind: 'terminal-command-read', terminalCommand });

  const note = (error: unknown): void =>
    log.write(`the command usher: ${error instanceof Error ? error.message : String(error)}`);

  /** One after the other. What fails is logged, and what is there is told all the same. */
  function inTurn(work: (file: TerminalCommandFile) => Promise<TerminalCommand>): Promise<void> {
    latest = latest.then(() => run(work)).catch(note);
    return latest;
  }

  async function run(work: (file: TerminalCommandFile) => Promise<TerminalCommand>): Promise<void> {
    const file = await loadTerminalCommand?.();
    if (!file) return;
    try {
      tell(await work(file));
    } catch (error) {
      note(error);
      const now = await file.look();
      tell(now.kind === 'own' ? { ...now, isRefused: true } : now);
    }
  }

  return {
    look: () => inTurn((file) => file.look()),
    set: (isInstalled) => inTurn((file) => (isInstalled ? file.install() : file.remove())),
  };
}
