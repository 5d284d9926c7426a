import { t } from '../../../locales/format.ts';
import type { Activity, Millis } from '../../activity.ts';
import { libraryName } from '../../contents/serverContents.ts';
import type { HookPayload } from '../../hooks/hookPayload.ts';
import type { DueHook } from '../../hooks/hooksDue.ts';
import type { Occasion } from '../../hooks/occasion.ts';
import { noticeKindOf } from '../../notices/noticeKind.ts';
import { plainText } from '../../plainText.ts';
import type { Server } from '../../server.ts';
import { type State, serverIn } from '../../state.ts';
import { linkProblemText } from '../linkText.ts';
import { durationText, titleText } from '../text.ts';
import { finishedTitle } from '../titles.ts';

/** What a hook is told. */
export function payloadOf(
  { hook, event, occasion }: DueHook,
  state: Pick<State, 'servers'>,
  at: Millis,
  isTest = false,
): HookPayload {
  const { server } = occasion.kind === 'finish' ? occasion.finished : occasion;
  const work = workOf(occasion, state);
  return {
    hook: hook.name,
    event,
    isTest,
    at: new Date(at).toISOString(),
    sentence: plainText(sentenceOf(occasion, work?.library?.name ?? undefined)),
    server: { id: server.id, name: plainText(server.name) },
    library: work?.library ?? null,
    kind: work?.kind ?? null,
    activity: work?.activity ?? null,
    outcome: occasion.kind === 'finish' ? occasion.finished.outcome : null,
    lastedMs: work?.lastedMs ?? null,
    stalledMs: occasion.kind === 'stall' ? occasion.stalledMs : null,
    updates: (occasion.kind === 'finish' && occasion.updates) || null,
    problem: occasion.kind === 'server-lost' ? occasion.problem : null,
    isLast: occasion.kind === 'idle' ? occasion.isLast : null,
  };
}

/** What is told of the work that it is about. */
function workOf(
  occasion: Occasion,
  state: Pick<State, 'servers'>,
): Pick<HookPayload, 'library' | 'kind' | 'activity' | 'lastedMs'> | undefined {
  if (occasion.kind !== 'finish' && occasion.kind !== 'stall') return undefined;
  const { activity, library, lastedMs, server } = occasion.kind === 'finish' ? occasion.finished : occasion;
  const { librarySectionId } = activity.context;
  // What ended before the libraries were read has no name of its own.
  const contents = serverIn(state, server.id)?.contents;
  const name = library ?? (contents && libraryName(contents, librarySectionId));
  const isKnown = name !== undefined || librarySectionId !== undefined;
  return {
    library: isKnown ? { id: plainOrNull(librarySectionId), name: plainOrNull(name) } : null,
    kind: plainText(noticeKindOf(activity.type)),
    activity: factsOf(activity),
    lastedMs,
  };
}

function factsOf({ uuid, type, title, subtitle, progress }: Activity): HookPayload['activity'] {
  return {
    uuid: plainText(uuid),
    type: plainText(type),
    title: plainText(title),
    subtitle: plainText(subtitle),
    progress: progress ?? null,
  };
}

function plainOrNull(text: string | undefined): string | null {
  return text === undefined ? null : plainText(text);
}

function sentenceOf(occasion: Occasion, library: string | undefined): string {
  switch (occasion.kind) {
    case 'finish': {
      const { finished } = occasion;
      const title = onServer(finishedTitle({ ...finished, library }), finished.server);
      const bound = finished.foundRunning ? 'lower' : 'exact';
      return t('terminal.finished', { title, bound, duration: durationText(finished.lastedMs) });
    }
    case 'stall': {
      const title = onServer(titleText(occasion.activity, library), occasion.server);
      return t('notice.stalled', { title, duration: durationText(occasion.stalledMs) });
    }
    case 'idle':
      return t('terminal.quiet', { server: plainText(occasion.server.name) });
    case 'server-lost':
      return linkProblemText(occasion.problem, plainText(occasion.server.name));
    case 'server-back':
      return t('notice.return', { server: plainText(occasion.server.name) });
  }
}

function onServer(finished: string, { name }: Server): string {
  return t('terminal.history.on', { finished, server: plainText(name) });
}
