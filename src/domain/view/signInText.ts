import { listText, t } from '../../locales/format.ts';
import { plainText } from '../plainText.ts';
import type { KeychainProblem, SignInProblem } from '../problem.ts';
import { type TrustPrompt, trustPromptId } from '../serverAddress.ts';
import type { State } from '../state.ts';
import type { TrustPromptView } from './view.ts';

// A certificate may have hundreds of names.
const MOST_NAMES = 3;

/** Why signing in failed, as a sentence that says what to do. */
export function signInProblemText(problem: SignInProblem, typed: string): string {
  const address = plainText(typed);
  return t(`problem.${problem}.signIn`, { address, where: address ? 'known' : 'unknown' });
}

/** Why the tokens are not stored. */
export function keychainText(problem: KeychainProblem): string {
  return t(`keychain.${problem}`);
}

/** Why what is new may not outlive the run. */
export function fileNotes({ fileProblems }: State): readonly string[] {
  const { settings, history } = fileProblems;
  return [
    ...(settings ? [t(`file.settings.${settings}`)] : []),
    ...(history ? [t(`file.history.${history}`)] : []),
  ];
}

/** `serverName` is undefined while it is unknown. */
export function trustPromptView(
  trustPrompt: TrustPrompt,
  serverId: string,
  serverName: string | undefined,
): TrustPromptView {
  const { host } = new URL(trustPrompt.url);
  const name = plainText(serverName ?? '');
  const subject = { who: name ? 'named' : 'unnamed', name, host };
  const common = { serverId, promptId: trustPromptId(trustPrompt) };
  if (trustPrompt.kind === 'plain') {
    const text = t('trust.plain', subject);
    return { ...common, text, fingerprint: undefined, isAlarm: false, trust: t('trust.plain.agree') };
  }
  const { fingerprint, pinned } = trustPrompt;
  if (pinned !== undefined) {
    const text = t('trust.changed', subject);
    return { ...common, text, fingerprint, isAlarm: true, trust: t('trust.changed.agree') };
  }
  const names = listText(trustPrompt.names.slice(0, MOST_NAMES).map(plainText));
  const untrusted = names ? t('trust.untrusted-names', { host, names }) : t('trust.untrusted', { host });
  const text = trustPrompt.pin.kind === 'name' ? t('trust.name', { host, names }) : untrusted;
  return { ...common, text, fingerprint, isAlarm: false, trust: t('trust.agree') };
}
