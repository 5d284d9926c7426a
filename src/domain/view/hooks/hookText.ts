import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import { type Hook, type HookEvent, isCommand } from '../../hooks/hook.ts';
import type { HookProblem, HookRun } from '../../hooks/hookRun.ts';
import { targetOf } from '../../hooks/hookTarget.ts';
import { plainText } from '../../plainText.ts';
import type { ServerState } from '../../state.ts';
import { scopeText } from '../settings/ruleSettings.ts';
import { agoText, durationText } from '../text.ts';

/** "Runs rsync · When a scan has settled · Films": what it does, when, and for which work. Neither arguments nor secrets. */
export function hookText(hook: Hook, servers: readonly ServerState[]): string {
  const { on, only = [], leastSeconds } = hook;
  const target = plainText(targetOf(hook));
  return joined([
    isCommand(hook) ? t('hook.runs', { program: target }) : t('hook.sends', { host: target }),
    ...on.map(eventText),
    ...only.map((scope) => scopeText(scope, servers)),
    ...(leastSeconds ? [t('settings.from', { duration: durationText(1000 * leastSeconds) })] : []),
  ]);
}

/** "Worked 3 min ago", "Failed 3 min ago: it answered 404" */
export function hookRunText({ at, problem, dropped }: HookRun, now: Millis): string {
  const when = agoText(now - at);
  const text = problem
    ? t('hook.failed', { when, problem: hookProblemText(problem) })
    : t('hook.worked', { when });
  return dropped ? joined([text, t('hook.dropped', { count: dropped })]) : text;
}

/** Why it failed, within a sentence, with what it said itself. */
export function hookProblemText(problem: HookProblem): string {
  const line = plainText(lineOf(problem));
  const text = hookCauseText(problem);
  return line ? joined([text, line]) : text;
}

/** Why it failed, in our words alone. */
export function hookCauseText(problem: HookProblem): string {
  switch (problem.kind) {
    case 'exit':
      return t('hook.exit', { code: problem.code });
    case 'signal':
      return t('hook.signal', { signal: plainText(problem.signal) });
    case 'timed-out':
      return t('hook.timed-out', { duration: durationText(1000 * problem.seconds) });
    case 'no-secret':
      return t('hook.no-secret', { name: plainText(problem.name) });
    case 'status':
      return t('hook.status', { status: String(problem.status) });
    case 'plain-outside':
      return t('problem.plain-outside.step');
    case 'unreachable':
      return t('problem.unreachable.step');
    default:
      return t(`hook.${problem.kind}`);
  }
}

function lineOf(problem: HookProblem): string {
  if (problem.kind === 'exit' || problem.kind === 'signal') return problem.lastLine;
  return problem.kind === 'unreachable' ? problem.code : '';
}

function eventText(event: HookEvent): string {
  switch (event) {
    case 'stall':
      return t('settings.stalls');
    case 'server-lost':
      return t('settings.loss');
    case 'server-back':
      return t('settings.return');
    default:
      return t(`hook.${event}`);
  }
}

function joined(parts: readonly string[]): string {
  return parts.reduce((item, detail) => t('detail.of', { item, detail }));
}
