import { t } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import { PROBLEMS } from '../diagnosis/problemTable.ts';
import { plainText } from '../plainText.ts';
import type { Problem } from '../problem.ts';
import type { Link, Transport } from '../server.ts';
import type { ServerFacts } from '../state.ts';
import { durationText } from './text.ts';

// The longest wait. A clock that was set back could give a longer countdown.
const LONGEST_WAIT_S = 72;

/** Why a server's rows are not current. A whole sentence with `name`; without, a short text to stand beside the name. */
export function linkProblemText(problem: Problem, name: string | undefined): string {
  return name ? t(`problem.${problem}.named`, { name }) : t(`problem.${problem}.beside`);
}

/** The problem of a link that is not live, without the countdown. */
export function linkText(link: Link, name: string | undefined): string | undefined {
  if (link.kind === 'live') return undefined;
  return link.problem && linkProblemText(link.problem, name && plainText(name));
}

/** When it is tried again. */
export function countdownText(link: Link, now: Millis): string | undefined {
  switch (link.kind) {
    case 'connecting':
      return link.problem && t('link.trying-again');
    case 'waiting': {
      const inSeconds = Math.min(LONGEST_WAIT_S, Math.max(1, Math.ceil((link.retryAt - now) / 1000)));
      return t('link.trying-again-in', { duration: durationText(inSeconds * 1000) });
    }
    case 'live':
    case 'refused':
      return undefined;
  }
}

/** How changes reach us, and why not better. */
export function transportText(
  transport: Transport,
  because: Problem | undefined,
  taken?: ServerFacts['route'],
): string {
  const route = routeKind(taken);
  if (transport === 'websocket') return t('transport.websocket', { route });
  const why = because ? PROBLEMS[because].stream : 'blocked';
  return t(`transport.${transport}.${why}`, { route });
}

/** The address itself is worth a word: plain http, or the relay. */
export function hasNote(route: ServerFacts['route']): boolean {
  return routeKind(route) !== 'usual';
}

/** The kind of problem as the messages about transports name it. */
function routeKind(route: ServerFacts['route']): 'plain' | 'relay' | 'usual' {
  if (route?.isPlain && route.locality !== 'typed') return 'plain';
  return route?.locality === 'relay' ? 'relay' : 'usual';
}
