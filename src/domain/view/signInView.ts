import { t } from '../../locales/format.ts';
import { plainText } from '../plainText.ts';
import { PROBLEMS } from '../problemTable.ts';
import type { OfferedServer } from '../server.ts';
import { type Access, isAskedAgain, type SignInProblem, type State } from '../state.ts';
import { signInProblemText, trustPromptView } from './signInText.ts';
import type { ChoiceView, View } from './view.ts';

type Asking = Exclude<Access, { kind: 'unknown' | 'signed-in' }>;

/** What is shown while nobody is signed in yet, or something must be answered first. */
export function signInViewOf({ discovered, servers }: State, access: Asking, headline: string): View {
  switch (access.kind) {
    case 'signed-out':
    case 'checking': {
      const problem = access.kind === 'signed-out' ? access.problem : undefined;
      return {
        kind: 'sign-in',
        headline,
        address: access.address,
        checking: access.kind === 'checking',
        problem: problem && signInProblemText(problem, access.address),
        faultyField: problem && faultyField(problem),
        discovered: (discovered ?? []).map(({ id, name, address }) => ({
          id,
          name: plainText(name) || id,
          address,
        })),
        canLeave: servers.length > 0 && !isAskedAgain(access),
        canRetry: problem?.startsWith('keychain-') ?? false,
      };
    }
    case 'browsing': {
      const { isOpened, isCopied, problem } = access;
      return {
        kind: 'browser',
        headline,
        text: isOpened ? t('view.confirm-in-browser') : t('view.no-browser'),
        problem: problem && t('view.plex-tv-silent'),
        isCopied,
      };
    }
    case 'trust-prompt':
      return {
        kind: 'trust-prompt',
        headline,
        trustPrompt: trustPromptView(access.trustPrompt, '', undefined),
      };
    case 'choosing':
      return { kind: 'choose', headline, servers: access.servers.map(choiceOf), canLeave: access.canLeave };
  }
}

function choiceOf({ id, name, isShared, ownerName, isPresent, isChosen }: OfferedServer): ChoiceView {
  const owner = plainText(ownerName ?? '');
  const shared = isShared ? (owner ? t('view.shared-by', { owner }) : t('view.shared')) : undefined;
  const details = [shared, isPresent ? undefined : t('view.offline')].filter((d) => d !== undefined);
  return { id, name: plainText(name) || id, detail: details.join(' · ') || undefined, isChosen };
}

/** Undefined where the form is not to blame. */
function faultyField(problem: SignInProblem): 'address' | 'token' | undefined {
  switch (problem) {
    case 'no-token':
      return 'token';
    case 'no-address':
    case 'bad-address':
      return 'address';
    case 'no-servers':
    case 'too-late':
    case 'no-plex-tv':
    case 'keychain-locked':
    case 'keychain-missing':
    case 'keychain-denied':
    case 'keychain-empty':
      return undefined;
    default:
      return PROBLEMS[problem].isRefusal ? 'token' : 'address';
  }
}
