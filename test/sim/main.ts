import os from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Coverage } from './coverage.ts';
import { add as addCoverage, coverageTable } from './coverageTable.ts';
import { type Result, simulate } from './simulate.ts';

// npm run sim -- --seeds 10000 [--from 1]; a failure prints the seed that replays it: npm run sim -- --from SEED --seeds 1
// --trace TEXT prints every event of the store that contains the text. All cores work, or --workers of them;
// --coverage prints the states and transitions that were reached, --pulse shows that it goes on.

const CHUNK = 10;

type Totals = { events: number; faults: number; finishes: number };
type Chunk = { readonly from: number; readonly count: number };
type Report = {
  readonly totals: Totals;
  readonly reached: Coverage;
  readonly failed: Result | undefined;
};

if (isMainThread) await main();
else
  parentPort?.on('message', (chunk: Chunk) => {
    void runChunk(chunk).then((report) => parentPort?.postMessage(report));
  });

async function runChunk({ from, count }: Chunk, trace?: Parameters<typeof simulate>[1]): Promise<Report> {
  // Every broken off request makes an error, whose stack nobody reads.
  Error.stackTraceLimit = 0;
  const totals: Totals = { events: 0, faults: 0, finishes: 0 };
  const reached: Coverage = new Map();
  for (let seed = from; seed < from + count; seed++) {
    const result = await simulate(seed, trace);
    totals.events += result.events;
    totals.faults += result.faults.length;
    totals.finishes += result.finishes;
    addCoverage(reached, result.reached);
    if (result.wrong.length) return { totals, reached, failed: result };
  }
  return { totals, reached, failed: undefined };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '300' },
      from: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(os.availableParallelism()) },
      pulse: { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      trace: { type: 'string' },
    },
  });
  const from = Number(values.from);
  const seeds = Number(values.seeds);
  const began = performance.now();
  const totals: Totals = { events: 0, faults: 0, finishes: 0 };
  const reached: Coverage = new Map();
  let failed: Result | undefined;
  let next = from;
  let done = 0;

  function take(): Chunk | undefined {
    const count = Math.min(CHUNK, from + seeds - next);
    if (count <= 0 || failed) return undefined;
    const chunk = { from: next, count };
    next += count;
    return chunk;
  }

  function add(chunk: Chunk, report: Report): void {
    totals.events += report.totals.events;
    totals.faults += report.totals.faults;
    totals.finishes += report.totals.finishes;
    addCoverage(reached, report.reached);
    if (report.failed && (!failed || report.failed.seed < failed.seed)) failed = report.failed;
    done += chunk.count;
    if (values.pulse) console.log('.');
    if (!values.quiet && !failed && done % 1000 === 0) console.log(progressLine());
  }

  function progressLine(): string {
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const { events, faults, finishes } = totals;
    return `${done} seeds from ${from}, ${events} events, ${faults} faults, ${finishes} finishes, ${seconds} s`;
  }

  const { trace: wanted } = values;
  if (wanted !== undefined) {
    const chunk = { from, count: seeds };
    const report = await runChunk(chunk, (time, event) => {
      const line = `${(time / 1000).toFixed(3)} ${JSON.stringify(event)}`;
      if (line.includes(wanted)) console.log(line.slice(0, 2000));
    });
    add(chunk, report);
  } else {
    const workers = Math.min(Number(values.workers), Math.ceil(seeds / CHUNK));
    await Promise.all(Array.from({ length: workers }, () => work(take, add)));
  }

  if (values.coverage) for (const line of coverageTable(reached)) console.log(line);
  if (!failed) return console.log(`clean: ${progressLine()}`);
  console.log(`seed ${failed.seed} fails; replay: npm run sim -- --from ${failed.seed} --seeds 1`);
  for (const fault of failed.faults) console.log(`  fault at ${fault}`);
  for (const sentence of failed.wrong.slice(0, 10)) console.log(`  wrong: ${sentence}`);
  process.exitCode = 1;
}

/** One worker, chunk after chunk until there is none. What it throws ends the run. */
function work(take: () => Chunk | undefined, add: (chunk: Chunk, report: Report) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename);
    let chunk: Chunk | undefined;
    const goOn = (): void => {
      chunk = take();
      if (chunk) worker.postMessage(chunk);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('error', reject);
    worker.on('message', (report: Report) => {
      if (chunk) add(chunk, report);
      goOn();
    });
    goOn();
  });
}
