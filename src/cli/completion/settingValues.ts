import { allowedFor } from '../../domain/settings/allowed.ts';
import { isPreferenceKey, PREFERENCE_KEYS } from '../../domain/settings/preferences.ts';
import { t } from '../../locales/format.ts';
import { type Candidate, plainCandidates } from './candidate.ts';

export function settingKeys(): readonly Candidate[] {
  return PREFERENCE_KEYS.map((key) => ({ value: key, about: t(`settings.about.${key}`) }));
}

/** Where a setting is one of a few. */
export function settingValues(key: string): readonly Candidate[] {
  const allowed = isPreferenceKey(key) ? allowedFor(key) : undefined;
  return plainCandidates(allowed?.kind === 'choice' ? allowed.values : []);
}
