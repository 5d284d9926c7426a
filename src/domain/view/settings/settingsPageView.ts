/** The page of what the person can set. */
export type SettingsPageView = {
  readonly kind: 'settings';
  readonly headline: string;
};
