import type { Activity } from '../domain/activity.ts';
import type { Finished } from '../domain/finished.ts';
import { plainText } from '../domain/plainText.ts';
import { outcomeWords } from '../domain/view/outcome.ts';
import { durationText, percentText, titleText } from '../domain/view/text.ts';
import { t } from '../locales/format.ts';

// "100 %"
const PERCENT_WIDTH = 5;

/** An activity as `--json` prints it: every field there, `progress` and `userId` null where unknown. */
export function activityJson(activity: Activity): Readonly<Record<string, unknown>> {
  return {
    uuid: activity.uuid,
    type: activity.type,
    title: activity.title,
    subtitle: activity.subtitle,
    progress: activity.progress ?? null,
    cancellable: activity.cancellable,
    userId: activity.userId ?? null,
    context: activity.context,
  };
}

/** JSON on one line; control and invisible characters are escaped as `\\u…`, since a terminal would obey or hide them. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** To be pasted into a shell, so a uuid that could mean something there is quoted. */
function cancelCommand({ uuid }: Activity): string {
  const isPlain = /^\w[\w.:-]*$/.test(uuid);
  return t('terminal.cancel-by', { uuid: isPlain ? uuid : `'${uuid.replaceAll("'", "'\\''")}'` });
}

/** An activity on one line for people. Server text is neutralised: a terminal obeys control characters. */
export function activityLine(activity: Activity): string {
  const percent = percentText(activity.progress)?.padStart(PERCENT_WIDTH) ?? '–'.padStart(PERCENT_WIDTH);
  const subtitle = plainText(activity.subtitle);
  const what = subtitle ? `${titleText(activity)} · ${subtitle}` : titleText(activity);
  const columns = [percent, what, ...(activity.cancellable ? [cancelCommand(activity)] : [])];
  return columns.join('  ');
}

/** "Scanning Films: finished after at least 3 min" */
export function finishedText({ activity, outcome, lastedMs, foundRunning }: Finished): string {
  const { key, percent } = outcomeWords(outcome, activity);
  const lasted = { bound: foundRunning ? 'lower' : 'exact', duration: durationText(lastedMs) };
  return t(`terminal.${key}`, { title: titleText(activity), percent, ...lasted });
}
