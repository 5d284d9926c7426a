import type { DoctorReport } from './diagnosis/diagnosis.ts';
import type { Problem, SignInProblem } from './problem.ts';
import type { OfferedServer } from './server.ts';
import type { TrustPrompt } from './serverAddress.ts';

/** Where the person is in the popover. Says nothing about who is signed in: tray icon, tooltip and notifications go by `Access`. */
export type Page =
  /** Where nobody is signed in, the sign-in is drawn in its place. */
  | { readonly kind: 'activities' }
  /** `address` is what was typed last; `isChecking`: it and the token are tried. */
  | {
      readonly kind: 'sign-in';
      readonly address: string;
      readonly problem: SignInProblem | undefined;
      readonly isChecking: boolean;
    }
  /** The typed address asks for an agreement first. */
  | { readonly kind: 'trust-prompt'; readonly address: string; readonly trustPrompt: TrustPrompt }
  /** How far it is, `State.browserSignIn` says. */
  | { readonly kind: 'browser-sign-in' }
  /** Signed in to plex.tv: which servers? */
  | { readonly kind: 'server-choice'; readonly servers: readonly OfferedServer[] }
  | { readonly kind: 'doctor'; readonly report: DoctorReport };

export const ACTIVITIES_PAGE: Page = { kind: 'activities' };

/** A browser sign-in under way: plex.tv waits for the person. It goes on while another page is open. */
export type BrowserSignInState = {
  /** The system took the link; nobody knows whether a browser shows it. */
  readonly isOpened: boolean;
  readonly isCopied: boolean;
  /** Why plex.tv did not answer the latest question; it is asked again. */
  readonly problem: Problem | undefined;
};
