import type { Argument, Command, Option } from 'commander';
import type { Candidate } from './candidate.ts';

/** What may stand in one place: words, or the name of a file, which shells complete themselves. */
export type Candidates = readonly Candidate[] | 'files';

/** What an option or argument takes, by its name, after the words before it. Undefined where that cannot be known. */
export type ValuesOf = (name: string, before: readonly string[]) => Promise<Candidates | undefined>;

/** A command line up to the word that is completed; the words are those that `usher` would get. */
export type Unfinished = { readonly before: readonly string[]; readonly current: string };

type Read = {
  readonly command: Command;
  /** The words that are neither commands nor options. */
  readonly words: readonly string[];
  /** The option whose value comes next. */
  readonly option: Option | undefined;
  readonly given: readonly Option[];
  /** After `--` nothing is an option. */
  readonly isOver: boolean;
};

/** What begins with the word that is completed, and may stand there. */
export async function complete(
  program: Command,
  { before, current }: Unfinished,
  valuesOf: ValuesOf,
): Promise<Candidates> {
  const asksHelp = before[0] === 'help';
  const read = readWords(program, asksHelp ? before.slice(1) : before);
  const found = asksHelp ? commandsOf(read.command) : await candidatesFor(read, current, valuesOf);
  return found === 'files' ? found : found.filter(({ value }) => value.startsWith(current));
}

async function candidatesFor(read: Read, current: string, valuesOf: ValuesOf): Promise<Candidates> {
  const { command, words, option, given, isOver } = read;
  if (option) return (await takenBy(option, words, valuesOf)) ?? [];
  if (!isOver && current.startsWith('-')) {
    const [name = '', value] = current.split(/=(.*)/s);
    if (value === undefined) return optionsOf(command, given);
    const named = optionNamed(command, name);
    const values = named && (await takenBy(named, words, valuesOf));
    if (!values || values === 'files') return values ?? [];
    return values.map((one) => ({ ...one, value: `${name}=${one.value}` }));
  }
  if (command.commands.length) return commandsOf(command);
  const arguments_ = command.registeredArguments;
  const last = arguments_.at(-1);
  const argument = arguments_[words.length] ?? (last?.variadic ? last : undefined);
  const values = argument && (await takenBy(argument, words, valuesOf));
  return values ?? (isOver ? [] : optionsOf(command, given));
}

async function takenBy(
  taker: Option | Argument,
  words: readonly string[],
  valuesOf: ValuesOf,
): Promise<Candidates | undefined> {
  if (taker.argChoices) return taker.argChoices.map((value) => ({ value, about: '' }));
  return valuesOf('long' in taker ? (taker.long ?? '') : taker.name(), words);
}

function readWords(program: Command, words: readonly string[]): Read {
  let read: Read = { command: program, words: [], option: undefined, given: [], isOver: false };
  for (const word of words) read = withWord(read, word);
  return read;
}

function withWord(read: Read, word: string): Read {
  const { command, words, option, given, isOver } = read;
  if (option) return { ...read, option: undefined };
  if (word === '--' && !isOver) return { ...read, isOver: true };
  if (word.startsWith('-') && !isOver) {
    const [name = '', value] = word.split(/=(.*)/s);
    const named = optionNamed(command, name);
    const isWanting = named && (named.required || named.optional) && value === undefined;
    return { ...read, given: named ? [...given, named] : given, option: isWanting ? named : undefined };
  }
  const next = command.commands.find((one) => one.name() === word);
  return next ? { ...read, command: next } : { ...read, words: [...words, word] };
}

function optionNamed(command: Command, name: string): Option | undefined {
  return command.options.find((one) => one.long === name || one.short === name);
}

function commandsOf(command: Command): readonly Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ value: one.name(), about: one.description() }));
}

/** Those that are not given yet, or may be repeated. */
function optionsOf(command: Command, given: readonly Option[]): readonly Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter((one) => !given.includes(one) || Array.isArray(one.defaultValue))
    .map((one) => ({ value: one.long ?? one.short ?? '', about: one.description }));
}
