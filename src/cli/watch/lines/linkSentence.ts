import type { Millis } from '../../../domain/activity.ts';
import { plainText } from '../../../domain/plainText.ts';
import type { Link } from '../../../domain/server.ts';
import { linkProblemText, transportText } from '../../../domain/view/linkText.ts';
import { t } from '../../../locales/format.ts';

/** "Connected to Attic." */
export function linkSentence(link: Link, serverName: string): string {
  const name = plainText(serverName);
  switch (link.kind) {
    case 'connecting':
      return t('terminal.watch.connecting', { server: name });
    case 'live':
      return link.transport === 'websocket'
        ? t('terminal.watch.live', { server: name })
        : t('terminal.watch.live-by', {
            server: name,
            transport: transportText(link.transport, link.because),
          });
    case 'waiting':
      return t('terminal.watch.waiting', {
        problem: linkProblemText(link.problem, name),
        time: timeOfDay(link.retryAt),
      });
    case 'refused':
      return linkProblemText(link.problem, name);
  }
}

/** "14:03:59", local */
export function timeOfDay(at: Millis): string {
  return new Date(at).toTimeString().slice(0, 8);
}
