/** How the command `usher` stands in the person's terminals. */
export type TerminalCommand =
  /** It is a file of the deb or rpm. */
  | { readonly kind: 'packaged' }
  /** The app does not stay where it is: an AppImage, or on a Mac one that was not moved into its folder yet. */
  | { readonly kind: 'unsettled'; readonly where: 'app-image' | 'not-moved' }
  /** Somebody else's file is there. */
  | { readonly kind: 'foreign'; readonly file: string }
  | OwnCommand;

export type OwnCommand = {
  readonly kind: 'own';
  /** Where it is, or would be. */
  readonly file: string;
  readonly isInstalled: boolean;
  /** What brings its folder into PATH; undefined where it is there. */
  readonly pathStep: PathStep | undefined;
  /** PATH has a Node that is new enough. */
  readonly hasNode: boolean;
  /** The system did not let Usher write or remove it. */
  readonly isRefused: boolean;
};

export type PathStep =
  /** A line for a file that the person's shell reads. */
  | { readonly kind: 'line'; readonly line: string; readonly startFile: string }
  /** A folder for the system's settings. */
  | { readonly kind: 'folder'; readonly folder: string };
