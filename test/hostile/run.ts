import { type CaseResult, failuresOf, type HostileCase, type Stage } from './case.ts';
import { type Subject, startSubject } from './subject/subject.ts';
import { startStranger } from './world/stranger.ts';

/** Cases that share a process, one after the other. */
export type Group = {
  readonly name: string;
  readonly cases: readonly HostileCase[];
  /** Of the process. */
  readonly env?: () => Promise<Readonly<Record<string, string>>>;
};

export type Listener = (result: CaseResult) => void;

export async function runGroup({ cases, env }: Group, onResult: Listener): Promise<void> {
  const stranger = await startStranger();
  const variables = await env?.();
  let current: Subject | undefined;
  const stage: Stage = {
    stranger,
    subject: () => {
      if (!current || current.isGone) current = startSubject(variables);
      return current;
    },
  };
  try {
    for (const one of cases) {
      const measured = await one.run(stage);
      onResult({ ...one, measured, failures: failuresOf(one, measured) });
    }
  } finally {
    current?.kill();
    await stranger.stop();
  }
}

/** All, so many groups at a time. Results come as they are ready. */
export async function runGroups(groups: readonly Group[], atOnce: number, onResult: Listener): Promise<void> {
  const left = [...groups];
  const worker = async (): Promise<void> => {
    for (let group = left.shift(); group; group = left.shift()) await runGroup(group, onResult);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
