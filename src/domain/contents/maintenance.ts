import type { MaintenanceTask } from './serverContents.ts';

/** What the tasks are seen as, apart from the maintenance's own row: beginnings of types, read from the names (docs/protocol.md "What starts work"). */
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

/** The activity's type is what this task does. */
export function isTaskType(task: string, type: string): boolean {
  const own = TASK_TYPES.get(task);
  return own !== undefined && type.startsWith(own);
}

/** The row of the maintenance is called by the task that runs, if it is called anything. */
export function taskCalled(tasks: readonly MaintenanceTask[], title: string): MaintenanceTask | undefined {
  return tasks.find((task) => task.name === title || task.title === title);
}
