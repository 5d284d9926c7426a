/** What each setting is for, and what comes of taking them from one place to another. */
export const settingsFiles = {
  'settings.imported': 'The settings of the file count now.',
  'settings.imported-partly':
    'The settings of the file count now, but for what this version of Usher does not understand: {keys}.',
  'settings.no-export': 'This is no file of exported settings. Nothing was changed.',

  'settings.about.leastSeconds':
    'Seconds that a job must have lasted to be announced, if nobody asked for it.',
  'settings.about.settleSeconds': 'Seconds without news after which a scan counts as done.',
  'settings.about.noticeRules':
    'Exceptions for kinds of work, servers and libraries: whether they are announced, and after how many seconds.',
  'settings.about.tellsLoss': 'Announce that a server cannot be reached.',
  'settings.about.tellsReturn': 'Announce that a server is back.',
  'settings.about.tellsStalls': 'Announce that work stands still.',
  'settings.about.quietHours':
    'When nothing is announced: from, to, and on which days that begins (0 is Sunday).',
  'settings.about.mutedUntil': 'Announce nothing before this time, in milliseconds since 1970.',
  'settings.about.language': 'The language of Usher.',
  'settings.about.theme': 'Light or dark.',
  'settings.about.contrast': 'More contrast than the system asks for.',
  'settings.about.zoom': 'The size of the popover, in percent.',
  'settings.about.besideIcon': 'What the tray says beside its icon, or in its tooltip.',
  'settings.about.shortcut': 'Keys that open the popover from anywhere, such as CommandOrControl+Shift+U.',
  'settings.about.hooks': 'Commands and webhooks that are run when something happens.',
  'settings.about.dailyUpdates': 'Look for newer versions of Usher every day.',
} as const;
