import packageJson from '../../../package.json' with { type: 'json' };
import { runHook } from '../../app/hooks/hooks.ts';
import { trialOf } from '../../domain/hooks/trial.ts';
import { hookRunText } from '../../domain/view/hooks/hookText.ts';
import { payloadOf } from '../../domain/view/hooks/payloadOf.ts';
import { createHookNeeds } from '../../hooks/hookNeeds.ts';
import { systemClock } from '../../plex/http/clock.ts';
import { environmentNetwork } from '../../plex/http/environmentNetwork.ts';
import { keychainVault } from '../../storage/keychain.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { EXIT } from '../exitCodes.ts';
import { onInterruption } from '../interruption.ts';
import { jsonText } from '../output.ts';
import { noLog } from '../terminal.ts';
import { openHookFile } from './hookFile.ts';
import { runJson } from './hooks.ts';

/** `usher hooks test NAME`: runs a hook, on or off, with a made-up payload, and prints what came of it. */
export async function testHook(name: string, isJson: boolean): Promise<number> {
  const hook = openHookFile().named(name);
  const log = noLog();
  const hooks = createHookNeeds({
    folder: profileFolder(),
    network: environmentNetwork,
    clock: systemClock,
    log,
    version: packageJson.version,
    who: 'terminal',
  });
  const interruption = onInterruption();
  const due = trialOf(hook, { servers: [] }, Date.now());
  const payload = payloadOf(due, { servers: [] }, Date.now(), true);
  const needs = { vault: keychainVault(), hooks, log, clock: systemClock };
  const run = await runHook({ hook, event: due.event, payload }, 0, needs, interruption.signal);
  if (!run) return interruption.code;
  hooks.runs.keep(run);
  if (isJson) console.log(jsonText({ name: hook.name, run: runJson(run), payload }));
  else console.log(hookRunText(run, run.at));
  return run.problem ? EXIT.unreachable : EXIT.done;
}
