import { isHookOf } from '../../domain/hooks/hook.ts';
import { trialOf } from '../../domain/hooks/trial.ts';
import type { HookNeeds } from '../needs.ts';
import type { HooksNeeds } from './hooks.ts';

export type AppHooksNeeds = Omit<HooksNeeds, 'hooks'> & {
  /** Loads what runs them; undefined where none is run. */
  readonly loadHooks?: (() => Promise<HookNeeds>) | undefined;
};

export type AppHooks = {
  /** Runs the hook with this name now, on or off, with a made-up payload, and once at a time. Becomes an Event. */
  try(name: string): void;
};

/** Runs the hooks that are set. Most people have none: what runs them is loaded with the first one. */
export function createAppHooks(needs: AppHooksNeeds, signal: AbortSignal): AppHooks {
  const { store, clock, loadHooks } = needs;
  const trying = new Set<string>();
  let loaded: ReturnType<typeof load> | undefined;

  async function load(read: () => Promise<HookNeeds>) {
    const [hooks, running, { payloadOf }] = await Promise.all([
      read(),
      import('./hooks.ts'),
      import('../../domain/view/hooks/payloadOf.ts'),
    ]);
    if (!signal.aborted) running.runHooks({ ...needs, hooks }, signal);
    return { hooks, payloadOf, runHook: running.runHook };
  }

  function loadOnce(): typeof loaded {
    if (loadHooks && !signal.aborted) loaded ??= load(loadHooks);
    return loaded;
  }

  async function tryHook(name: string): Promise<void> {
    const { state } = store;
    const hook = state.preferences.hooks.find(isHookOf(name));
    if (!hook || trying.has(hook.name)) return;
    trying.add(hook.name);
    try {
      const parts = await loadOnce();
      if (!parts || signal.aborted) return;
      const at = clock.now();
      const due = trialOf(hook, state, at);
      const job = { hook, event: due.event, payload: parts.payloadOf(due, state, at, true) };
      const run = await parts.runHook(job, 0, { ...needs, hooks: parts.hooks }, signal);
      if (run) store.apply({ kind: 'hook-ended', run });
    } finally {
      trying.delete(hook.name);
    }
  }

  const unsubscribe = store.subscribe(({ event, after }) => {
    if (event.kind === 'preferences-changed' && after.preferences.hooks.length) void loadOnce();
  });
  signal.addEventListener('abort', unsubscribe, { once: true });
  return { try: (name) => void tryHook(name) };
}
