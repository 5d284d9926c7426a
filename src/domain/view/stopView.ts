import { language, t } from '../../locales/format.ts';
import type { Language } from '../../locales/language.ts';
import { libraryName } from '../contents/serverContents.ts';
import { plainText } from '../plainText.ts';
import type { Row } from '../row.ts';
import type { ServerState } from '../state.ts';
import { isBroad, noStopReason, offeredStop } from '../stop/offeredStop.ts';
import { type RowStop, stopsOfAll } from '../stop/stopAll.ts';
import { isSameCall, type StopCall } from '../stop/stopCall.ts';
import type { CancelView, QuestionView, StopAllView } from './view.ts';

/** How a running row can be stopped. */
export function cancelOf(row: Row, server: ServerState, title: string): CancelView {
  const { cancel } = row;
  if (cancel.kind === 'asked' || cancel.kind === 'accepted')
    return { kind: 'asked', label: t('cancel.asked', { title }) };
  const call = offeredStop(row, server);
  if (!call) return { kind: 'none', why: t(`no-stop.${noStopReason(row, server)}`) };
  return {
    kind: server.link.kind === 'live' ? 'offered' : 'unavailable',
    label: stopText(call, server, title),
    command: { kind: 'cancel', serverId: server.server.id, uuid: row.activity.uuid, call },
    question: questionOf(call, server),
    isNextStep: cancel.kind === 'failed' && !isSameCall(cancel.call, call),
  };
}

/** What a call stops: "Stop the whole scan of Films". */
export function stopText(call: StopCall, server: ServerState, title: string): string {
  switch (call.kind) {
    case 'activity':
      return t('cancel.offer', { title });
    case 'library-scan':
      return t('stop.library-scan', { library: libraryIn(server, call.libraryId) });
    case 'task':
      return t('stop.task', { task: taskIn(server, call.task) });
    case 'all-scans':
    case 'all-maintenance':
    case 'guide':
    case 'tuner-scan':
      return t(`stop.${call.kind}`);
  }
}

/** Undefined for what stops one job only. */
export function questionOf(call: StopCall, server: ServerState): QuestionView | undefined {
  if (!isBroad(call)) return undefined;
  const name = plainText(server.server.name);
  switch (call.kind) {
    case 'library-scan': {
      const library = libraryIn(server, call.libraryId);
      return { text: t('stop.library-scan.question', { library }), yes: t('stop.library-scan.yes') };
    }
    case 'all-scans':
      return { text: t('stop.all-scans.question', { server: name }), yes: t('stop.all-scans.yes') };
    case 'task':
      return {
        text: t('stop.task.question', { task: taskIn(server, call.task), server: name }),
        yes: t('stop.task.yes'),
      };
    default:
      return {
        text: t('stop.all-maintenance.question', { server: name }),
        yes: t('stop.all-maintenance.yes'),
      };
  }
}

const stopAllViews = new WeakMap<
  ServerState,
  { readonly view: StopAllView | undefined; readonly language: Language }
>();

/** Undefined where less than two calls would stop something: then its row has the button. Kept, since it looks at every row. */
export function stopAllOf(server: ServerState): StopAllView | undefined {
  const known = stopAllViews.get(server);
  if (known?.language === language()) return known.view;
  const stops = stopsOfAll(server);
  const view = stops.length < 2 ? undefined : stopAllView(stops, server);
  stopAllViews.set(server, { view, language: language() });
  return view;
}

function stopAllView(stops: readonly RowStop[], server: ServerState): StopAllView {
  const name = plainText(server.server.name);
  const broad = stops.some(({ call }) => isBroad(call)) ? 'some' : 'none';
  return {
    label: t('stop.all', { server: name }),
    command: { kind: 'cancel-all', serverId: server.server.id, type: undefined },
    question: {
      text: t('stop.all.question', { count: stops.length, server: name, broad }),
      yes: t('stop.all.yes'),
    },
  };
}

/** All running jobs of one type: the one call that stops them, or one for each of them. Undefined where none would. */
export function stopTypeOf(server: ServerState, type: string, title: string): StopAllView | undefined {
  const stops = stopsOfAll(server, (activity) => activity.type === type);
  const [first] = stops;
  // What stops all maintenance stands at maintenance itself.
  if (!first || (first.call.kind === 'all-maintenance' && type !== 'butler')) return undefined;
  const command = { kind: 'cancel-all', serverId: server.server.id, type } as const;
  const question = stops.length === 1 ? questionOf(first.call, server) : undefined;
  if (question) return { label: stopText(first.call, server, title), command, question };
  const count = stops.length;
  return {
    label: t('stop.type', { title, count }),
    command,
    question: { text: t('stop.type.question', { title, count }), yes: t('stop.all.yes') },
  };
}

function libraryIn({ contents }: ServerState, id: string): string {
  return libraryName(contents, id) ?? t('stop.this-library');
}

function taskIn({ contents }: ServerState, name: string): string {
  return contents.tasks.find((task) => task.name === name)?.title ?? name;
}
