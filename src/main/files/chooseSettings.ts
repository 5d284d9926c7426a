import { dialog } from 'electron';
import type { Log } from '../../app/needs.ts';
import { readText } from '../../storage/readText.ts';

/** Far more than an export has. */
const MOST_BYTES = 1024 * 1024;

let isAsking = false;

/**
 * Has the person choose a file. Calls back with its text, undefined where it cannot be read; not at all where they choose none, or are being
 * asked already. `onAnswer` is called before that, however they answered.
 */
export async function chooseSettings(
  log: Log,
  onAnswer: () => void,
  onChosen: (text: string | undefined) => void,
): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  // Not above the popover: that is hidden as soon as another window has the keyboard, and a sheet with it.
  const answer = await dialog
    .showOpenDialog({ properties: ['openFile'], filters: [{ name: 'JSON', extensions: ['json'] }] })
    .finally(() => {
      isAsking = false;
    });
  onAnswer();
  const [file] = answer.canceled ? [] : answer.filePaths;
  if (file !== undefined) onChosen(textOf(file, log));
}

function textOf(file: string, log: Log): string | undefined {
  try {
    return readText(file, MOST_BYTES);
  } catch (error) {
    log.write(`import: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
