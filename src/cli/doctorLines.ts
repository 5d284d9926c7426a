import type { AddressReport, Diagnosis } from '../domain/diagnosis/diagnosis.ts';
import { plainText } from '../domain/plainText.ts';
import { causeText } from '../domain/view/causeText.ts';
import { remedyText } from '../domain/view/remedyText.ts';
import { howText, STEP_NAMES, stepText, tookText } from '../domain/view/stepText.ts';

const NAME_WIDTH = Math.max(...Object.values(STEP_NAMES).map((name) => name.length));

/** One server for people: each address with its steps and their times, then the cause and what to do. */
export function diagnosisLines(diagnosis: Diagnosis): readonly string[] {
  const remedy = remedyText(diagnosis);
  return [
    plainText(diagnosis.server.name) || 'A server without a name',
    ...diagnosis.addresses.flatMap((address) => addressLines(address, address.url === diagnosis.used)),
    '',
    `  ${causeText(diagnosis)}`,
    ...(remedy === undefined ? [] : [`  ${remedy}`]),
  ];
}

function addressLines(address: AddressReport, isUsed: boolean): readonly string[] {
  const head = `  ${plainText(address.url)} · ${howText(address)}${isUsed ? ' · in use' : ''}`;
  const steps = address.steps.map((step) => {
    const sign = step.problem ? 'fails' : 'ok   ';
    const name = STEP_NAMES[step.name].padEnd(NAME_WIDTH);
    return `    ${sign}  ${name}  ${stepText(step)}, ${tookText(step.tookMs)}`;
  });
  return [head, ...steps];
}
