import { dateText, t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import type { Finished } from '../../finished.ts';
import type { Page } from '../../page.ts';
import { plainText } from '../../plainText.ts';
import { hasActivities, isAway, type ServerState, type State, shownPage } from '../../state.ts';
import { countdownText, linkText } from '../linkText.ts';
import { agoText, preciseText } from '../text.ts';
import { finishedTitle } from '../titles.ts';
import { busyText } from './busyText.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const DAY_AND_TIME: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', ...TIME };

/** The popover's headline: the state in one sentence, or the title of the open page. */
export function headlineOf(state: State, now: Millis): string {
  const text = tooltipOf(state, now);
  if (state.access.kind === 'unknown') return text;
  const title = pageTitle(shownPage(state));
  if (title) return title;
  const [only, ...others] = state.servers;
  if (only && !others.length && !only.trustPrompt && isAway(only))
    return joined(text, countdownText(only.link, now));
  const [last] = state.recent;
  if (!last || !isQuiet(state.servers, now)) return text;
  return quietText(last, agoText(now - last.at));
}

/**
 * What the servers do, whatever page is open; the title of the page while there are no servers. Without countdowns and "ago", for tooltips
 * and menus are not redrawn every second.
 */
export function tooltipOf(state: State, now: Millis): string {
  if (state.access.kind === 'unknown') return t('headline.starting');
  if (hasActivities(state))
    return busyText(state.servers, now) ?? linksText(state.servers) ?? restText(state, now);
  return pageTitle(shownPage(state)) ?? t('headline.looking');
}

/** Undefined for the activities. */
function pageTitle(page: Page): string | undefined {
  switch (page.kind) {
    case 'activities':
      return undefined;
    case 'sign-in':
      if (page.isChecking) return t('headline.checking');
      return page.problem === 'expired' ? t('headline.sign-in-again') : t('headline.sign-in');
    case 'browser-sign-in':
      return t('headline.browsing');
    case 'server-choice':
      return t('headline.choosing');
    case 'trust-prompt':
      return t('headline.trust-prompt');
    case 'doctor':
      return t('headline.doctor');
    case 'history':
      return t('headline.history');
    case 'diagnostics':
      return t('headline.diagnostics');
    case 'settings':
      return t('headline.settings');
    case 'start':
      return t('headline.start');
  }
}

function joined(first: string, second: string | undefined): string {
  return second === undefined ? first : t('headline.and', { first, second });
}

function isQuiet(servers: readonly ServerState[], now: Millis): boolean {
  return busyText(servers, now) === undefined && linksText(servers) === undefined;
}

/** Nothing runs: what was last, with the time of day. */
function restText({ recent }: State, now: Millis): string {
  const [last] = recent;
  if (!last) return t('headline.quiet');
  const isToday = dateText(last.at, DAY) === dateText(now, DAY);
  return quietText(
    last,
    isToday ? t('ago.at', { time: dateText(last.at, TIME) }) : dateText(last.at, DAY_AND_TIME),
  );
}

function quietText(last: Finished, when: string): string {
  const text = t('headline.quiet-last', { title: finishedTitle(last), when });
  if (last.outcome === 'gone') return text;
  const bound = last.foundRunning ? 'lower' : 'exact';
  return t('headline.took', { text, bound, duration: preciseText(last.lastedMs) });
}

/** Where no server is live, why. */
function linksText(servers: readonly ServerState[]): string | undefined {
  const [only, ...others] = servers;
  if (!only || servers.some((s) => s.link.kind === 'live')) return undefined;
  if (others.length === 0)
    return (
      linkText(only.link, only.server.name) ??
      t('headline.connecting-to', { server: plainText(only.server.name) })
    );
  return servers.every((s) => isAway(s) || s.link.kind === 'refused')
    ? t('headline.none-reachable')
    : t('headline.connecting');
}
