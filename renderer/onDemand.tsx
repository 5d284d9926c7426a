import './onDemand.css';
import type { View } from '../src/domain/view/view.ts';
import type { Actions } from './actions.ts';
import { Browser } from './pages/BrowserSignIn.tsx';
import { Diagnostics } from './pages/Diagnostics.tsx';
import { Doctor } from './pages/Doctor.tsx';
import { History } from './pages/History.tsx';
import { Choose } from './pages/ServerChoice.tsx';
import { Settings } from './pages/Settings.tsx';
import { SignIn } from './pages/SignIn.tsx';
import { StartWork } from './pages/StartWork.tsx';
import { TrustPrompt } from './parts/TrustPrompt.tsx';

export { Menu } from './parts/menu/Menu.tsx';

/** The pages that are seldom opened. Nothing for the others. */
export function Page({ view, actions }: { readonly view: View; readonly actions: Actions }) {
  switch (view.kind) {
    case 'sign-in':
      return <SignIn view={view} actions={actions} />;
    case 'browser':
      return <Browser view={view} actions={actions} />;
    case 'trust-prompt':
      return <TrustPrompt trustPrompt={view.trustPrompt} canLeave actions={actions} />;
    case 'choose':
      return <Choose view={view} actions={actions} />;
    case 'doctor':
      return <Doctor view={view} actions={actions} />;
    case 'history':
      return <History view={view} actions={actions} />;
    case 'settings':
      return <Settings view={view} actions={actions} />;
    case 'diagnostics':
      return <Diagnostics view={view} actions={actions} />;
    case 'start':
      return <StartWork view={view} actions={actions} />;
    case 'loading':
    case 'activities':
      return null;
  }
}
