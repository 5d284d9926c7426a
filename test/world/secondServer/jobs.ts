import type { ActivityTable, Change, WireActivity } from './activityTable.ts';
import { BUTLER_TASKS, SECTIONS } from './household.ts';
import type { SecondServerOptions, StopEffect } from './options.ts';

export type JobKind = 'scan' | 'task' | 'guide' | 'tuner';

/** Work that was asked for. `target` is the library's key, the task's name, the recorder's or the tuner's key. */
export type Job = { readonly kind: JobKind; readonly target: string; readonly uuid: string };

export type Jobs = {
  running(kind?: JobKind, target?: string): readonly Job[];
  scan(section: string, userID: number): Job;
  /** Undefined where it runs already. */
  task(name: string, userID: number): Job | undefined;
  guide(dvr: string, userID: number): Job;
  tuner(device: string, userID: number): Job;
  /** All of a kind, unless a target is given. */
  stop(kind: JobKind, target?: string): void;
  /** What a scan is called once it knows its library; nothing for other activities. */
  nameOf(uuid: string): Change;
};

export function createJobs(table: ActivityTable, options: SecondServerOptions): Jobs {
  const begun: Job[] = [];
  const effects: Readonly<Record<JobKind, StopEffect>> = {
    scan: options.scanStop,
    task: options.butlerStop,
    guide: options.guideStop,
    tuner: options.tunerStop,
  };

  function running(kind?: JobKind, target?: string): readonly Job[] {
    return begun.filter(
      (job) =>
        table.find(job.uuid) && job.kind === (kind ?? job.kind) && job.target === (target ?? job.target),
    );
  }

  function begin(kind: JobKind, target: string, activity: Partial<WireActivity>, isHidden = false): Job {
    const job: Job = { kind, target, uuid: table.start(activity, isHidden) };
    begun.push(job);
    return job;
  }

  function nameOf(uuid: string): Change {
    const scan = begun.find((job) => job.uuid === uuid && job.kind === 'scan');
    const section = SECTIONS.find(({ key }) => key === scan?.target);
    if (!section) return {};
    return { title: `Scanning ${section.title}`, Context: { librarySectionID: section.key } };
  }

  return {
    running,
    scan: (section, userID) => {
      const [current] = running('scan', section);
      if (current && options.secondScan === 'joins the running one') return current;
      const job = begin('scan', section, { type: 'library.update.section', title: 'Scanning', userID });
      if (options.firstUpdate === 'at once') table.update(job.uuid, nameOf(job.uuid));
      return job;
    },
    task: (name, userID) => {
      if (running('task', name).length) return undefined;
      const title = BUTLER_TASKS.find((task) => task.name === name)?.title ?? name;
      return begin('task', name, { type: 'butler', title, userID }, options.butlerRow === 'none');
    },
    guide: (dvr, userID) =>
      begin('guide', dvr, { type: 'provider.epg.load', title: 'Refreshing EPG', userID }),
    tuner: (device, userID) =>
      begin('tuner', device, { type: options.tunerType, title: 'Scanning for channels', userID }),
    stop: (kind, target) => {
      for (const { uuid } of running(kind, target)) stopActivity(table, uuid, effects[kind]);
    },
    nameOf,
  };
}

export function stopActivity(table: ActivityTable, uuid: string, effect: StopEffect): void {
  switch (effect) {
    case 'ends same uuid at its progress':
      table.end(uuid, {});
      break;
    case 'ends at 100':
      table.end(uuid, { progress: 100 });
      break;
    case 'row vanishes without an end report':
      table.vanish(uuid);
      break;
    case 'answers 200 and ignores':
  }
}
