import { writeFileSync } from 'node:fs';
import { readSettingsExport, settingsExport } from '../../domain/settings/settingsExport.ts';
import { settingsNoteText } from '../../domain/view/settings/settingsNoteText.ts';
import { t } from '../../locales/format.ts';
import { readText } from '../../storage/readText.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { escapedJson, jsonText } from '../output.ts';
import type { TerminalSettings } from './terminalSettings.ts';

/** Far more than an export has. */
const MOST_BYTES = 1024 * 1024;

/** To a new file, or to stdout. */
export function exportSettings(settings: TerminalSettings, file: string | undefined, isJson: boolean): void {
  const text = settingsExport(settings.load());
  if (file === undefined) {
    process.stdout.write(escapedJson(text));
    return;
  }
  onDisk(file, () => writeFileSync(file, text, { flag: 'wx', mode: 0o600 }));
  if (isJson) console.log(jsonText({ file }));
}

export function importSettings(settings: TerminalSettings, file: string, isJson: boolean): void {
  const text = onDisk(file, () => readText(file, MOST_BYTES));
  if (text === undefined) throw new Refusal(EXIT.unreachable, t('terminal.settings.no-file', { file }));
  const read = readSettingsExport(text);
  if (!read) throw new Refusal(EXIT.usage, settingsNoteText({ kind: 'no-export' }));
  settings.set(read.preferences);
  const { preferences, passedOver } = read;
  console.log(
    isJson
      ? jsonText({ set: Object.keys(preferences), passedOver })
      : settingsNoteText({ kind: 'imported', passedOver }),
  );
}

function onDisk<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (Reflect.get(error, 'code') === 'EEXIST')
      throw new Refusal(EXIT.usage, t('terminal.settings.file-exists', { file }));
    throw new Refusal(EXIT.unreachable, t('terminal.settings.disk', { file, reason: error.message }));
  }
}
