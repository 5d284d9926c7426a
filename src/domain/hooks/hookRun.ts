import * as v from 'valibot';
import { HOOK_EVENTS, isHookOf, MOST_HOOKS } from './hook.ts';

const text = v.pipe(v.string(), v.maxLength(512));
const count = v.pipe(v.number(), v.minValue(0));

const problem = v.variant('kind', [
  /** The program is not there, or may not be run. */
  v.object({ kind: v.literal('no-program') }),
  /** The program ended with another code than 0; `lastLine` is what it wrote last, perhaps empty. */
  v.object({ kind: v.literal('exit'), code: v.number(), lastLine: text }),
  /** The program was ended by a signal, such as SIGSEGV. */
  v.object({ kind: v.literal('signal'), signal: text, lastLine: text }),
  /** No end, or no answer, in time. */
  v.object({ kind: v.literal('timed-out'), seconds: count }),
  /** Text of a server would have been an option of the program: an argument that begins with `-`. */
  v.object({ kind: v.literal('unsafe-argument') }),
  /** `name` is neither in the keychain nor in the environment. */
  v.object({ kind: v.literal('no-secret'), name: text }),
  v.object({ kind: v.literal('keychain'), problem: v.picklist(['locked', 'missing', 'denied']) }),
  /** With its secrets the address is none, or a header cannot be sent. */
  v.object({ kind: v.literal('bad-address') }),
  /** Plain http to an address outside the own network. */
  v.object({ kind: v.literal('plain-outside') }),
  /** The answer was another than 2xx. A redirect is one: none is followed. */
  v.object({ kind: v.literal('status'), status: v.number() }),
  /** `code` is the system's, such as ECONNREFUSED; perhaps empty. */
  v.object({ kind: v.literal('unreachable'), code: text }),
]);

/** Why a hook failed. No part of it is a secret. */
export type HookProblem = Readonly<v.InferOutput<typeof problem>>;

const hookRun = v.object({
  /** The hook's. */
  name: text,
  event: v.picklist(HOOK_EVENTS),
  /** When it ended, in milliseconds since 1970. */
  at: count,
  /** How often it was tried. */
  tries: count,
  /** So many waited too long for their turn, and were left out, since the run before. */
  dropped: count,
  /** Undefined: it went well. */
  problem: v.optional(problem),
});

/** What became of one run of a hook. */
export type HookRun = Readonly<v.InferOutput<typeof hookRun>>;

/** Those that make sense. */
export function readHookRuns(tree: unknown): readonly HookRun[] {
  if (!Array.isArray(tree)) return [];
  return tree.slice(0, MOST_HOOKS).flatMap((one: unknown) => {
    const result = v.safeParse(hookRun, one);
    return result.success ? [result.output] : [];
  });
}

/** Who runs the hooks: this process, or another one with the same profile, which was there first. */
export type HookRunner = 'this' | 'other';

/** With this one in place of the hook's run before. */
export function withHookRun(runs: readonly HookRun[], run: HookRun): readonly HookRun[] {
  return [run, ...runs.filter((one) => !isHookOf(run.name)(one))].slice(0, MOST_HOOKS);
}
