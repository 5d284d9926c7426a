/** What a server does, and how long it takes. */
export type Kind = {
  readonly type: string;
  readonly title: string;
  readonly steps: readonly [number, number];
  readonly stepMs: number;
};

export const SCAN: Kind = {
  type: 'library.update.section',
  title: 'Scanning',
  steps: [2, 8],
  stepMs: 3000,
};
export const METADATA: Kind = {
  type: 'library.update.item.metadata',
  title: 'Updating metadata',
  steps: [1, 3],
  stepMs: 2000,
};
export const GUIDE: Kind = {
  type: 'provider.epg.load',
  title: 'Loading guide',
  steps: [2, 10],
  stepMs: 8000,
};
export const TUNER_SCAN: Kind = { type: 'grabber.scan', title: 'Scanning', steps: [3, 9], stepMs: 9000 };
export const MAINTENANCE: Kind = { type: 'butler', title: 'Maintenance', steps: [5, 15], stepMs: 15_000 };
export const BURST: Kind = {
  type: 'media.generate.chapters',
  title: 'Chapters',
  steps: [1, 1],
  stepMs: 4000,
};

/** Over before anybody looks. */
export const BRIEF: Pick<Kind, 'steps' | 'stepMs'> = { steps: [1, 1], stepMs: 600 };

const INTROS: Kind = {
  type: 'media.generate.intros',
  title: 'Detecting Intros',
  steps: [2, 12],
  stepMs: 9000,
};
const CREDITS: Kind = {
  type: 'media.generate.credits',
  title: 'Detecting Credits',
  steps: [2, 6],
  stepMs: 9000,
};
const THUMBNAILS: Kind = {
  type: 'media.generate.bif',
  title: 'Generating thumbnails',
  steps: [3, 6],
  stepMs: 20_000,
};

/** What begins by itself. */
export const KINDS: readonly Kind[] = [
  SCAN,
  SCAN,
  INTROS,
  THUMBNAILS,
  { type: 'media.download', title: 'Media download by kim', steps: [5, 20], stepMs: 10_000 },
  { type: 'provider.subscriptions.process', title: 'Processing subscriptions', steps: [1, 1], stepMs: 400 },
  MAINTENANCE,
  GUIDE,
  TUNER_SCAN,
];

export const LIBRARIES = ['1', '2', '3'].map((id) => ({
  id,
  title: `Library ${id}`,
  type: 'movie',
  paths: [`/media/${id}`],
}));

/** The maintenance tasks, and what each does one by one; undefined is nothing that is an activity of its own. */
export const TASKS: readonly {
  readonly name: string;
  readonly title: string;
  readonly job: Kind | undefined;
}[] = [
  { name: 'ButlerTaskGenerateIntroMarkers', title: 'Detect intros', job: INTROS },
  { name: 'ButlerTaskGenerateCreditsMarkers', title: 'Detect credits', job: CREDITS },
  { name: 'GenerateMediaIndexFiles', title: 'Video preview thumbnails', job: THUMBNAILS },
  { name: 'BackupDatabase', title: 'Backup database', job: undefined },
];
