#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { runDemoServer } from '../demo/command.ts';
import { cancel } from './cancel.ts';
import { EXIT, exitCodeOf } from './exitCodes.ts';
import { list } from './list.ts';
import { findServer } from './server.ts';
import { watch } from './watch.ts';

const USAGE = `usage: usher <command> [--json]

  list              what the server is doing now
  watch             follow it: one line for everything that happens
  cancel UUID       stop an activity
  demo-server       run a demo server (--port N --token T --scenario NAME)

The server is the one Usher is signed in to, or PLEX_URL with PLEX_TOKEN from the environment.
Exit codes: 0 done, 2 usage, 3 refused, 4 unreachable, 5 not cancellable.`;

async function run(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === 'demo-server') return runDemoServer(rest);
  if (command === 'help' || command === '--help' || command === '-h') {
    console.log(USAGE);
    return EXIT.done;
  }
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return EXIT.done;
  }
  const wanted = command === 'cancel' ? 1 : 0;
  const isKnown = command === 'list' || command === 'watch' || command === 'cancel';
  if (!isKnown || positionals.length !== wanted)
    throw new UsageError(
      isKnown
        ? `'${command}' takes ${wanted ? 'one UUID' : 'no argument'}`
        : command
          ? `there is no command '${command}'`
          : 'a command is missing',
    );
  const server = await findServer(process.env);
  if (command === 'list') return list(server, values.json);
  if (command === 'watch') return watch(server, values.json);
  return cancel(server, positionals[0] ?? '', values.json);
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
    console.error(`usher: ${error.message}\n\n${USAGE}`);
    process.exitCode = EXIT.usage;
  } else {
    process.exitCode = exitCodeOf(error);
  }
}
