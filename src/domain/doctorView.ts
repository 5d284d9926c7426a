import { foundIn } from './cause.ts';
import { causeText } from './causeWords.ts';
import type { AddressReport, Diagnosis, Examination } from './diagnosis.ts';
import { remedyText } from './remedyWords.ts';
import { howText, STEP_NAMES, stepText, tookText } from './stepWords.ts';
import type { AddressView, CheckupView } from './view.ts';
import { plainText } from './words.ts';

/** One checkup for each server. No verdict before the end: the next step may change it. */
export function checkupsOf({ isRunning, diagnoses }: Examination): readonly CheckupView[] {
  return diagnoses.map((diagnosis) => ({
    serverId: diagnosis.server.id,
    name: plainText(diagnosis.server.name),
    verdict: isRunning ? undefined : foundIn(diagnosis).verdict,
    cause: isRunning ? undefined : causeText(diagnosis),
    remedy: isRunning ? undefined : remedyText(diagnosis),
    addresses: diagnosis.addresses.map((a) => addressView(a, diagnosis)),
  }));
}

function addressView(address: AddressReport, { used }: Diagnosis): AddressView {
  return {
    url: plainText(address.url),
    how: howText(address),
    isUsed: address.url === used,
    steps: address.steps.map((step) => ({
      name: STEP_NAMES[step.name],
      isOk: !step.problem,
      detail: stepText(step),
      took: tookText(step.tookMs),
    })),
  };
}
