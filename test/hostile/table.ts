import type { CaseResult } from './case.ts';

const LONGEST_SENTENCE = 60;
const HEAD = ['case', 'seen', 'peak MB', 'busy ms', 'delay ms', 'ms', 'lost', 'token', 'sentence'] as const;

/** One line a case, aligned; what went wrong stands below its case. */
export function tableOf(results: readonly CaseResult[]): string {
  const lines = results.map(({ id, measured: m }) => [
    id,
    m.seen,
    m.peakMb?.toString() ?? '-',
    m.busyMs?.toString() ?? '-',
    m.delayMs?.toString() ?? '-',
    m.ms.toString(),
    m.lost.length ? 'LOST' : 'nothing',
    m.tokens.length ? 'OUT' : 'no',
    shortened(m.sentence),
  ]);
  const widths = HEAD.map((name, i) => Math.max(name.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const aligned = (line: readonly string[]): string =>
    line
      .map((text, i) => (isNumber(i) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    aligned(HEAD),
    ...results.flatMap(({ failures }, i) => [
      aligned(lines[i] ?? []),
      ...failures.map((failure) => `    FAILED: ${failure}`),
    ]),
    `${results.filter((r) => !r.failures.length).length} of ${results.length} cases held`,
  ].join('\n');
}

export function jsonOf(results: readonly CaseResult[]): string {
  return JSON.stringify(
    results.map(({ id, does, sees, measured, failures }) => ({ id, does, sees, ...measured, failures })),
    undefined,
    2,
  );
}

function isNumber(column: number): boolean {
  return column >= 2 && column <= 5;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE - 1)}…` : line;
}
