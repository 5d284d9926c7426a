import { type Candidate, isTypeable, plainCandidates } from './candidate.ts';
import type { Candidates, ValuesOf } from './complete.ts';

/**
 * What is known without asking anybody, by the name of the option or argument. Each list is loaded when it is wanted, and is empty where a
 * file cannot be read: this is no moment for a sentence.
 */
export const valuesOf: ValuesOf = async (name, words) => {
  try {
    return await VALUES[name]?.(words);
  } catch {
    return [];
  }
};

const VALUES: Readonly<Record<string, (words: readonly string[]) => Promise<Candidates>>> = {
  '--server': servers,
  '--library': libraries,
  '--path': async () => 'files',
  '--scenario': async () => plainCandidates(Object.keys((await import('../../demo/scenarios.ts')).scenarios)),
  '--type': types,
  file: async () => 'files',
  key: async () => (await import('./settingValues.ts')).settingKeys(),
  library: libraries,
  task: async () => {
    const { butlerTasks } = await import('../../demo/content/butlerTasks.ts');
    return butlerTasks.map((task) => ({ value: task.name, about: task.title }));
  },
  value: async ([key = '']) => (await import('./settingValues.ts')).settingValues(key),
};

/** Those of the settings: by name, or by id where nobody can type the name. */
async function servers(): Promise<readonly Candidate[]> {
  const { savedServers } = await import('../../storage/settings/savedServers.ts');
  const { profileFolder } = await import('../../storage/profileFolder.ts');
  return plainCandidates(savedServers(profileFolder()).map(({ id, name }) => (isTypeable(name) ? name : id)));
}

/** Those in which something finished. */
async function libraries(): Promise<readonly Candidate[]> {
  const { finishes } = await import('./keptFinishes.ts');
  return plainCandidates(
    finishes().flatMap(({ library }) => (library && isTypeable(library) ? [library] : [])),
  );
}

/** Those that servers are known to have, and those that finished here. */
async function types(): Promise<readonly Candidate[]> {
  const { finishes } = await import('./keptFinishes.ts');
  const seen = finishes().map(({ activity }) => activity.type);
  return plainCandidates([...KNOWN_TYPES, ...seen.filter(isTypeable)]);
}

/** docs/protocol.md "Kinds of activities" */
const KNOWN_TYPES = [
  'library.update.section',
  'library.update.item.metadata',
  'library.refresh.items',
  'media.generate.bif',
  'media.generate.chapter.thumbs',
  'media.generate.credits',
  'media.generate.intros',
  'media.generate.loudness',
  'media.generate.voice.activity',
  'media.download',
  'provider.epg.load',
  'provider.subscriptions.process',
  'butler',
];
