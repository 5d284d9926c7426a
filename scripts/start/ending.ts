import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';

const RESTRICTION = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
// Chromium stops itself so where it cannot make a sandbox.
const OF_ITSELF: readonly NodeJS.Signals[] = ['SIGTRAP', 'SIGABRT', 'SIGILL'];
/** Of Windows, which has no signals: what ended a process by force is its exit code. */
const FIRST_EXCEPTION = 0xc0000000;
const SANDBOX = `This system lets no program without an AppArmor profile make user namespaces (Ubuntu does so since 24.04), and Chromium's
sandbox is made of them. This allows it until the next start of the machine:

  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`;

export type Ending = {
  readonly exitCode: number;
  /** What to tell the person, if anything. */
  readonly sentence?: string;
};

/**
 * What the end of the app is to whoever started it: 128 and the signal's number for a crash, as shells say it. `asked`: the signal that
 * was passed on to it.
 */
export function endingOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  asked?: NodeJS.Signals,
  isRestricted: () => boolean = areNamespacesRestricted,
): Ending {
  if (!signal && code && code >= FIRST_EXCEPTION)
    return { exitCode: 1, sentence: `Usher crashed: 0x${code.toString(16)}.` };
  if (!signal) return { exitCode: code ?? 1 };
  const exitCode = 128 + os.constants.signals[signal];
  if (signal === asked) return { exitCode };
  const crash = `Usher crashed: ${signal}.`;
  const isSandbox = OF_ITSELF.includes(signal) && isRestricted();
  return { exitCode, sentence: isSandbox ? `${crash}\n\n${SANDBOX}` : crash };
}

/** Of the running system. False where there is no such setting. */
export function areNamespacesRestricted(file = RESTRICTION): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === '1';
}
