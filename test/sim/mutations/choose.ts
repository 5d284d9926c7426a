import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compiled, type FileMutant } from '../../../scripts/mutation/compiled.ts';
import { mutantsOf, withMutant } from '../../../scripts/mutation/mutants.ts';
import { createRandom } from '../random.ts';

// node test/sim/mutations/choose.ts --seed 10 --count 20: prints what the mutation tool makes of the code that the simulation runs,
// chosen by the seed, as chosen.ts keeps it.

const SCOPE = [
  'src/domain/change/*.ts',
  'src/domain/row.ts',
  'src/plex/feed/*.ts',
  'src/plex/feed/streams/silence.ts',
  'src/storage/history/*.ts',
  'src/app/*.ts',
  'src/app/servers/*.ts',
  'src/app/signIn/account*.ts',
];
const root = path.join(import.meta.dirname, '../../..');

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '10' }, count: { type: 'string', default: '20' } },
});
const files = globSync(SCOPE, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const all = files
  .toSorted()
  .flatMap((file) => mutantsOf(textOf(file)).map((m): FileMutant => ({ ...m, file })));
const random = createRandom(Number(values.seed));
const ranked = all.map((mutant) => ({ mutant, rank: random.roll() })).toSorted((a, b) => a.rank - b.rank);
// Some do not compile: the next ones take their places.
const likely = ranked.slice(0, 2 * Number(values.count)).map(({ mutant }) => mutant);
const chosen = compiled(root, likely).slice(0, Number(values.count));
for (const mutant of chosen) {
  const text = textOf(mutant.file);
  console.log(
    JSON.stringify({ file: mutant.file, line: mutant.line, ...asLines(text, mutant) }, undefined, 2),
  );
}
console.error(`${chosen.length} of ${all.length} mutants, seed ${values.seed}`);

/** Whole lines, as many as it takes to name one place. */
function asLines(text: string, mutant: FileMutant): { readonly from: string; readonly to: string } {
  const changed = withMutant(text, mutant);
  const end = mutant.offset + mutant.from.length;
  const tail = text.length - end;
  let first = text.lastIndexOf('\n', mutant.offset - 1) + 1;
  let last = text.indexOf('\n', end);
  if (last < 0) last = text.length;
  while (text.split(text.slice(first, last)).length !== 2) {
    first = text.lastIndexOf('\n', first - 2) + 1;
    const next = text.indexOf('\n', last + 1);
    last = next < 0 ? text.length : next;
  }
  const from = text.slice(first, last);
  const to = changed.slice(first, changed.length - tail + (last - end));
  return text.split(from.trim()).length === 2 ? { from: from.trim(), to: to.trim() } : { from, to };
}
