#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { diagnosticTargetOf } from '../app/servers/targets.ts';
import { startDemoServer } from '../demo/server.ts';
import { isActivityId } from '../domain/activity.ts';
import { environmentLanguages } from '../locales/environmentLanguages.ts';
import { followLanguage } from '../locales/followLanguage.ts';
import { t } from '../locales/format.ts';
import { profileFolder } from '../storage/profileFolder.ts';
import { savedLanguage } from '../storage/settings/savedLanguage.ts';
import { runDemoServer } from './demoServer.ts';
import {
  type GivenServer,
  givenByEnvironment,
  givenDestination,
  givenDiagnosticTarget,
  memoryTerminal,
  savedDestinations,
} from './destinations.ts';
import { doctor } from './doctor.ts';
import { EXIT, exitCodeOf, printError } from './exitCodes.ts';
import { history, wasSeen } from './history.ts';
import { list } from './list.ts';
import { scan } from './scan.ts';
import { settings } from './settings/settings.ts';
import { signIn, signOut } from './signIn.ts';
import { cancel } from './stop/cancel.ts';
import { cancelAll } from './stop/cancelAll.ts';
import { searchNeeds } from './terminal.ts';
import { watch } from './watch.ts';
import { why } from './why.ts';

// How many arguments each command takes.
const ARGUMENTS = new Map([
  ['list', 0],
  ['watch', 0],
  ['why', 0],
  ['history', 0],
  ['doctor', 0],
  ['cancel', 1],
  ['scan', 1],
  ['sign-in', 0],
  ['sign-out', 0],
]);

const HISTORY_OPTIONS = ['csv', 'kind', 'library', 'since'] as const;

async function run(argv: readonly string[]): Promise<number> {
  // What other programs read is in English, whoever runs them.
  if (!argv.includes('--json')) await speakLanguage();
  const [command, ...rest] = argv;
  if (command === 'demo-server') return runDemoServer(rest);
  if (command === 'settings') return settings(rest);
  if (command === 'help' || command === '--help' || command === '-h') {
    console.log(t('terminal.usage'));
    return EXIT.done;
  }
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      kind: { type: 'string' },
      library: { type: 'string' },
      since: { type: 'string' },
      path: { type: 'string' },
      yes: { type: 'boolean', short: 'y', default: false },
      type: { type: 'string' },
      server: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(t('terminal.usage'));
    return EXIT.done;
  }
  const isCancelAll = command === 'cancel' && values.all;
  const takes = command === undefined ? undefined : isCancelAll ? 0 : ARGUMENTS.get(command);
  if (takes === undefined)
    throw new UsageError(
      command ? t('terminal.usage.no-such-command', { command }) : t('terminal.usage.no-command'),
    );
  if (positionals.length !== takes) {
    const one = command === 'scan' ? 'terminal.usage.library' : 'terminal.usage.uuid';
    throw new UsageError(
      isCancelAll
        ? t('terminal.usage.all-or-uuid')
        : t(takes ? one : 'terminal.usage.no-argument', { command: command ?? '' }),
    );
  }
  const [argument = ''] = positionals;
  if (takes && command !== 'scan' && !isActivityId(argument))
    throw new UsageError(t('terminal.usage.no-uuid', { uuid: argument }));
  if (values.all && command !== 'history' && command !== 'cancel')
    throw new UsageError(t('terminal.usage.no-all', { command: command ?? '' }));
  const ofHistory = HISTORY_OPTIONS.find((option) => values[option]);
  if (ofHistory && command !== 'history')
    throw new UsageError(t('terminal.usage.no-option', { command: command ?? '', option: `--${ofHistory}` }));
  if (command !== 'cancel' && values.yes)
    throw new UsageError(t('terminal.usage.no-option', { command: command ?? '', option: '--yes' }));
  if (command !== 'scan' && values.path !== undefined)
    throw new UsageError(t('terminal.usage.no-option', { command: command ?? '', option: '--path' }));
  if (!isCancelAll && values.type !== undefined) throw new UsageError(t('terminal.usage.no-type'));
  if (command === 'history') {
    if (values.json && values.csv) throw new UsageError(t('terminal.usage.json-or-csv'));
    if (values.demo) throw new UsageError(t('terminal.usage.history-demo'));
    return history(profileFolder(), values);
  }
  if (command === 'sign-in') return signIn(values.server);
  if (command === 'sign-out') return signOut();
  const demo = values.demo
    ? await startDemoServer({ token: 'demo-token', scenario: 'living-room' })
    : undefined;
  try {
    const given = demo
      ? { address: demo.url, token: demo.token, isPlainAllowed: false }
      : givenByEnvironment(process.env);
    if (command === 'doctor') return await diagnose(given, values);
    const destinations = given ? await givenDestination(given) : await savedDestinations(values.server);
    if (command === 'list') return await list(destinations, values.json);
    if (command === 'watch') return await watch(destinations, values.json);
    if (command === 'why') return await why(destinations, profileFolder(), values.json);
    if (command === 'scan') return await scan(destinations, argument, values.path, values.json);
    if (isCancelAll) return await cancelAll(destinations, { ...values, type: values.type });
    return await cancel(destinations, argument, { ...values, wasSeen: (id) => wasSeen(profileFolder(), id) });
  } finally {
    await demo?.stop();
  }
}

/** LC_ALL is for one command, and says more than what is kept. */
function speakLanguage(): Promise<void> {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const system = (): readonly string[] => environmentLanguages(process.env, locale);
  const choice = process.env.LC_ALL ? 'system' : savedLanguage(profileFolder());
  return followLanguage({ system, isolatesNames: false })(choice);
}

/** Servers whose token is missing are not examined; that is printed, and is the exit code if the others work. */
async function diagnose(
  given: GivenServer | undefined,
  { server, json }: { readonly server: readonly string[]; readonly json: boolean },
): Promise<number> {
  if (given) return doctor([givenDiagnosticTarget(given)], searchNeeds(memoryTerminal()), json);
  const { terminal, servers } = await savedDestinations(server);
  const [refused] = servers.flatMap((d) => d.refusal ?? []).map(exitCodeOf);
  const targets = servers.flatMap((d) => (d.refusal ? [] : [diagnosticTargetOf(d.saved, d.token)]));
  const code = targets.length ? await doctor(targets, searchNeeds(terminal), json) : EXIT.done;
  return code || (refused ?? EXIT.done);
}

class UsageError extends Error {}

function isUsage(error: unknown): error is Error {
  const code = error instanceof Error ? String(Reflect.get(error, 'code')) : '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

// A reader that has seen enough (`usher watch | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : 1);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (isUsage(error)) {
    printError(error.message);
    console.error(`\n${t('terminal.usage')}`);
    process.exitCode = EXIT.usage;
  } else {
    process.exitCode = exitCodeOf(error);
  }
}
