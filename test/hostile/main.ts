import { parseArgs } from 'node:util';
import { setup as buildCommand } from '../cli/built/buildCommand.ts';
import type { CaseResult } from './case.ts';
import { groups } from './groups.ts';
import { runGroups } from './run.ts';
import { jsonOf, tableOf } from './table.ts';

// npm run hostile [-- FILTER…] [--json] [--at-once 3]: the cases whose id contains one of the filters, all without one.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, 'at-once': { type: 'string', default: '3' } },
});
const isWanted = (id: string): boolean =>
  !positionals.length || positionals.some((text) => id.includes(text));
const wanted = groups.map((group) => ({ ...group, cases: group.cases.filter(({ id }) => isWanted(id)) }));
const order = wanted.flatMap(({ cases }) => cases.map(({ id }) => id));

await buildCommand();
const results: CaseResult[] = [];
await runGroups(
  wanted.filter(({ cases }) => cases.length),
  Number(values['at-once']),
  (result) => {
    results.push(result);
    // Where somebody looks on, and not into the output.
    if (process.stderr.isTTY) process.stderr.write(`\r${results.length} of ${order.length} `);
  },
);
results.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
console.log(values.json ? jsonOf(results) : tableOf(results));
process.exitCode = results.some((r) => r.failures.length) ? 1 : 0;
