import { t } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import { PROBLEMS } from '../diagnosis/problemTable.ts';
import type { BrowserSignInState } from '../page.ts';
import { plainText } from '../plainText.ts';
import type { SignInProblem } from '../problem.ts';
import type { OfferedServer } from '../server.ts';
import { hasActivities, type State, shownPage } from '../state.ts';
import { diagnosticsView } from './diagnostics/diagnosticsView.ts';
import { diagnosisViews } from './doctor/doctorView.ts';
import { historyViewOf } from './history/historyView.ts';
import { settingsView } from './settings/settingsView.ts';
import { fileNotes, signInProblemText, trustPromptView } from './signInText.ts';
import { startPageView } from './start/startView.ts';
import type { ChoiceView, View } from './view.ts';

/** Every page but the activities; undefined for them. */
export function pageViewOf(state: State, headline: string, now: Millis): View | undefined {
  const page = shownPage(state);
  switch (page.kind) {
    case 'activities':
      return undefined;
    case 'sign-in': {
      const { address, isChecking, problem } = page;
      return {
        kind: 'sign-in',
        headline,
        address,
        checking: isChecking,
        problem: problem && signInProblemText(problem, address),
        notes: fileNotes(state),
        faultyField: problem && faultyField(problem),
        discovered: (state.discovered ?? []).map(({ id, name, address: found }) => ({
          id,
          name: plainText(name) || id,
          address: found,
        })),
        canLeave: hasActivities(state),
        canRetry: problem?.startsWith('keychain-') ?? false,
        isDemo: state.isDemo,
      };
    }
    case 'browser-sign-in':
      return state.browserSignIn && browserView(state.browserSignIn, headline);
    case 'trust-prompt':
      return {
        kind: 'trust-prompt',
        headline,
        trustPrompt: trustPromptView(page.trustPrompt, '', undefined),
      };
    case 'server-choice':
      return {
        kind: 'choose',
        headline,
        servers: page.servers.map(choiceOf),
        canLeave: hasActivities(state),
      };
    case 'doctor': {
      const { report } = page;
      return { kind: 'doctor', headline, isRunning: report.isRunning, servers: diagnosisViews(report) };
    }
    case 'history':
      return { kind: 'history', headline, history: historyViewOf(page.history, now) };
    case 'diagnostics':
      return diagnosticsView(page, headline);
    case 'settings':
      return settingsView(state, headline, now);
    case 'start':
      return startPageView(state, headline);
  }
}

function browserView({ isOpened, isCopied, problem }: BrowserSignInState, headline: string): View {
  return {
    kind: 'browser',
    headline,
    text: isOpened ? t('view.confirm-in-browser') : t('view.no-browser'),
    problem: problem && t('view.plex-tv-silent'),
    isCopied,
  };
}

function choiceOf({ id, name, isShared, ownerName, isPresent, isChosen }: OfferedServer): ChoiceView {
  const owner = plainText(ownerName ?? '');
  const shared = isShared ? (owner ? t('view.shared-by', { owner }) : t('view.shared')) : undefined;
  const details = [shared, isPresent ? undefined : t('view.offline')].filter((d) => d !== undefined);
  return { id, name: plainText(name) || id, detail: details.join(' · ') || undefined, isChosen };
}

/** The field of the form that is wrong; undefined if the problem is not in the form. */
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
