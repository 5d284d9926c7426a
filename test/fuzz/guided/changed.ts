import type { Random } from '../../sim/random.ts';

const LONGEST = 16 * 1024;
const MOST_CHANGES = 4;
// Around every cap there is.
const TIMES = [2, 65, 257, 301, 513, 2049, 4097, 5001];
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|[a-z]+|\s+|./gisu;

/** A change of the whole: bytes, or what reads like a token of JSON, XML, a header or a URL. */
type Change = (bytes: Buffer, random: Random, words: readonly string[]) => Buffer;

function range(bytes: Buffer, random: Random): readonly [start: number, end: number] {
  const start = random.between(0, bytes.length);
  return [start, Math.min(bytes.length, start + random.between(0, random.chance(0.8) ? 8 : 200))];
}

function inPlaceOf(bytes: Buffer, [start, end]: readonly [number, number], piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(end)]);
}

const flip: Change = (bytes, random) => {
  const at = random.between(0, bytes.length);
  return inPlaceOf(bytes, [at, at + 1], Buffer.from([(bytes[at] ?? 0) ^ (1 << random.between(0, 7))]));
};

const drop: Change = (bytes, random) => inPlaceOf(bytes, range(bytes, random), Buffer.alloc(0));

const repeat: Change = (bytes, random) => {
  const [start, end] = range(bytes, random);
  const piece = bytes.subarray(start, end);
  const times = random.chance(0.9) ? 2 : random.oneOf(TIMES);
  return piece.length * times > LONGEST
    ? bytes
    : inPlaceOf(bytes, [start, end], Buffer.concat(Array.from({ length: times }, () => piece)));
};

const insert: Change = (bytes, random, words) => {
  const at = random.between(0, bytes.length);
  return inPlaceOf(bytes, [at, at], Buffer.from(random.oneOf(words)));
};

const replaceToken: Change = (bytes, random, words) => {
  const tokens = bytes.toString().match(TOKENS) ?? [''];
  const at = random.between(0, tokens.length - 1);
  const other = random.oneOf(random.chance(0.3) ? tokens : words);
  const isText = tokens[at]?.startsWith('"') && random.chance(0.5);
  return Buffer.from(tokens.with(at, isText ? JSON.stringify(other) : other).join(''));
};

/** An edit of one part of a JSON text; other texts stay. */
const editPart: Change = (bytes, random, words) => {
  let tree: unknown;
  try {
    tree = JSON.parse(bytes.toString());
  } catch {
    return bytes;
  }
  const parts = partsOf(tree);
  const value = random.oneOf<() => unknown>([
    () => parts[random.between(0, parts.length - 1)],
    () => random.oneOf(words),
    () => random.oneOf<readonly unknown[]>([[[]], [{}], [0], [-1], [1e308], [null], [true], ['']])[0],
  ])();
  let left = random.between(0, parts.length - 1);
  const edited = (part: unknown): unknown => {
    if (left-- === 0) return editOf(part, value, random, words);
    if (Array.isArray(part)) return part.map(edited);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, edited(child)]));
  };
  return Buffer.from(JSON.stringify(edited(tree)));
};

function editOf(part: unknown, value: unknown, random: Random, words: readonly string[]): unknown {
  if (random.chance(0.5)) {
    if (Array.isArray(part)) {
      const at = random.between(0, part.length);
      const added = random.oneOf([[], [value], part.slice(at, at + 1), [value, value]]);
      return part.toSpliced(at, random.between(0, 1), ...added);
    }
    if (typeof part === 'object' && part !== null) {
      const entries: [string, unknown][] = Object.entries(part);
      const at = random.between(0, entries.length);
      const key = random.chance(0.3) ? (entries[at]?.[0] ?? '') : random.oneOf(words);
      return Object.fromEntries(entries.toSpliced(at, random.between(0, 1), [key, value]));
    }
  }
  return random.oneOf<() => unknown>([
    () => value,
    () => [part],
    () => [value, part],
    () => ({ [random.oneOf(words)]: part }),
  ])();
}

function partsOf(tree: unknown): readonly unknown[] {
  return typeof tree === 'object' && tree !== null ? [tree, ...Object.values(tree).flatMap(partsOf)] : [tree];
}

const CHANGES: readonly Change[] = [
  flip,
  drop,
  repeat,
  insert,
  replaceToken,
  replaceToken,
  ...Array<Change>(6).fill(editPart),
];

/** One to four changes of an input, perhaps with the end of another one. */
export function changed(input: Buffer, other: Buffer, random: Random, words: readonly string[]): Buffer {
  const cut = random.between(0, input.length);
  let bytes = random.chance(0.1)
    ? Buffer.concat([input.subarray(0, cut), other.subarray(random.between(0, other.length))])
    : input;
  for (let left = random.between(1, MOST_CHANGES); left > 0; left--)
    bytes = random.oneOf(CHANGES)(bytes, random, words);
  return bytes.subarray(0, LONGEST);
}

/** The shortest that is found by taking pieces away, of which the same holds. */
export function shrunk(input: Buffer, holds: (bytes: Buffer) => boolean): Buffer {
  let bytes = input;
  for (let size = bytes.length >> 1; size > 0; size >>= 1)
    for (let at = 0; at < bytes.length; ) {
      const shorter = inPlaceOf(bytes, [at, at + size], Buffer.alloc(0));
      if (holds(shorter)) bytes = shorter;
      else at += size;
    }
  return bytes;
}
