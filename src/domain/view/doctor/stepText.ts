import { t } from '../../../locales/format.ts';
import type { AddressReport, Step, StepName } from '../../diagnosis/diagnosis.ts';
import { plainText } from '../../plainText.ts';

/** "Name", "WebSocket" */
export function stepName(name: StepName): string {
  return t(`step.${name}`);
}

/** "Local", "Remote, through the proxy proxy.lan:3128" */
export function howText({ locality, proxy }: AddressReport): string {
  return proxy === undefined ? t(`how.${locality}`) : t(`how.${locality}.proxy`, { proxy: plainText(proxy) });
}

/** "192.168.4.20", "no answer in time", "not reachable (ECONNREFUSED)" */
export function stepText({ problem, detail: found }: Step): string {
  const detail = plainText(found);
  if (!problem) return detail;
  const text = t(`problem.${problem}.step`);
  return detail ? t('step.problem', { problem: text, detail }) : text;
}

/** "12 ms", "1.2 s" */
export function tookText(ms: number): string {
  return ms < 1000
    ? t('duration.milliseconds', { count: Math.round(ms) })
    : t('duration.tenths', { seconds: ms / 1000 });
}
