#!/usr/bin/env node
import './node20.ts';
import { CommanderError } from 'commander';
import { environmentLanguages } from '../locales/environmentLanguages.ts';
import { followLanguage } from '../locales/followLanguage.ts';
import { profileFolder } from '../storage/profileFolder.ts';
import { savedLanguage } from '../storage/settings/savedLanguage.ts';
import { EXIT, exitCodeOf, printBug } from './exitCodes.ts';
import { createProgram } from './program/program.ts';
import { readHelp } from './program/readHelp.ts';
import { incompleteRefusal, isAnswered, usageRefusal } from './program/usageError.ts';

async function run(argv: readonly string[]): Promise<number> {
  // What other programs read is in English, whoever runs them.
  if (!argv.includes('--json')) await speakLanguage();
  if (!argv.length) throw incompleteRefusal();
  let code: number = EXIT.done;
  const program = createProgram(async (ended) => {
    code = await ended;
  }, argv[0]);
  try {
    await program.parseAsync([...readHelp(withListed(argv), program)], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!isAnswered(error)) throw usageRefusal(error, argv, program);
  }
  return code;
}

/** `usher settings` and `usher hooks` alone list them. By commander's own way a mistyped command would be an argument of that list. */
function withListed(argv: readonly string[]): readonly string[] {
  const [command, ...rest] = argv;
  const isAlone = (command === 'settings' || command === 'hooks') && rest.every((word) => word === '--json');
  return isAlone ? [command, 'list', ...rest] : argv;
}

/** LC_ALL is for one command, and says more than what is kept. */
function speakLanguage(): Promise<void> {
  // Asked only where nothing else says: Intl's first answer takes 10 ms.
  const locale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;
  const system = (): readonly string[] => environmentLanguages(process.env, locale);
  const choice = process.env.LC_ALL ? 'system' : savedLanguage(profileFolder());
  return followLanguage({ system, isolatesNames: false })(choice);
}

// A reader that has seen enough (`usher watch | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : 1);
});

// That undici's SOCKS is experimental is not for who reads what a command prints.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(warning.stack);
});

process.on('uncaughtException', (error) => {
  printBug(error);
  process.exit(1);
});

// Nothing is awaited here, since the built command is CommonJS.
void run(process.argv.slice(2))
  .catch(exitCodeOf)
  .then((code) => {
    process.exitCode = code;
  });
