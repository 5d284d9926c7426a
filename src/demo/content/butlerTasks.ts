export type ButlerTask = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly enabled: boolean;
  /** In days. */
  readonly interval: number;
  readonly scheduleRandomized: boolean;
};

/** The names are Plex's (docs/protocol.md "Maintenance tasks"), the sentences the demo's own. */
export const butlerTasks: readonly ButlerTask[] = [
  daily('AutomaticUpdates', 'Check for server updates', 'Looks for a newer version of the server.', true),
  every(3, 'BackupDatabase', 'Back up the database', 'Keeps a copy of the database in the backup folder.'),
  daily('ButlerTaskGenerateAdMarkers', 'Detect advertisements', 'Looks for breaks in recordings.'),
  daily('ButlerTaskGenerateCreditsMarkers', 'Detect credits', 'Looks for where the credits begin.'),
  daily('ButlerTaskGenerateIntroMarkers', 'Detect intros', 'Looks for the intro that episodes share.'),
  daily(
    'ButlerTaskGenerateVoiceActivity',
    'Detect voices',
    'Hears where somebody speaks, to align subtitles.',
  ),
  every(7, 'CleanOldBundles', 'Remove old bundles', 'Removes metadata that nothing refers to.'),
  every(
    7,
    'CleanOldCacheFiles',
    'Remove old cache files',
    'Removes cached files that nobody asked for lately.',
  ),
  daily('DeepMediaAnalysis', 'Analyse media thoroughly', 'Measures how much data each part of a file needs.'),
  every(7, 'GarbageCollectBlobs', 'Remove unused data', 'Removes stored data that nothing refers to.'),
  every(7, 'GarbageCollectLibraryMedia', 'Remove unused media', 'Removes media that no library has.'),
  daily('GenerateBlurHashes', 'Generate blurred previews', 'Makes what is shown while a picture loads.'),
  daily('GenerateChapterThumbs', 'Generate chapter thumbnails', 'Makes a picture for each chapter.'),
  daily(
    'GenerateMediaIndexFiles',
    'Generate video previews',
    'Makes the pictures that are shown while seeking.',
  ),
  daily('LoudnessAnalysis', 'Analyse loudness', 'Measures how loud each track is.'),
  daily('MusicAnalysis', 'Analyse music', 'Listens for what sounds alike.'),
  every(7, 'OptimizeDatabase', 'Optimise the database', 'Makes the database smaller and faster.'),
  daily('RefreshEpgGuides', 'Refresh the TV guide', 'Loads what the channels will show.', true),
  daily('RefreshLibraries', 'Scan all libraries', 'Looks for new and changed files.'),
  every(3, 'RefreshLocalMedia', 'Refresh local metadata', 'Reads what lies beside the files again.'),
  every(
    3,
    'RefreshPeriodicMetadata',
    'Refresh older metadata',
    'Asks for news of what was not refreshed lately.',
  ),
  every(3, 'UpgradeMediaAnalysis', 'Renew media analysis', 'Analyses again what an older version analysed.'),
];

function daily(name: string, title: string, description: string, scheduleRandomized = false): ButlerTask {
  return { name, title, description, enabled: true, interval: 1, scheduleRandomized };
}

function every(interval: number, name: string, title: string, description: string): ButlerTask {
  return { ...daily(name, title, description), interval };
}
