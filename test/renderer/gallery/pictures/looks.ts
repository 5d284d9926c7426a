/** How a picture is looked at. */
export type Look = {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly contrast?: 'more';
  readonly forcedColors?: 'active';
  /** In place of the language's own. */
  readonly dir?: 'rtl';
  readonly zoom?: number;
};

export const LIGHT: Look = { name: 'light', colorScheme: 'light' };
export const DARK: Look = { name: 'dark', colorScheme: 'dark' };

/** Those of which a few states tell all. */
export const OTHER_LOOKS: readonly Look[] = [
  { name: 'contrast-light', colorScheme: 'light', contrast: 'more' },
  { name: 'contrast-dark', colorScheme: 'dark', contrast: 'more' },
  { name: 'forced-colors', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'right-to-left', colorScheme: 'light', dir: 'rtl' },
  { name: 'zoom', colorScheme: 'light', zoom: 2 },
];
