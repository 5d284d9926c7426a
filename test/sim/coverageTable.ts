import { type Coverage, REACHABLE } from './coverage.ts';
import { UNREACHED } from './unreached.ts';

/** Two columns: what, and how often; then what was never reached, and why. */
export function coverageTable(reached: Coverage): readonly string[] {
  const rows = REACHABLE.filter((name) => reached.has(name));
  const never = REACHABLE.filter((name) => !reached.has(name));
  return [
    ...rows.map((name) => `${String(reached.get(name)).padStart(10)}  ${name}`),
    `reached: ${rows.length} of ${REACHABLE.length}; never:`,
    ...never.map((name) => `  ${name}: ${UNREACHED[name] ?? 'NOT EXPLAINED'}`),
  ];
}

export function unexplained(reached: Coverage): readonly string[] {
  return REACHABLE.filter((name) => !reached.has(name) && UNREACHED[name] === undefined);
}

export function add(sum: Coverage, more: Coverage): void {
  for (const [name, times] of more) sum.set(name, (sum.get(name) ?? 0) + times);
}
