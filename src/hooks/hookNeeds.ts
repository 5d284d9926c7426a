import type { HookNeeds, Log } from '../app/needs.ts';
import { isCommand } from '../domain/hooks/hook.ts';
import type { Clock } from '../plex/http/clock.ts';
import type { Network } from '../plex/http/network.ts';
import { hookLock } from '../storage/hooks/hookLock.ts';
import { hookRunsFile } from '../storage/hooks/hookRunsFile.ts';
import { runCommand } from './command.ts';
import { postWebhook } from './webhook.ts';

export type HookOptions = {
  /** The profile folder. */
  readonly folder: string;
  readonly network: Network;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  /** The app takes over from a terminal. */
  readonly who: 'app' | 'terminal';
};

/** Running hooks on this machine. */
export function createHookNeeds(options: HookOptions): HookNeeds {
  const { folder, log } = options;
  return {
    run: async (hook, payload, secrets, signal) =>
      isCommand(hook)
        ? { problem: await runCommand(hook, payload, signal), tries: 1 }
        : await postWebhook(hook, payload, secrets, options, signal),
    secretOf: (name) => process.env[`USHER_SECRET_${name}`] || undefined,
    runs: hookRunsFile(folder, log),
    take: hookLock(options),
  };
}
