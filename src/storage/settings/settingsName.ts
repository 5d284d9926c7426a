// Apart from settingsFile.ts, since the language is read before anything else is needed.

export const SETTINGS_NAME = 'settings.json';
// More than the most servers with the most addresses and the longest texts need.
export const MOST_BYTES = 16 * 1024 * 1024;
