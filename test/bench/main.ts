import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureCommand } from './command/measureCommand.ts';
import { type Measure, machineName, type Report, slowerThan, tableOf } from './measure.ts';
import { measureBusyDay } from './suites/busyDay.ts';
import { measureFrameCost } from './suites/frameCost.ts';
import { measureIdle } from './suites/idle.ts';
import { measureIdleHour } from './suites/idleHour.ts';
import { measureManyRows } from './suites/manyRows.ts';
import { measureMemory } from './suites/memory.ts';
import { measurePopover } from './suites/popover.ts';
import { measureServers } from './suites/servers.ts';
import { measureSizes } from './suites/sizes.ts';
import { measureStarts } from './suites/starts.ts';
import { measureStorm } from './suites/storm.ts';

// npm run bench [-- SUITE…] [--check] [--keep] [--json FILE]: one table of what a person or a machine can feel. --check compares ratios
// with the kept report and names what got slower, exit 1; --keep replaces that report.

const KEPT = path.join(import.meta.dirname, 'kept.json');
const SUITES: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  frames: measureFrameCost,
  storm: measureStorm,
  sizes: measureSizes,
  starts: measureStarts,
  command: measureCommand,
  popover: measurePopover,
  'many-rows': measureManyRows,
  servers: measureServers,
  memory: measureMemory,
  idle: measureIdle,
  'idle-hour': measureIdleHour,
  'busy-day': measureBusyDay,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
for (const name of positionals)
  if (!Object.hasOwn(SUITES, name))
    throw new Error(`no such suite: ${name}; there are ${Object.keys(SUITES).join(', ')}`);

const measures: Measure[] = [];
for (const [name, measure] of Object.entries(SUITES)) {
  // Only ratios are compared.
  const isWanted = positionals.length ? positionals.includes(name) : !values.check || name === 'frames';
  if (isWanted) measures.push(...(await measure()));
}
const report: Report = { machine: machineName(), at: new Date().toISOString(), measures };
console.log(`${report.machine}\n\n${tableOf(measures)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
if (values.keep) writeFileSync(KEPT, `${JSON.stringify(report, undefined, 2)}\n`);
if (values.check) {
  if (!existsSync(KEPT)) throw new Error('nothing is kept to compare with: npm run bench -- --keep');
  const slower = slowerThan(JSON.parse(readFileSync(KEPT, 'utf8')), report);
  console.log(slower.length ? `\nslower than kept:\n${slower.join('\n')}` : '\nnot slower than kept');
  process.exitCode = slower.length ? 1 : 0;
}
// Some suites leave helpers of a browser that end in their own time.
process.exit();
