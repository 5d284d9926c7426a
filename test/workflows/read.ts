import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const root = path.join(import.meta.dirname, '..', '..');

export type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
};
type Job = { readonly steps?: readonly Step[] };
type Workflow = { readonly jobs: Readonly<Record<string, Job>> };

/** Each workflow of the project: its path from the root, with slashes, and its text. */
export const workflows: readonly (readonly [file: string, text: string])[] = globSync('.github/workflows/*', {
  cwd: root,
}).map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(root, file), 'utf8')]);

/** Every command that a runner is given: the text of `run:`, and the file and job that it is of. */
export function runsOf(
  file: string,
  text: string,
): readonly { readonly run: string; readonly place: string; readonly step: Step }[] {
  const { jobs }: Workflow = parse(text);
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
    steps.flatMap((step) =>
      step.run ? [{ run: step.run.trim(), place: `${path.basename(file)} ${job}`, step }] : [],
    ),
  );
}
