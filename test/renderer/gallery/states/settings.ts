import type { Event } from '../../../../src/domain/event.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../src/domain/settings/preferences.ts';
import type { OwnCommand, TerminalCommand } from '../../../../src/domain/settings/terminalCommand.ts';
import type { View } from '../../../../src/domain/view/view.ts';
import { type GalleryState, shown } from './galleryState.ts';
import { after, attic, boathouse, CONTENTS, HOUR, MINUTE, NOW, report, server } from './given.ts';
import { credits, previews } from './jobs.ts';

// The page of what can be set.

const CHANGED: Partial<Preferences> = {
  leastSeconds: 300,
  noticeRules: [
    { kind: 'credits', isTold: false },
    { serverId: 'boathouse', isTold: false },
    { serverId: 'boathouse', libraryId: '1', kind: 'scan', isTold: true },
    { kind: 'download', isTold: true, leastSeconds: 1800 },
  ],
  quietHours: { ...DEFAULT_PREFERENCES.quietHours, isOn: true, days: [1, 2, 3, 4, 5] },
  shortcut: 'Control+Shift+U',
  zoom: 125,
};

function page(change: Partial<Preferences> = {}, ...more: readonly Event[]) {
  const facts = { contents: CONTENTS };
  return after(
    ...server([], { facts }),
    ...server([], { of: boathouse, facts }),
    { kind: 'login-item-read', loginItem: { isOn: true, problem: undefined }, isAsked: false },
    {
      kind: 'update-changed',
      update: {
        phase: { kind: 'offered', version: '0.2.0', isDownloadable: true },
        problem: undefined,
      },
      isNews: false,
    },
    { kind: 'preferences-changed', preferences: { ...DEFAULT_PREFERENCES, ...change } },
    { kind: 'page-changed', page: { kind: 'settings' } },
    ...more,
  );
}

const decided = page(
  { noticeRules: [{ kind: 'credits', isTold: false }], leastSeconds: 0 },
  report(attic.id, 'started', credits.activity, NOW - 9 * MINUTE),
  report(attic.id, 'ended', { ...credits.activity, progress: 100 }, NOW - 5 * MINUTE),
  report(attic.id, 'started', previews.activity, NOW - 4 * MINUTE),
  report(attic.id, 'ended', { ...previews.activity, progress: 100 }, NOW - 2 * MINUTE),
  { kind: 'time-passed', at: NOW - MINUTE },
);

const command = (terminalCommand: TerminalCommand) =>
  page({}, { kind: 'terminal-command-read', terminalCommand });
const own: OwnCommand = {
  kind: 'own',
  file: '/home/ada/.local/bin/usher',
  isInstalled: false,
  pathStep: undefined,
  hasNode: true,
  isRefused: false,
};
const line = 'export PATH="$HOME/.local/bin:$PATH"';
const commandStates: readonly (readonly [id: string, title: string, command: TerminalCommand])[] = [
  ['absent', 'not installed', own],
  ['refused', 'refused', { ...own, hasNode: false, isRefused: true }],
  ['installed', 'installed', { ...own, isInstalled: true }],
  [
    'path',
    'not in PATH',
    { ...own, isInstalled: true, pathStep: { kind: 'line', line, startFile: '~/.zshrc' } },
  ],
  ['foreign', 'somebody else’s', { kind: 'foreign', file: '/home/ada/.npm-global/bin/usher' }],
  ['packaged', 'of the package', { kind: 'packaged' }],
  ['app-image', 'an AppImage', { kind: 'unsettled', where: 'app-image' }],
  ['not-moved', 'not moved', { kind: 'unsettled', where: 'not-moved' }],
];

const title = (id: string, setting?: string) => (view: View) => {
  const section = view.kind === 'settings' ? view.sections.find((s) => s.id === id) : undefined;
  const label = section?.settings.find((s) => s.id === setting)?.label;
  return [section?.title, label].filter((text) => text !== undefined);
};

export const settingsGallery: readonly GalleryState[] = [
  shown('settings', 'Settings', page()),
  shown('settings-notifications', 'Settings: notifications', page(), title('notifications')),
  shown('settings-kinds', 'Settings: kinds of work', page(CHANGED), title('notifications', 'kinds')),
  shown(
    'settings-places',
    'Settings: servers and libraries',
    page(CHANGED),
    title('notifications', 'places'),
  ),
  shown('settings-exceptions', 'Settings: exceptions', page(CHANGED), title('notifications', 'exceptions')),
  shown('settings-quiet', 'Settings: quiet hours', page(CHANGED), title('quiet')),
  shown('settings-muted', 'Settings: muted', page({ mutedUntil: NOW + HOUR }), title('quiet')),
  shown('settings-decisions', 'Settings: why', decided, title('decisions')),
  shown('settings-appearance', 'Settings: appearance', page(CHANGED), title('appearance')),
  shown('settings-system', 'Settings: opening', page(CHANGED), title('system')),
  ...commandStates.map(([id, name, of]) =>
    shown(`settings-command-${id}`, `Settings: the command, ${name}`, command(of), title('system')),
  ),
  shown('settings-updates', 'Settings: updates', page(), title('updates')),
  shown('settings-data', 'Settings: all of them', page(), title('data')),
  shown(
    'settings-imported',
    'Settings: imported',
    page(
      {},
      { kind: 'page-changed', page: { kind: 'settings', note: { kind: 'imported', passedOver: [] } } },
    ),
  ),
];
