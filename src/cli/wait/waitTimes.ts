import type { Millis } from '../../domain/activity.ts';
import { DEFAULT_PREFERENCES } from '../../domain/settings/preferences.ts';
import { t } from '../../locales/format.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { savedPreferences } from '../../storage/settings/savedPreferences.ts';
import { EXIT, Refusal } from '../exitCodes.ts';

/** As they were typed. */
export type WaitOptions = { readonly settle?: string | undefined; readonly timeout?: string | undefined };

export type WaitTimes = { readonly settleMs: Millis; readonly timeoutMs: Millis | undefined };

const UNITS: Readonly<Record<string, Millis>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Without `--settle` it is the time after which the app says that a scan is complete. Throws Refusal. */
export function waitTimes({ settle, timeout }: WaitOptions): WaitTimes {
  return {
    settleMs: settle === undefined ? settingMs() : timeOf('--settle', settle),
    timeoutMs: timeout === undefined ? undefined : timeOf('--timeout', timeout),
  };
}

function settingMs(): Millis {
  const { settleSeconds } = { ...DEFAULT_PREFERENCES, ...savedPreferences(profileFolder()) };
  return settleSeconds * 1000;
}

function timeOf(option: string, time: string): Millis {
  const [, count, unit = 's'] = /^(\d{1,7}(?:\.\d{1,3})?)([smh])?$/.exec(time) ?? [];
  const ms = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (Number.isNaN(ms)) throw new Refusal(EXIT.usage, t('terminal.idle.bad-time', { option, time }));
  return ms;
}
