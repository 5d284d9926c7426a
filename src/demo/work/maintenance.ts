import { type ButlerTask, butlerTasks } from '../content/butlerTasks.ts';
import { type Item, items, keyOf, subtitleOf } from '../content/items.ts';
import { libraries } from '../content/libraries.ts';
import { loadGuide } from './liveTv.ts';
import { scan } from './scans.ts';
import type { Play, Works } from './works.ts';

const STEP_MS = 1450;
const THUMBS = 13;
const THUMBS_TYPE = 'media.generate.chapter.thumbs';
const episodes = items.filter((i) => i.type === 'episode');
const films = items.filter((i) => i.type === 'movie');
const albums = items.filter((i) => i.type === 'album');

/** The activities that other clients know of a task: a type, a title, and what it goes through. */
const generators: Readonly<Record<string, readonly [type: string, title: string, items: readonly Item[]]>> = {
  ButlerTaskGenerateCreditsMarkers: ['media.generate.credits', 'Detecting Credits', episodes.slice(0, 8)],
  ButlerTaskGenerateIntroMarkers: ['media.generate.intros', 'Detecting Intros', episodes.slice(0, 6)],
  ButlerTaskGenerateVoiceActivity: ['media.generate.voice.activity', 'Detecting voices', films.slice(0, 6)],
  GenerateMediaIndexFiles: ['media.generate.bif', 'Generating video previews', films],
  LoudnessAnalysis: ['media.generate.loudness', 'Generating loudness data', albums],
  MusicAnalysis: ['media.generate.music.analysis', 'Analysing music', albums],
};

/** What is due today. */
export const DUE = ['GenerateChapterThumbs', 'LoudnessAnalysis', 'ButlerTaskGenerateVoiceActivity'].flatMap(
  (due) => butlerTasks.filter(({ name }) => name === due),
);

/** The type of the activities by which a task shows, where there is one. */
export function generatedBy(task: string): string | undefined {
  return task === 'GenerateChapterThumbs' ? THUMBS_TYPE : generators[task]?.[0];
}

/** Scheduled maintenance: a row above the tasks, which run one after the other. */
export function maintain(works: Works, tasks: readonly ButlerTask[]): Play {
  return async (work) => {
    const umbrella = work.start({ type: 'butler', title: 'Scheduled maintenance' });
    for (const [i, task] of tasks.entries()) {
      umbrella.update({ subtitle: task.title, progress: Math.round((i / tasks.length) * 100) });
      await works.begin(`task:${task.name}`, run(task)).done;
    }
    umbrella.update({ subtitle: '' });
    umbrella.end();
  };
}

/** One task by itself. */
export function run({ name, title }: ButlerTask): Play {
  const generator = generators[name];
  if (generator) return generate(...generator);
  switch (name) {
    case 'GenerateChapterThumbs':
      return chapterThumbs;
    case 'RefreshEpgGuides':
      return loadGuide({ seconds: 20, cancellable: false });
    case 'RefreshLibraries':
      return async (work) => {
        await Promise.all(libraries.map((library) => scan(library, 6)(work)));
      };
    default:
      return async (work) => {
        const steps = [10, 20, 30, 40, 50, 60, 70, 80, 90].map((progress) => ({ progress }));
        await work.run({ type: 'butler', title }, { steps, everyMs: STEP_MS });
      };
  }
}

function generate(type: string, title: string, of: readonly Item[]): Play {
  return async (work) => {
    const stops = of.flatMap((item) => [item, item]);
    const steps = stops.map((item, i) => ({
      subtitle: subtitleOf(item),
      progress: Math.round((i / stops.length) * 100),
    }));
    await work.run({ type, title, progress: -1 }, { steps, everyMs: STEP_MS });
  };
}

/** Many equal jobs at once. */
const chapterThumbs: Play = async (work) => {
  const jobs = episodes.slice(0, THUMBS).map((item, n) =>
    work.run(
      {
        type: THUMBS_TYPE,
        title: 'Generating chapter thumbnails',
        subtitle: subtitleOf(item),
        Context: { key: keyOf(item) },
      },
      { steps: [{ progress: 25 }, { progress: 50 }, { progress: 75 }], everyMs: 2500 + n * 150 },
    ),
  );
  await Promise.all(jobs);
};
