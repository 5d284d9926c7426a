import type { Server } from '../../domain/server.ts';
import { type StopCall, stopCallId } from '../../domain/stop/stopCall.ts';
import { t } from '../../locales/format.ts';
import { EXIT, exitCodeOf, Refusal, refusalOf } from '../exitCodes.ts';
import { jsonText, serverJson } from '../output.ts';
import type { Answer, Attempt } from './ask.ts';

/** What came of one activity that was to be stopped. */
export type Stopped = {
  readonly server: Server;
  readonly uuid: string;
  /** For people, neutralised. */
  readonly title: string;
  /** What was asked for last; undefined where nothing was. */
  readonly call: StopCall | undefined;
  readonly outcome: 'accepted' | 'over' | 'failed' | 'left';
  /** Why it was not stopped; a number where that is printed already. */
  readonly why?: Refusal | number;
};

/** What a server's answer makes of an attempt. */
export function stoppedBy({ server, activity, call }: Attempt, title: string, answer: Answer): Stopped {
  const one = { server, uuid: activity.uuid, title, call };
  if (answer === 'accepted' || answer === 'over') return { ...one, outcome: answer };
  return { ...one, outcome: 'failed', why: 'unreached' in answer ? answer.unreached : refusalOf(answer) };
}

/** Prints why those that were not stopped were not, each by its title where there are several. Returns the code of the first. */
export function printFailures(all: readonly Stopped[]): number {
  const codes = all.flatMap(({ why, title }) => {
    if (why === undefined || typeof why === 'number') return why ?? [];
    if (all.length === 1) return exitCodeOf(why);
    const sentence = t('terminal.cancel.of', { title, sentence: why.message });
    return exitCodeOf(new Refusal(why.code, sentence, why.details));
  });
  return codes[0] ?? EXIT.done;
}

export function stoppedJson(all: readonly Stopped[]): string {
  return jsonText(
    all.map(({ server, uuid, call, outcome }) => ({
      server: serverJson(server),
      uuid,
      call: call ? stopCallId(call) : null,
      outcome,
    })),
  );
}
