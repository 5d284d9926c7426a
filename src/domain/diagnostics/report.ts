import { lastRunOf } from '../hooks/failing.ts';
import { isCommand } from '../hooks/hook.ts';
import { targetOf } from '../hooks/hookTarget.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { ServerState, State } from '../state.ts';
import { type Known, redacted } from './redact.ts';

/** What the process knows of itself, by name: "Electron": "45.4.1". */
export type SystemFacts = Readonly<Record<string, string>>;

export type ReportParts = {
  readonly state: State;
  /** Those that the person has set. */
  readonly preferences: Partial<Preferences>;
  readonly system: SystemFacts;
  /** Names of hosts and people that the log may have. */
  readonly known: readonly Known[];
  /** The last lines of the log. */
  readonly log: string;
};

/** What a person may send with a report of a bug: English, for its readers are the developers. Names and addresses are replaced. */
export function diagnosticsReport({ state, preferences, system, known, log }: ReportParts): string {
  const { servers, access, account, fileProblems, recent } = state;
  const lines = [
    '# Usher diagnostics',
    '',
    ...Object.entries(system).map(([name, value]) => `${name}: ${value}`),
    `Signed in: ${access.kind}${account ? ', with plex.tv' : ''}${account?.problem ? ` (${account.problem})` : ''}`,
    `Files: settings ${fileProblems.settings ?? 'fine'}, history ${fileProblems.history ?? 'fine'}`,
    `Shortcut: ${state.shortcutProblem ?? 'fine'}`,
    `Settings: ${JSON.stringify({ ...preferences, hooks: undefined })}`,
    `Hooks: ${hooksText(state) || 'none'}`,
    `Finished lately: ${recent.length}`,
    '',
    '## Servers',
    '',
    ...(servers.length ? servers.map(serverLine) : ['none']),
    '',
    '## Log',
    '',
    log.trim() || 'empty',
    '',
  ];
  const names = servers.flatMap(({ server }, place): readonly Known[] => [
    { text: server.id, as: `[server ${place + 1}]` },
    { text: server.name, as: `[server ${place + 1}]` },
  ]);
  const ofHooks = state.preferences.hooks.flatMap((hook, place): readonly Known[] => [
    { text: hook.name, as: `[hook ${place + 1}]` },
    { text: targetOf(hook), as: `[hook ${place + 1}]` },
  ]);
  const person = account ? [{ text: account.name, as: '[account]' }] : [];
  return redacted(lines.join('\n'), [...known, ...names, ...ofHooks, ...person]);
}

/** "command on finish, off; webhook on settle+idle, status". They may name anything. */
function hooksText({ preferences, hookRuns, hookRunner }: State): string {
  const lines = preferences.hooks.map((hook) => {
    const run = lastRunOf(hook, hookRuns);
    const outcome = run ? (run.problem?.kind ?? 'worked') : 'not run yet';
    return `${isCommand(hook) ? 'command' : 'webhook'} on ${hook.on.join('+')}, ${hook.isOn ? outcome : 'off'}`;
  });
  return [...lines, ...(hookRunner ? [`run by ${hookRunner} process`] : [])].join('; ');
}

function serverLine(
  { link, route, rows, scans, starts, isShared, moreRunning }: ServerState,
  place: number,
): string {
  const way = link.kind === 'live' ? `live by ${link.transport}` : link.kind;
  const problem = 'problem' in link && link.problem ? `, ${link.problem}` : '';
  const where = route ? `, ${route.locality}${route.isPlain ? ', plain http' : ''}` : '';
  const work = `${rows.length} rows, ${moreRunning} more, ${scans.length} scans, ${starts.length} starts`;
  return `${place + 1}: ${way}${problem}${where}, ${isShared ? 'shared' : 'own'}; ${work}`;
}
