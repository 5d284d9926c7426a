import path from 'node:path';
import type { SavedServer } from '../../app/needs.ts';
import { readText } from '../readText.ts';
import { readServers } from './savedServer.ts';
import { MOST_BYTES, SETTINGS_NAME } from './settingsFile.ts';

/** The servers in the settings of that folder, only read: nothing is renamed, locked or said. Throws where they cannot be read. */
export function savedServers(folder: string): readonly SavedServer[] {
  return readServers(JSON.parse(readText(path.join(folder, SETTINGS_NAME), MOST_BYTES) ?? '{}'));
}
