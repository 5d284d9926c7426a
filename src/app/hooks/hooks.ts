import type { Millis } from '../../domain/activity.ts';
import type { Change } from '../../domain/change/change.ts';
import type { Hook } from '../../domain/hooks/hook.ts';
import type { HookRun, HookRunner } from '../../domain/hooks/hookRun.ts';
import { hooksDue } from '../../domain/hooks/hooksDue.ts';
import { payloadOf } from '../../domain/view/hooks/payloadOf.ts';
import type { Clock } from '../../plex/http/clock.ts';
import type { Store } from '../store.ts';
import { createHookQueue, type HookJob } from './hookQueue.ts';
import { type HookSecretNeeds, readHookSecrets } from './hookSecrets.ts';

/** Who runs the hooks says so that often; who does not asks that often whether they may by now. */
const KEEPING_MS = 30_000;
const WAITING_MS = 5_000;

export type HooksNeeds = HookSecretNeeds & { readonly store: Store; readonly clock: Clock };

/**
 * Runs the hooks of the preferences, unless another process of this profile does, and tells the store what became of them. Nothing waits for
 * a hook: what is due is queued. Returns at once; ends what runs when the signal aborts.
 */
export function runHooks(needs: HooksNeeds, signal: AbortSignal): void {
  const { store, clock, log, hooks } = needs;
  /** Aborted when no hook is on any more; undefined before one is. */
  let turn: AbortController | undefined;
  let runner: HookRunner | undefined;
  let since: Millis = clock.now();
  let known = '';
  const isOn = ({ name }: Hook): boolean =>
    store.state.preferences.hooks.some((one) => one.isOn && one.name === name);

  const queue = createHookQueue(async (job, dropped) => {
    if (!isOn(job.hook)) return;
    const run = await runHook(job, dropped, needs, signal);
    if (run) store.apply({ kind: 'hook-ended', run });
  });

  function follow(change: Change): void {
    const { event, after } = change;
    if (event.kind === 'hook-ended') hooks.runs.keep(event.run);
    if (event.kind === 'preferences-changed') void takeTurns();
    if (!change.occasions.length) return;
    const at = clock.now();
    // A clock that was set back must not silence them.
    since = Math.min(since, at);
    const due = hooksDue(change, since);
    if (!due.length || !isMine()) return;
    for (const one of due)
      queue.add({ hook: one.hook, event: one.event, payload: payloadOf(one, after, at) });
  }

  /** Whether it is this process that runs them: asked before each run, too, so that no two do. */
  function isMine(): boolean {
    const isTaken = turn !== undefined && !turn.signal.aborted && hooks.take(turn.signal);
    setRunner(isTaken ? 'this' : 'other');
    return isTaken;
  }

  function setRunner(next: HookRunner | undefined): void {
    if (next === runner) return;
    if (next === 'other') log.write('hooks: another Usher with this profile runs them');
    if (next === 'this' && runner === 'other') log.write('hooks: they are run here from now on');
    runner = next;
    store.apply({ kind: 'hook-runner-changed', runner: next });
  }

  /** For as long as a hook is on. */
  async function takeTurns(): Promise<void> {
    if (!store.state.preferences.hooks.some((one) => one.isOn)) {
      turn?.abort();
      turn = undefined;
      queue.clear();
      setRunner(undefined);
      return;
    }
    if (turn) return;
    const mine = new AbortController();
    turn = mine;
    while (!mine.signal.aborted) {
      const isTaken = isMine();
      if (!isTaken) readRuns();
      await clock.sleep(isTaken ? KEEPING_MS : WAITING_MS, mine.signal);
    }
  }

  /** Also what became of those that another process has run. */
  function readRuns(): void {
    const runs = hooks.runs.read();
    const text = JSON.stringify(runs);
    if (text !== known) store.apply({ kind: 'hook-runs-read', runs });
    known = text;
  }

  readRuns();
  const unsubscribe = store.subscribe(follow);
  const stop = (): void => {
    unsubscribe();
    queue.clear();
    turn?.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  void takeTurns();
}

/** One run, from its secrets to what became of it; undefined where the signal ended it. */
export async function runHook(
  { hook, event, payload }: HookJob,
  dropped: number,
  needs: Omit<HooksNeeds, 'store'>,
  signal: AbortSignal,
): Promise<HookRun | undefined> {
  const { hooks, clock, log } = needs;
  const secrets = await readHookSecrets(hook, needs);
  const { problem: found, tries } =
    'kind' in secrets ? { problem: secrets, tries: 0 } : await hooks.run(hook, payload, secrets, signal);
  if (signal.aborted) return undefined;
  const problem = found && 'lastLine' in found ? { ...found, lastLine: log.redact(found.lastLine) } : found;
  const left = dropped ? `, ${dropped} before it left out` : '';
  log.write(
    `hooks: ${hook.name} on ${event}: ${problem ? `failed: ${JSON.stringify({ ...problem, lastLine: undefined })}` : 'done'}${left}`,
  );
  return { name: hook.name, event, at: clock.now(), tries, dropped, problem };
}
