import type { Activity } from '../activity.ts';
import { isScan } from '../scan.ts';
import type { Work } from './work.ts';

/** How well an activity fits the work that was asked for: `open` is one that does not say its library. */
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
  ['OptimizeDatabase', 'library.optimize'],
  ['RefreshEpgGuides', 'provider.epg'],
  ['RefreshLibraries', 'library.update.section'],
  ['RefreshLocalMedia', 'library.update.item'],
  ['RefreshPeriodicMetadata', 'library.update.item'],
]);

export function fitOf(work: Work, activity: Activity): Fit {
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
      if (isOwnTypeOf(work.task, activity)) return 'exact';
      return activity.type.startsWith('butler') ? 'open' : 'none';
  }
}

/** The activity is what this task alone does. */
export function isOwnTypeOf(task: string, { type }: Activity): boolean {
  const own = TASK_TYPES.get(task);
  return own !== undefined && type.startsWith(own);
}
