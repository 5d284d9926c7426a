import type { Change } from '../../../src/domain/change/change.ts';
import type { Work } from '../../../src/domain/start/work.ts';
import type { Life } from '../simulated/life.ts';

/** One call that starts work, as the app sent it. */
export type SentStart = {
  readonly serverId: string;
  readonly work: Work;
  readonly at: number;
  run: number;
  answer: 'none' | 'accepted' | 'failed';
  answeredAt: number;
  /** The activity that the answer named. */
  uuid: string | undefined;
  /** What began because of it; undefined if nothing has. */
  life: Life | undefined;
};

export type StartLedger = {
  readonly sent: SentStart[];
  /** The person asks at this moment: at other times nothing is sent. */
  isAsking: boolean;
};

export function createStartLedger(): StartLedger {
  return { sent: [], isAsking: false };
}

/** An answer that was heard names the activity. */
function isNamed({ sent }: StartLedger, serverId: string, uuid: string): boolean {
  return sent.some((s) => s.serverId === serverId && s.uuid === uuid && s.answer === 'accepted');
}

/** Of every change: only what an answer named is started by the person for certain, and a guess is of a kind that was asked for. */
export function startsMistaken({ event, rows }: Change, ledger: StartLedger): readonly string[] {
  if (!('serverId' in event)) return [];
  const { serverId } = event;
  return rows.flatMap(({ row: { started, startedAs, activity } }) => {
    if (!started) return [];
    if (started === 'known')
      return isNamed(ledger, serverId, activity.uuid)
        ? []
        : [`${activity.type} is started by you for certain, though no answer named it`];
    const isAsked = ledger.sent.some((s) => s.serverId === serverId && s.work.kind === startedAs);
    return isAsked ? [] : [`${activity.type} is taken for started by you, though nobody asked for such work`];
  });
}
