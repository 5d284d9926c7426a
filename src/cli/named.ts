import { plainText } from '../domain/plainText.ts';
import { listText, t } from '../locales/format.ts';
import { EXIT, Refusal } from './exitCodes.ts';

/** What a command line can name. */
export type Nameable = {
  readonly id: string;
  /** All by which it is known. */
  readonly names: readonly string[];
  /** As people are shown it among others; neutralised. */
  readonly label: string;
};

type What = 'server' | 'library' | 'task';

const NONE = {
  server: 'terminal.no-such-server',
  library: 'terminal.scan.none',
  task: 'terminal.task.none',
} as const satisfies Record<What, string>;

const SEVERAL = {
  server: 'terminal.several-servers',
  library: 'terminal.scan.several',
  task: 'terminal.task.several',
} as const satisfies Record<What, string>;

/** Those that have the word for a name, in any case; else for an id; else for the beginning of a name. */
export function called<T extends Nameable>(word: string, all: readonly T[]): readonly T[] {
  const wanted = word.toLocaleLowerCase();
  const having = (fits: (name: string) => boolean): readonly T[] =>
    all.filter(({ names }) => names.some((name) => fits(name.toLocaleLowerCase())));
  const whole = having((name) => name === wanted);
  if (whole.length || wanted === '') return whole;
  const byId = all.filter(({ id }) => id === word);
  return byId.length ? byId : having((name) => name.startsWith(wanted));
}

/** The one that the word names. Throws Refusal, with those there are. */
export function oneCalled<T extends Nameable>(what: What, word: string, all: readonly T[]): T {
  const found = called(word, all);
  const [only, ...others] = found;
  if (!only) throw noneCalled(what, word, all);
  if (others.length) throw severalCalled(what, word, found);
  return only;
}

/** Those that the word names, which must have one name: several servers may have a library of it. Throws Refusal. */
export function allCalled<T extends Nameable>(what: What, word: string, all: readonly T[]): readonly T[] {
  const found = called(word, all);
  if (!found.length) throw noneCalled(what, word, all);
  if (new Set(found.map(({ names }) => names[0]?.toLocaleLowerCase())).size > 1)
    throw severalCalled(what, word, found);
  return found;
}

function noneCalled(what: What, word: string, all: readonly Nameable[]): Refusal {
  return new Refusal(EXIT.usage, t(NONE[what], { name: plainText(word), names: labelsOf(all) }));
}

export function severalCalled(what: What, word: string, found: readonly Nameable[]): Refusal {
  return new Refusal(EXIT.usage, t(SEVERAL[what], { name: plainText(word), names: labelsOf(found) }));
}

function labelsOf(all: readonly Nameable[]): string {
  return listText(all.map(({ label }) => label));
}
