import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { HookNeeds, Log } from '../../app/needs.ts';
import { type HookRun, readHookRuns, withHookRun } from '../../domain/hooks/hookRun.ts';
import { exclusiveWork } from '../exclusiveWork.ts';
import { readText } from '../readText.ts';
import { replaceFile } from '../replaceFile.ts';

const NAME = 'hook-runs.json';
const MOST_BYTES = 256 * 1024;

/** What became of each hook's last run, in a file of the profile folder: no secret, nothing of what was sent. A full disk costs the news. */
export function hookRunsFile(folder: string, log: Log): HookNeeds['runs'] {
  const file = path.join(folder, NAME);
  const alone = exclusiveWork(file);

  function read(): readonly HookRun[] {
    try {
      const text = readText(file, MOST_BYTES);
      return text === undefined ? [] : readHookRuns(JSON.parse(text));
    } catch {
      return [];
    }
  }

  return {
    read,
    keep: (run) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        alone(() =>
          replaceFile(file, `${log.redact(JSON.stringify(withHookRun(read(), run), undefined, 2))}\n`),
        );
      } catch (error) {
        log.write(`hooks: ${file} cannot be saved: ${String(error)}`);
      }
    },
  };
}
