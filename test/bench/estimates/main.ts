import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { recordedRuns } from './recorded.ts';
import { momentsOf, type Run } from './run.ts';
import { SHAPES } from './shapes.ts';
import { simulatedRuns } from './simulated.ts';
import { isBeaten, shapesTable, tableOf } from './table.ts';

// npm run bench:estimates [-- --seeds N] [--tuning] [--shapes] [--replay FILE] [--check]: how wrong the estimates are, beside plain linear
// extrapolation. The constants of src/domain/estimate were chosen on the seeds of --tuning, never on the others. --replay takes what
// `usher watch --json` printed. --check ends with 1 unless linear extrapolation is beaten at each moment.

const RECORDING = path.join(import.meta.dirname, 'livingRoom.jsonl');
const FIRST_SEED = { tuning: 1, report: 200_001 };

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    tuning: { type: 'boolean', default: false },
    shapes: { type: 'boolean', default: false },
    replay: { type: 'string', default: RECORDING },
    check: { type: 'boolean', default: false },
  },
});
const seeds = Number(values.seeds);
const first = values.tuning ? FIRST_SEED.tuning : FIRST_SEED.report;
const simulated = Array.from({ length: seeds }, (_, n) => simulatedRuns(first + n)).flat();
const recorded = recordedRuns(readFileSync(values.replay, 'utf8'));

const moments = (runs: readonly Run[]) => runs.flatMap(momentsOf);
const all = moments(simulated);
console.log(`${simulated.length} simulated runs: ${Object.keys(SHAPES).join(', ')}\n\n${tableOf(all)}`);
if (values.shapes) console.log(`\n${shapesTable(all)}`);
console.log(
  `\n${recorded.length} recorded runs of ${path.basename(values.replay)}\n\n${tableOf(moments(recorded))}`,
);
if (values.check) {
  const isFine = isBeaten(all);
  console.log(
    isFine ? '\nlinear extrapolation is beaten at each moment' : '\nlinear extrapolation is not beaten',
  );
  process.exitCode = isFine ? 0 : 1;
}
