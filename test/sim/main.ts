import { parseArgs } from 'node:util';
import { type Result, simulate } from './simulate.ts';

// npm run sim -- --seeds 10000 [--from 1]; a failure prints the seed that replays it: npm run sim -- --from SEED --seeds 1
// --trace TEXT prints every event of the store that contains the text.
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    quiet: { type: 'boolean', default: false },
    trace: { type: 'string' },
  },
});
const from = Number(values.from);
const seeds = Number(values.seeds);

const trace = (line: string): void => {
  if (values.trace !== undefined && line.includes(values.trace)) console.log(line.slice(0, 2000));
};

const began = performance.now();
let events = 0;
let faults = 0;
let finishes = 0;
let failed: Result | undefined;
for (let seed = from; seed < from + seeds && !failed; seed++) {
  const result = await simulate(seed, trace);
  events += result.events;
  faults += result.faults.length;
  finishes += result.finishes;
  if (result.wrong.length) failed = result;
  if (!values.quiet && (seed - from + 1) % 1000 === 0) console.log(progressLine(seed - from + 1));
}
if (failed) {
  console.log(`seed ${failed.seed} fails; replay: npm run sim -- --from ${failed.seed} --seeds 1`);
  for (const fault of failed.faults) console.log(`  fault at ${fault}`);
  for (const sentence of failed.wrong.slice(0, 10)) console.log(`  wrong: ${sentence}`);
  process.exitCode = 1;
} else console.log(`clean: ${progressLine(seeds)}`);

function progressLine(done: number): string {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `seeds ${from}–${from + done - 1}, ${events} events, ${faults} faults, ${finishes} finishes, ${seconds} s`;
}
