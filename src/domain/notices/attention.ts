import type { AwayReason } from '../away/away.ts';
import { isSilence } from '../away/silence.ts';

/** Whether the person sees what Usher shows, and why they are not to be told anything now. */
export type Attention = { readonly isSeeing: boolean; readonly reasons: readonly AwayReason[] };

/** A popover that is open may be so behind a locked screen; a silence hides nothing. */
export function attentionOf(isLooking: boolean, reasons: readonly AwayReason[]): Attention {
  return { isSeeing: isLooking && reasons.every(isSilence), reasons };
}
