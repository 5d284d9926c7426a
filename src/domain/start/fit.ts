import type { Activity } from '../activity.ts';
import type { MaintenanceTask } from '../contents/serverContents.ts';
import { isScan } from '../scan.ts';
import type { Work } from './work.ts';

/** How well an activity fits the work that was asked for: `open` is one that does not say its library, or its task. */
export type Fit = 'exact' | 'open' | 'none';

// What the tasks are seen as, apart from the maintenance's own row (docs/protocol.md "What starts work").
const TASK_TYPES: ReadonlyMap<string, string> = new Map([
  ['ButlerTaskGenerateAdMarkers', 'media.generate.ad'],
  ['ButlerTaskGenerateCreditsMarkers', 'media.generate.credits'],
  ['ButlerTaskGenerateIntroMarkers', 'media.generate.intros'],
  ['ButlerTaskGenerateVoiceActivity', 'media.generate.voice'],
  ['GenerateChapterThumbs', 'media.generate.chapter'],
  ['GenerateMediaIndexFiles', 'media.generate.bif'],
  ['LoudnessAnalysis', 'media.generate.loudness'],
  ['MusicAnalysis', 'media.generate.music'],
  ['OptimizeDatabase', 'library.optimize'],
  ['RefreshEpgGuides', 'provider.epg'],
  ['RefreshLibraries', 'library.update.section'],
  ['RefreshLocalMedia', 'library.update.item'],
  ['RefreshPeriodicMetadata', 'library.update.item'],
]);

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
      return isOwnTypeOf(work.task, activity) ? 'exact' : maintenanceFit(work.task, activity, tasks);
  }
}

/** The row of the maintenance is called by the task that runs, if it is called anything. */
function maintenanceFit(name: string, { type, title }: Activity, tasks: readonly MaintenanceTask[]): Fit {
  if (!type.startsWith('butler')) return 'none';
  const task = tasks.find((t) => [t.name, t.title].includes(title));
  if (!task) return 'open';
  return task.name === name ? 'exact' : 'none';
}

/** The activity is what this task alone does. */
function isOwnTypeOf(task: string, { type }: Activity): boolean {
  const own = TASK_TYPES.get(task);
  return own !== undefined && type.startsWith(own);
}
