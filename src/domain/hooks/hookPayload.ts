import type { HookEvent } from './hook.ts';

/**
 * What a hook is told. Commands get it as JSON on their input and as variables of their environment, webhooks as their body. Texts of
 * servers are plain (`plainText`); what is not known, or does not belong to the event, is null.
 */
export type HookPayload = {
  /** The hook's name. */
  readonly hook: string;
  readonly event: HookEvent;
  /** Of a trial run: it is made up. */
  readonly isTest: boolean;
  /** In UTC, such as 2026-11-29T10:15:00.000Z. */
  readonly at: string;
  /** What happened, in the person's language. */
  readonly sentence: string;
  readonly server: { readonly id: string; readonly name: string };
  /** `name` is null where the server did not tell it. */
  readonly library: { readonly id: string | null; readonly name: string | null } | null;
  /** The kind of work as rules call it, such as `scan`. */
  readonly kind: string | null;
  readonly activity: {
    readonly uuid: string;
    readonly type: string;
    readonly title: string;
    readonly subtitle: string;
    /** Percent, 0–100. */
    readonly progress: number | null;
  } | null;
  /** `completed`, `stopped`, `ended`, `cancelled-here` or `gone`. */
  readonly outcome: string | null;
  /** How long it ran; at least so long where it was found running. */
  readonly lastedMs: number | null;
  /** For how long it has stood still. */
  readonly stalledMs: number | null;
  /** How many items a scan updated. */
  readonly updates: number | null;
  /** Why a server is lost. */
  readonly problem: string | null;
  /** When a server has nothing left to do: whether no other has, either. */
  readonly isLast: boolean | null;
};
