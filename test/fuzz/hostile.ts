import fc from 'fast-check';
import { vi } from 'vitest';

/** How many values each property is tried on. For a long run by hand: `FUZZ_RUNS=1000000 vitest run test/fuzz`. */
export const RUNS = Number(process.env.FUZZ_RUNS ?? 2000);

// Also for making a failure small: a huge value would take hours.
const LONGEST_MS = 60_000 + RUNS * 10;
vi.setConfig({ testTimeout: LONGEST_MS * 2 });

/** `check` holds for the `examples`, which once went wrong, and for RUNS other values. A failure prints the seed that repeats it. */
export function always<T>(
  values: fc.Arbitrary<T>,
  check: (value: T) => void,
  examples: readonly T[] = [],
): void {
  const holds = fc.property(values, check);
  // They are as short as they get.
  if (examples.length) {
    fc.assert(holds, { examples: examples.map((e) => [e]), numRuns: examples.length, endOnFailure: true });
  }
  fc.assert(holds, { numRuns: RUNS, interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: true });
}

const DEEP = 6000;
const array = <T>(length: number, item: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => item(index));

// Stand-ins, so that what fast-check prints and shrinks stays short. Too deep for JSON.stringify, or no JSON value at all.
const FOLDED = new Map([
  ['<arrays>', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
  ['<objects>', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
  ['<wide>', JSON.stringify(array(70, () => array(70, String)))],
  ['<keys>', JSON.stringify(Object.fromEntries(array(70, (i) => [`${i}${'k'.repeat(256)}`, i])))],
  ['<endless>', '1e999'],
]);

/** The text with its stand-ins, where they are values, replaced by what they stand for. To be done last. */
export function unfolded(text: string): string {
  return text.replace(/"(<[a-z]+>)"(?!:)/g, (whole, name: string) => FOLDED.get(name) ?? whole);
}

const CHARACTERS = [
  ...'\0\u0007\b\t\n\r\u001b\u007f\u0085\u009f',
  // Direction: marks, embeddings, overrides, isolates.
  ...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
  ...'\u2028\u2029\ufeff\u00a0\u3000\u200b\u200d\u00ad\u0301\ufffd\ufffe\uffff',
  ...'\u2060\u2064\u034f\u115f\u3164\uffa0\ufff9\u200c\ufe0f\u{e0041}\u{1f3f4}\u{e007f}',
  // Whole pairs, and halves of one.
  ...'\u{1f600}\u{10ffff}\ud83d',
  '\ude00',
  ...'"\\/<>&\'%{}[]:,;#=-. aß漢',
];

const WORDS = [
  ...['', ' ', '9'.repeat(400), '[object Object]', ...FOLDED.keys()],
  ...'0 -0 -1 101 1e309 -1e309 0x1f 1_000 ١٢ 1,5 NaN Infinity null undefined true false'.split(' '),
  ...'__proto__ constructor http:// https://a javascript:0 file:///etc'.split(' '),
];

// Around every cap there is; with the head at even and at odd places.
const LENGTHS = [255, 299, 300, 599, 2048, 4096];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: fc.constantFrom(...CHARACTERS) }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.oneof(fc.double(), fc.integer()).map(String),
  fc
    .tuple(fc.string({ maxLength: 2 }), fc.constantFrom(...CHARACTERS), fc.constantFrom(...LENGTHS))
    .map(([head, unit, times]) => head + unit.repeat(times)),
);

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(-1, -0, 0, 1, 99.99, 100, 100.01, 3600, 10_000, 2 ** 31, 2 ** 53, 1e308, -1e308, 5e-324),
  fc.integer(),
  fc.double(),
);

const POLLUTING = '__proto__ constructor prototype toString valueOf hasOwnProperty length then'.split(' ');

/** A JSON value with the keys that readers look for (`known`), with keys that pollute, and with any others. */
export function hostileJson(known: readonly string[]): fc.Arbitrary<unknown> {
  const key = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...POLLUTING), hostileText);
  const leaf = fc.oneof(
    { weight: 50, arbitrary: fc.oneof(hostileText, hostileNumber, fc.constantFrom(true, false, null)) },
    { weight: 1, arbitrary: fc.constantFrom(...FOLDED.keys()) },
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 5 }),
      // Object.fromEntries makes an own `__proto__`, as JSON.parse does.
      fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  return tree;
}
