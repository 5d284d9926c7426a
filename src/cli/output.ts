import type { Activity } from '../domain/activity.ts';
import { NO_NAMES } from '../domain/contents/names.ts';
import type { Finished } from '../domain/finished.ts';
import type { Server } from '../domain/server.ts';
import { responseTexts } from '../domain/view/naming/responseText.ts';
import { durationText, percentText, titleText } from '../domain/view/text.ts';
import { detailText, finishedTitle } from '../domain/view/titles.ts';
import { listText, t } from '../locales/format.ts';

// "100 %"
const PERCENT_WIDTH = 5;

/** An activity as `--json` prints it: every field there, every character kept, `progress` and `userId` null where unknown. */
export function activityJson(activity: Activity): Readonly<Record<string, unknown>> {
  const { type, title, subtitle, context } = activity.raw ?? activity;
  return {
    uuid: activity.uuid,
    type,
    title,
    subtitle,
    progress: activity.progress ?? null,
    cancellable: activity.cancellable,
    userId: activity.userId ?? null,
    context,
  };
}

/** A server as `--json` prints it. */
export function serverJson({ id, name, rawName = name }: Server): Readonly<Record<string, string>> {
  return { id, name: rawName };
}

/** JSON on one line, with `\\u…` for what a terminal would obey or hide. */
export function jsonText(value: unknown): string {
  return escapedJson(JSON.stringify(value));
}

// All that is not seen, fillers that count as letters included. Where JSON has several lines, their ends are its own.
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--\n]/gv;

/** The same JSON, in characters that are seen. */
export function escapedJson(json: string): string {
  return json.replace(UNSEEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function cancelCommand({ uuid }: Activity): string {
  return t('terminal.cancel-by', { uuid: shellWord(uuid) });
}

/** To be pasted into a shell, so what could mean something there is quoted. */
export function shellWord(word: string): string {
  const isPlain = /^\w[\w.:-]*$/.test(word);
  return isPlain ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** An activity on one line for people. Server text is neutralised: a terminal obeys control characters. */
export function activityLine(activity: Activity, names = NO_NAMES): string {
  const percent = percentText(activity.progress)?.padStart(PERCENT_WIDTH) ?? '–'.padStart(PERCENT_WIDTH);
  const title = titleText(activity, names.library);
  const detail = detailText(activity, names.item);
  const what = detail ? `${title} · ${detail}` : title;
  const columns = [percent, what, ...(activity.cancellable ? [cancelCommand(activity)] : [])];
  return columns.join('  ');
}

/** "Films scanned, after at least 3 min (Items added: 12)" */
export function finishedText(finished: Finished): string {
  const { activity, lastedMs, foundRunning } = finished;
  const lasted = { bound: foundRunning ? 'lower' : 'exact', duration: durationText(lastedMs) };
  const text = t('terminal.finished', { title: finishedTitle(finished), ...lasted });
  const results = responseTexts(activity);
  return results.length ? t('terminal.results', { finished: text, results: listText(results) }) : text;
}
