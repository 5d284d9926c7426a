import type { AddressReport, Diagnosis, StepName } from '../../domain/diagnosis/diagnosis.ts';
import { plainText } from '../../domain/plainText.ts';
import { causeText } from '../../domain/view/doctor/causeText.ts';
import { remedyText } from '../../domain/view/doctor/remedyText.ts';
import { howText, stepName, stepText, tookText } from '../../domain/view/doctor/stepText.ts';
import { t } from '../../locales/format.ts';
import { displayWidth, fill } from '../displayWidth.ts';

const STEPS: readonly StepName[] = [
  'dns',
  'tcp',
  'tls',
  'identity',
  'token',
  'list',
  'websocket',
  'eventsource',
];

/** One server for people: each address with its steps and their times, then the cause and what to do. */
export function diagnosisLines(diagnosis: Diagnosis): readonly string[] {
  const remedy = remedyText(diagnosis);
  return [
    plainText(diagnosis.server.name) || t('terminal.doctor.unnamed'),
    ...diagnosis.addresses.flatMap((address) => addressLines(address, address.url === diagnosis.used)),
    '',
    `  ${causeText(diagnosis)}`,
    ...(remedy === undefined ? [] : [`  ${remedy}`]),
  ];
}

function addressLines(address: AddressReport, isUsed: boolean): readonly string[] {
  const facts = [plainText(address.url), howText(address), ...(isUsed ? [t('terminal.doctor.in-use')] : [])];
  const signs = columns([t('terminal.doctor.ok'), t('terminal.doctor.fails')]);
  const names = columns(STEPS.map(stepName));
  const steps = address.steps.map((step) => {
    const sign = signs(step.problem ? t('terminal.doctor.fails') : t('terminal.doctor.ok'));
    const found = t('terminal.doctor.step', { found: stepText(step), took: tookText(step.tookMs) });
    return `    ${sign}  ${names(stepName(step.name))}  ${found}`;
  });
  return [`  ${facts.join(' · ')}`, ...steps];
}

/** Pads to the widest of these. */
function columns(words: readonly string[]): (word: string) => string {
  const width = Math.max(...words.map(displayWidth));
  return (word) => word + fill(word, width);
}
