// `npm run fuzz -- <reader> [--seconds N] [--seed N] [--keep]`: inputs that reach new code are kept and changed further.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../../sim/random.ts';
import { changed, shrunk } from './changed.ts';
import { addToCorpus, corpusOf } from './corpus.ts';
import { createMap, startCoverage } from './coverage.ts';
import { READERS } from './readers.ts';

const BATCH = 1000;
const LONGEST_READ_MS = 1000;
const PROGRESS_MS = 10_000;
const COMMON_WORDS = [
  ...'" \\ \\ud800 \\u0000 { } [ ] : , \u202e \u{1f600} < > &#0; null true false 0 -1 101 1e999 1e308'.split(
    ' ',
  ),
  ...'"" [] {} "__proto__" "constructor"'.split(' '),
  '\n',
  '\r\n',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const [name = ''] = positionals;
const reader = READERS.get(name);
if (!reader)
  throw new Error(`npm run fuzz -- <${[...READERS.keys()].join('|')}> [--seconds N] [--seed N] [--keep]`);
const read = reader;
const random = createRandom(Number(values.seed));
const start = performance.now();
const end = start + Number(values.seconds) * 1000;

type Fault = { readonly text: string; readonly place: string };

/** What a reader promised and did not do. Two finds in one place are one. */
function faultOf(input: Buffer): Fault | undefined {
  const before = process.threadCpuUsage();
  try {
    read(input);
  } catch (error) {
    if (!(error instanceof Error)) return { text: String(error), place: 'what was thrown' };
    const [place = ''] = error.stack?.match(/[\w./-]+\/(?:src|guided)\/\S+:\d+:\d+/) ?? [];
    return { text: `${error.name}: ${error.message}`, place };
  }
  // Of our own work: the machine may be busy with other things.
  const ms = process.threadCpuUsage(before).user / 1000;
  return ms > LONGEST_READ_MS
    ? { text: `it took more than ${LONGEST_READ_MS} ms`, place: 'time' }
    : undefined;
}

function nameOf(input: Buffer): string {
  return createHash('sha256').update(input).digest('hex').slice(0, 12);
}

function report(input: Buffer, { text, place }: Fault): void {
  const least = shrunk(input, (bytes) => faultOf(bytes)?.place === place);
  console.log(`found: ${text}\n  at ${place}\n  input: ${JSON.stringify(least.toString('latin1'))}`);
  console.log(
    `  kept as ${addToCorpus(name, `find-${nameOf(least)}`, least)}: npm test fails until it is mended`,
  );
}

// Everything is loaded by now: what is counted is reading alone.
const coverage = startCoverage(path.join(import.meta.dirname, '../../../src'));
const map = createMap();
const faults = new Set<string>();
let runs = 0;

function tryAll(inputs: readonly Buffer[]): void {
  for (const input of inputs) {
    runs++;
    const fault = faultOf(input);
    if (fault === undefined || faults.has(fault.place)) continue;
    faults.add(fault.place);
    report(input, fault);
  }
}

/** Keeps of these, which together reach new code, the ones that do: by halves, for counting is slow. */
function learn(inputs: readonly Buffer[]): void {
  const reached = coverage.of(() => inputs.forEach(faultOf));
  if (map.hasAll(reached)) return;
  const middle = inputs.length >> 1;
  if (middle === 0) kept.push(...inputs);
  else for (const half of [inputs.slice(0, middle), inputs.slice(middle)]) learn(half);
  // Also what no half reaches again, since it was reached once only: what is kept for later, say.
  map.add(reached);
}

const corpus = corpusOf(name).map(({ input }) => input);
tryAll(corpus);
for (const input of corpus) map.add(coverage.of(() => faultOf(input)));
const known = [...corpus, Buffer.alloc(0)];
const kept = [...known];
// The sources name what they look for.
const sources = map.files().map((url) => readFileSync(fileURLToPath(url), 'utf8'));
const named = sources.flatMap((text) => [...text.matchAll(/'([^'\\\n]{1,40})'|\b[a-z]\w{2,}\b/gi)]);
const words = [...new Set([...COMMON_WORDS, ...named.map(([word, quoted]) => quoted ?? word)])];

for (let told = start; performance.now() < end; ) {
  const batch = Array.from({ length: BATCH }, () => {
    // What reached new code lately is nearest to more of it.
    const from = kept.slice(random.oneOf([-3, -10, 0]));
    return changed(random.oneOf(from), random.oneOf(kept), random, words);
  });
  const reached = coverage.of(() => tryAll(batch));
  if (!map.hasAll(reached)) learn(batch);
  map.add(reached);
  if (performance.now() > told + PROGRESS_MS) {
    told = performance.now();
    console.log(
      `${Math.round((told - start) / 1000)} s, ${runs} inputs, ${kept.length} kept, ${map.size()} characters of source reached`,
    );
  }
}
if (values.keep) {
  // The shorter first: often they reach what the longer were kept for.
  const all = createMap();
  for (const input of corpus) all.add(coverage.of(() => faultOf(input)));
  for (const input of kept.slice(known.length).toSorted((a, b) => a.length - b.length)) {
    const reached = coverage.of(() => faultOf(input));
    if (all.hasAll(reached)) continue;
    const least = shrunk(input, (bytes) => {
      const reachedMap = createMap();
      reachedMap.add(coverage.of(() => faultOf(bytes)));
      return reachedMap.hasAll(reached);
    });
    all.add(reached);
    addToCorpus(name, nameOf(least), least);
  }
}
console.log(
  `${name}: ${runs} inputs, ${kept.length} kept, ${map.size()} characters of source reached, ${faults.size} found`,
);
process.exitCode = faults.size > 0 ? 1 : 0;
