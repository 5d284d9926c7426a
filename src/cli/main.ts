#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startDemoServer } from '../demo/server.ts';
import { t } from '../locales/format.ts';
import { profileFolder } from '../storage/profileFolder.ts';
import { cancel } from './cancel.ts';
import { runDemoServer } from './demoServer.ts';
import { doctor } from './doctor.ts';
import { EXIT, exitCodeOf } from './exitCodes.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import {
  type Destination,
  demoDestination,
  diagnosticTargetFor,
  findDestinations,
  searchNeeds,
} from './server.ts';
import { signIn, signOut } from './signIn.ts';
import { watch } from './watch.ts';

// How many arguments each command takes.
const ARGUMENTS = new Map([
  ['list', 0],
  ['watch', 0],
  ['history', 0],
  ['doctor', 0],
  ['cancel', 1],
  ['sign-in', 0],
  ['sign-out', 0],
]);

async function run(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === 'demo-server') return runDemoServer(rest);
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
      server: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(t('terminal.usage'));
    return EXIT.done;
  }
  const takes = command === undefined ? undefined : ARGUMENTS.get(command);
  if (takes === undefined)
    throw new UsageError(
      command ? t('terminal.usage.no-such-command', { command }) : t('terminal.usage.no-command'),
    );
  if (positionals.length !== takes)
    throw new UsageError(
      t(takes ? 'terminal.usage.uuid' : 'terminal.usage.no-argument', { command: command ?? '' }),
    );
  if (values.all && command !== 'history')
    throw new UsageError(t('terminal.usage.no-all', { command: command ?? '' }));
  if (command === 'history') {
    if (values.demo) throw new UsageError(t('terminal.usage.history-demo'));
    return history(profileFolder(), values);
  }
  if (command === 'sign-in') return signIn(values.server);
  if (command === 'sign-out') return signOut();
  const demo = values.demo
    ? await startDemoServer({ token: 'demo-token', scenario: 'living-room' })
    : undefined;
  try {
    const destinations = demo ? [demoDestination(demo)] : await findDestinations(process.env, values.server);
    if (command === 'doctor') return await diagnose(destinations, values.json);
    if (command === 'list') return await list(destinations, values.json);
    if (command === 'watch') return await watch(destinations, values.json);
    return await cancel(destinations, positionals[0] ?? '', values.json);
  } finally {
    await demo?.stop();
  }
}

/** Without a token there is nothing to examine but that. */
async function diagnose(destinations: readonly Destination[], json: boolean): Promise<number> {
  const refusals = destinations.flatMap((d) => d.refusal ?? []);
  const [refused] = refusals.map(exitCodeOf);
  const able = destinations.filter((d) => !d.refusal);
  const [first] = able;
  const code = first
    ? await doctor(able.map(diagnosticTargetFor), searchNeeds(first.client), json)
    : undefined;
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
    console.error(`usher: ${error.message}\n\n${t('terminal.usage')}`);
    process.exitCode = EXIT.usage;
  } else {
    process.exitCode = exitCodeOf(error);
  }
}
