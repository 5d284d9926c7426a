import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import type { Decided } from '../../notices/decided.ts';
import { plainText } from '../../plainText.ts';
import type { State } from '../../state.ts';
import { agoText } from '../text.ts';
import { finishText } from './finishText.ts';

/** What the rules did about one finish, as a line. */
export type DecisionView = {
  /** The `finishId` of its first finish. */
  readonly id: string;
  /** "Films: scan complete" */
  readonly title: string;
  /** Only where there is more than one server. */
  readonly server: string | undefined;
  readonly kind: Decided['decision']['kind'];
  /** "Not announced: this kind is muted" */
  readonly text: string;
  /** "5 min ago" */
  readonly when: string;
};

/** The latest finishes of this run, newest first; at most MOST_DECIDED. */
export function decisionViews(state: State, now: Millis): readonly DecisionView[] {
  return state.decisions.map((decided) => ({
    id: decided.ids[0] ?? '',
    title: finishText(decided.finished, state).title,
    server: state.servers.length > 1 ? plainText(decided.finished.server.name) : undefined,
    kind: decided.decision.kind,
    text: decisionText(decided),
    when: agoText(now - decided.at),
  }));
}

function decisionText({ decision: { kind, reason }, heldFor }: Decided): string {
  if (kind === 'announce' && heldFor) return t('decision.told');
  if (reason === 'instant' || reason === 'housekeeping') return t('decision.unworthy');
  return t(`decision.${reason}`);
}
