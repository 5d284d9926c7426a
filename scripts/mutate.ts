// `npm run mutate`: small changes in the sources, one at a time, and whether a unit test fails with each of them.
import { globSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Judged, mutationRun, type Target } from './mutation/mutationRun.ts';

const USAGE = 'npm run mutate -- [parts of paths] [--sample N] [--seed N] [--workers N]';
const LONGEST_CHANGE = 110;
const PROGRESS_EACH = 50;
const root = path.join(import.meta.dirname, '..');

/** Files of the domain that have tests outside of test/domain, too. */
const ALSO_TESTED_BY: Readonly<Record<string, readonly string[]>> = {
  'src/domain/plainText.ts': ['test/fuzz/text.test.ts'],
};

/** What decides without a network: the domain and the readers of what servers, plex.tv and neighbours send. */
const SCOPE: readonly Target[] = [
  ...globSync('src/domain/**/*.ts', { cwd: root })
    .toSorted()
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => ({ file, tests: ['test/domain/', ...(ALSO_TESTED_BY[file] ?? [])] })),
  { file: 'src/plex/wire/wire.ts', tests: ['test/plex/wire/wire.test.ts'] },
  { file: 'src/plex/wire/xml.ts', tests: ['test/plex/wire/xml.test.ts', 'test/plex/wire/wire.test.ts'] },
  { file: 'src/plex/plexTv/accountWire.ts', tests: ['test/plex/plexTv/accountWire.test.ts'] },
  { file: 'src/plex/plexTv/resourceAddresses.ts', tests: ['test/plex/plexTv/accountWire.test.ts'] },
  {
    file: 'src/plex/feed/streams/eventReader.ts',
    tests: ['test/plex/feed/eventReader.test.ts', 'test/fuzz/eventReader.test.ts'],
  },
  { file: 'src/plex/feed/streams/eventLines.ts', tests: ['test/plex/feed/eventLines.test.ts'] },
  { file: 'src/plex/connect/gdmReply.ts', tests: ['test/plex/connect/gdmReply.test.ts'] },
];

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`'${text}' is no number. ${USAGE}`);
  return number;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_CHANGE ? `${line.slice(0, LONGEST_CHANGE)}…` : line;
}

function score(judged: readonly Judged[]): string {
  const killed = judged.filter(({ outcome }) => outcome !== 'survived').length;
  const broken = judged.filter(({ outcome }) => outcome === 'broken').length;
  const share = judged.length ? ((100 * killed) / judged.length).toFixed(1) : '100.0';
  return `${killed}/${judged.length} = ${share} %${broken ? ` (${broken} hung or crashed)` : ''}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(os.availableParallelism()) },
  },
});
const parts = positionals.length ? positionals : [''];
const targets = SCOPE.filter(({ file }) => parts.some((part) => file.includes(part)));
if (targets.length === 0) throw new Error(`no file of the scope has ${parts.join(' or ')} in its path`);
const judged = await mutationRun({
  root,
  targets,
  sample: values.sample ? { size: numberOf(values.sample), seed: numberOf(values.seed) } : undefined,
  workers: numberOf(values.workers),
  onJudged: ({ mutant: { file, line, from, to }, outcome }, done, total) => {
    if (outcome === 'survived') console.log(`survived  ${file}:${line}  ${oneLine(from)}  →  ${oneLine(to)}`);
    if (done % PROGRESS_EACH === 0) console.error(`${done} of ${total}`);
  },
});
for (const [file, ofFile] of Map.groupBy(judged, ({ mutant }) => mutant.file))
  console.log(`${file}: ${score(ofFile)}`);
console.log(`score: ${score(judged)}`);
