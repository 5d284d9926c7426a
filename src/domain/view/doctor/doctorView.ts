import { t } from '../../../locales/format.ts';
import { conclude } from '../../diagnosis/cause.ts';
import type { AddressReport, Diagnosis, DoctorReport } from '../../diagnosis/diagnosis.ts';
import { plainText } from '../../plainText.ts';
import { causeText } from './causeText.ts';
import type { AddressView, DiagnosisView } from './diagnosisView.ts';
import { remedyText } from './remedyText.ts';
import { howText, stepName, stepText, tookText } from './stepText.ts';

/** One diagnosis for each server. There is no verdict before the end, since the next step may change it. */
export function diagnosisViews({ isRunning, diagnoses }: DoctorReport): readonly DiagnosisView[] {
  return diagnoses.map((diagnosis) => ({
    serverId: diagnosis.server.id,
    name: plainText(diagnosis.server.name),
    verdict: isRunning ? undefined : conclude(diagnosis).verdict,
    cause: isRunning ? undefined : causeText(diagnosis),
    remedy: isRunning ? undefined : remedyText(diagnosis),
    addresses: diagnosis.addresses.map((a) => addressView(a, diagnosis)),
  }));
}

function addressView(address: AddressReport, { used }: Diagnosis): AddressView {
  return {
    url: plainText(address.url),
    how: address.url === used ? t('view.how-in-use', { how: howText(address) }) : howText(address),
    isUsed: address.url === used,
    steps: address.steps.map((step) => ({
      name: stepName(step.name),
      isOk: !step.problem,
      detail: stepText(step),
      took: tookText(step.tookMs),
    })),
  };
}
