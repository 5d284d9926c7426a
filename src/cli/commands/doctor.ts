import { causeOf, verdictOf } from '../../domain/diagnosis/cause.ts';
import type { AddressReport, Cause, Diagnosis, Step } from '../../domain/diagnosis/diagnosis.ts';
import { causeText } from '../../domain/view/doctor/causeText.ts';
import { remedyText } from '../../domain/view/doctor/remedyText.ts';
import { type DiagnosticTarget, diagnose } from '../../plex/doctor/diagnose.ts';
import type { DiagnoseNeeds } from '../../plex/doctor/diagnoseAddress.ts';
import { EXIT } from '../exitCodes.ts';
import type { HookReport } from '../hooks/hookReport.ts';
import { jsonText, serverJson } from '../output.ts';
import { diagnosisLines } from './doctorLines.ts';

/**
 * `usher doctor`: examines every server as the popover's doctor does, and says what works, what does not, why, and what to do; and which
 * hooks fail. The exit code is that of the first server that does not work.
 */
export async function doctor(
  diagnosticTargets: readonly DiagnosticTarget[],
  needs: DiagnoseNeeds,
  json: boolean,
  hooks?: HookReport | undefined,
): Promise<number> {
  const never = new AbortController().signal;
  const diagnoses = await Promise.all(
    diagnosticTargets.map((target) => diagnose(target, needs, () => {}, never)),
  );
  if (json) console.log(jsonText({ servers: diagnoses.map(diagnosisJson), hooks: hooks?.json ?? [] }));
  else {
    const parts = [...diagnoses.map(diagnosisLines), ...(hooks?.lines.length ? [hooks.lines] : [])];
    if (parts.length) console.log(parts.map((lines) => lines.join('\n')).join('\n\n'));
  }
  return diagnoses.map(exitCode).find((code) => code !== EXIT.done) ?? EXIT.done;
}

const REFUSALS: readonly Cause[] = ['token-expired', 'not-owner'];

function exitCode(diagnosis: Diagnosis): number {
  if (verdictOf(diagnosis) !== 'broken') return EXIT.done;
  return REFUSALS.includes(causeOf(diagnosis)) ? EXIT.refused : EXIT.unreachable;
}

/** Every field there, null where unknown. */
function diagnosisJson(diagnosis: Diagnosis): Readonly<Record<string, unknown>> {
  const { server, isOwned, addresses, used, transport, because } = diagnosis;
  return {
    server: serverJson(server),
    isOwned,
    verdict: verdictOf(diagnosis),
    cause: causeOf(diagnosis),
    causeText: causeText(diagnosis),
    remedy: remedyText(diagnosis) ?? null,
    used: used ?? null,
    transport: transport ?? null,
    because: because ?? null,
    addresses: addresses.map(addressJson),
  };
}

function addressJson({
  url,
  locality,
  proxy,
  spelled,
  steps,
}: AddressReport): Readonly<Record<string, unknown>> {
  return { url, locality, proxy: proxy ?? null, spelled: spelled ?? null, steps: steps.map(stepJson) };
}

function stepJson({ name, tookMs, problem, status, detail }: Step): Readonly<Record<string, unknown>> {
  const ok = problem === undefined;
  return { name, ok, problem: problem ?? null, status: status ?? null, detail, tookMs };
}
