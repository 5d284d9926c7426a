import type { Millis } from '../activity.ts';
import type { KeychainProblem } from '../problem.ts';
import { type HookEvent, isHookOf, MOST_HOOKS } from './hook.ts';

/** Why a hook failed. No part of it is a secret. */
export type HookProblem =
  /** The program is not there, or may not be run. */
  | { readonly kind: 'no-program' }
  /** The program ended with another code than 0; `lastLine` is what it wrote last, perhaps empty. */
  | { readonly kind: 'exit'; readonly code: number; readonly lastLine: string }
  /** The program was ended by a signal, such as SIGSEGV. */
  | { readonly kind: 'signal'; readonly signal: string; readonly lastLine: string }
  /** No end, or no answer, in time. */
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** Text of a server would have been an option of the program: an argument that begins with `-`. */
  | { readonly kind: 'unsafe-argument' }
  /** `name` is neither in the keychain nor in the environment. */
  | { readonly kind: 'no-secret'; readonly name: string }
  | { readonly kind: 'keychain'; readonly problem: KeychainProblem }
  /** With its secrets the address is none, or a header cannot be sent. */
  | { readonly kind: 'bad-address' }
  /** Plain http to an address outside the own network. */
  | { readonly kind: 'plain-outside' }
  /** The answer was another than 2xx. A redirect is one: none is followed. */
  | { readonly kind: 'status'; readonly status: number }
  /** `code` is the system's, such as ECONNREFUSED; perhaps empty. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** What became of one run of a hook. */
export type HookRun = {
  /** The hook's. */
  readonly name: string;
  readonly event: HookEvent;
  /** When it ended. */
  readonly at: Millis;
  /** How often it was tried. */
  readonly tries: number;
  /** So many waited too long for their turn, and were left out, since the run before. */
  readonly dropped: number;
  /** Undefined: it went well. */
  readonly problem: HookProblem | undefined;
};

/** Who runs the hooks: this process, or another one with the same profile, which was there first. */
export type HookRunner = 'this' | 'other';

/** With this one in place of the hook's run before. */
export function withHookRun(runs: readonly HookRun[], run: HookRun): readonly HookRun[] {
  return [run, ...runs.filter((one) => !isHookOf(run.name)(one))].slice(0, MOST_HOOKS);
}
