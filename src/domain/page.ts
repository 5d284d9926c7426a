import type { DoctorReport } from './diagnosis/diagnosis.ts';
import type { DiagnosticsPage } from './diagnostics/diagnosticsPage.ts';
import type { HistoryPage } from './history/historyPage.ts';
import type { Problem, SignInProblem } from './problem.ts';
import type { OfferedServer } from './server.ts';
import type { TrustPrompt } from './serverAddress.ts';
import type { SettingsNote } from './settings/settingsNote.ts';

/** The page that the popover shows. It does not say who is signed in: tray icon, tooltip and notifications depend on `Access`. */
export type Page =
  /** While nobody is signed in, the sign-in is drawn instead. */
  | { readonly kind: 'activities' }
  /** `address` is what was typed last; `isChecking`: address and token are being tried. */
  | {
      readonly kind: 'sign-in';
      readonly address: string;
      readonly problem: SignInProblem | undefined;
      readonly isChecking: boolean;
    }
  /** The typed address needs the person's trust first. */
  | { readonly kind: 'trust-prompt'; readonly address: string; readonly trustPrompt: TrustPrompt }
  /** Its progress is in `State.browserSignIn`. */
  | { readonly kind: 'browser-sign-in' }
  /** Signed in to plex.tv: the person chooses servers. */
  | { readonly kind: 'server-choice'; readonly servers: readonly OfferedServer[] }
  | { readonly kind: 'doctor'; readonly report: DoctorReport }
  | { readonly kind: 'history'; readonly history: HistoryPage }
  /** What can be started on each server. */
  | { readonly kind: 'start' }
  | { readonly kind: 'settings'; readonly note?: SettingsNote | undefined }
  | DiagnosticsPage;

export const ACTIVITIES_PAGE: Page = { kind: 'activities' };

/** A browser sign-in under way: plex.tv waits for the person. It goes on while another page is open. */
export type BrowserSignInState = {
  /** The system accepted the link; whether a browser shows it is unknown. */
  readonly isOpened: boolean;
  readonly isCopied: boolean;
  /** Why the latest request to plex.tv failed; it is repeated. */
  readonly problem: Problem | undefined;
};
