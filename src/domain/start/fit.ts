import type { Activity } from '../activity.ts';
import { isTaskType, taskCalled } from '../contents/maintenance.ts';
import type { MaintenanceTask } from '../contents/serverContents.ts';
import { isScan } from '../scan.ts';
import type { Work } from './work.ts';

/** How well an activity fits the work that was asked for: `open` is one that does not say its library, or its task. */
export type Fit = 'exact' | 'open' | 'none';

export function fitOf(
  work: Work,
  activity: Activity,
  { tasks }: { readonly tasks: readonly MaintenanceTask[] },
): Fit {
  switch (work.kind) {
    case 'scan':
    case 'refresh-metadata': {
      if (!isScan({ activity })) return 'none';
      const { librarySectionId } = activity.context;
      if (librarySectionId === undefined) return 'open';
      return librarySectionId === work.libraryId ? 'exact' : 'none';
    }
    case 'guide':
      return activity.type.startsWith('provider.epg') ? 'exact' : 'none';
    case 'task':
      return isTaskType(work.task, activity.type) ? 'exact' : maintenanceFit(work.task, activity, tasks);
  }
}

function maintenanceFit(name: string, { type, title }: Activity, tasks: readonly MaintenanceTask[]): Fit {
  if (!type.startsWith('butler')) return 'none';
  const task = taskCalled(tasks, title);
  if (!task) return 'open';
  return task.name === name ? 'exact' : 'none';
}
