import type { Millis } from '../../../domain/activity.ts';
import { plainText } from '../../../domain/plainText.ts';
import { isAway, needsTrust, type ServerState } from '../../../domain/state.ts';
import { countdownText, hasNote, linkText, transportText } from '../../../domain/view/linkText.ts';
import { t } from '../../../locales/format.ts';

/** What stands above the rows of a server: its name, and its link in words. */
export type ServerHead = { readonly serverId: string; readonly name: string; readonly text: string };

/** Undefined where the headline says it already: the only server is away. */
export function serverHead(server: ServerState, isOnly: boolean, now: Millis): ServerHead | undefined {
  const { id, name: said } = server.server;
  const name = plainText(said);
  if (isOnly && isAway(server) && !needsTrust(server)) return undefined;
  return { serverId: id, name, text: headText(server, name, now) };
}

function headText(server: ServerState, name: string, now: Millis): string {
  const { link, route } = server;
  switch (link.kind) {
    case 'live': {
      if (link.transport === 'websocket' && !hasNote(route)) return t('view.live', { server: name });
      const text = transportText(link.transport, link.because, route);
      return t('view.live-how', { server: name, text });
    }
    case 'refused':
      return t('terminal.watch.refused', { server: name, problem: linkText(link, undefined) ?? '' });
    default: {
      if (link.problem && needsTrust(server))
        return t('view.live-how', { server: name, text: t(`problem.${link.problem}.terminal`) });
      const problem = linkText(link, undefined);
      if (!problem) return t('terminal.watch.connecting', { server: name });
      const text = [problem, countdownText(link, now)].filter(Boolean).join(' ');
      return t('view.live-how', { server: name, text });
    }
  }
}
