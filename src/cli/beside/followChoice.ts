import { inTurn } from '../../app/inTurn.ts';
import { chosenServers, takeUpServers } from '../../app/servers/takeUpServers.ts';
import { exclusivelyIn } from '../../storage/exclusively.ts';
import type { Destinations } from '../destinations.ts';
import { openSavedSettings } from '../terminal.ts';

/**
 * Takes up at once what the app or another command changes of the servers: chosen, left, with other addresses, after another sign-in.
 * `onNone` is called when there is none any more.
 */
export function followChoice(
  { terminal, chosen }: Destinations,
  folder: string,
  signal: AbortSignal,
  onNone: () => void,
): void {
  if (!chosen) return;
  const settings = openSavedSettings();
  const exclusively = inTurn(exclusivelyIn(folder));
  const servers = (): ReturnType<typeof settings.load>['servers'] =>
    settings.load().servers.filter(({ id }) => chosen.ids?.includes(id) ?? true);
  const signInNow = (): string | undefined => settings.load().account?.id;
  let seen = chosenServers(
    terminal.settings.load().servers.filter(({ id }) => chosen.ids?.includes(id) ?? true),
  );
  let signIn = terminal.settings.load().account?.id;

  async function look(): Promise<void> {
    if (signal.aborted || (chosenServers(servers()) === seen && signInNow() === signIn)) return;
    // What is under way elsewhere is seen when it is done.
    await exclusively('sign-in', async () => {
      if (signal.aborted) return;
      settings.update((s) => s);
      const isAnotherSignIn = signInNow() !== signIn;
      seen = chosenServers(servers());
      signIn = signInNow();
      await takeUpServers(terminal, servers(), isAnotherSignIn, signal);
      if (!servers().length && !signal.aborted) onNone();
    });
  }

  settings.watch(() => void look(), signal);
  // What was changed since they were read.
  void look();
}
