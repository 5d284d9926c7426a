import type { Event } from '../../../../../src/domain/event.ts';
import type { Hook } from '../../../../../src/domain/hooks/hook.ts';
import type { HookProblem } from '../../../../../src/domain/hooks/hookRun.ts';
import { DEFAULT_PREFERENCES } from '../../../../../src/domain/settings/preferences.ts';
import type { View } from '../../../../../src/domain/view/view.ts';
import { type GalleryState, shown } from '../galleryState.ts';
import { after, attic, boathouse, CONTENTS, LONG, MINUTE, NOW, server } from '../given.ts';
import { credits, films } from '../jobs.ts';

// What is run when something happens: in the settings, and in the foot where it fails.

const HOOKS: readonly Hook[] = [
  {
    name: 'Copy films',
    isOn: true,
    on: ['settle'],
    only: [{ serverId: attic.id, libraryId: '1' }],
    run: ['/usr/bin/rsync', '-a', '/media/films/', '/copy/'],
  },
  {
    name: 'ntfy',
    isOn: true,
    on: ['finish', 'server-lost'],
    leastSeconds: 300,
    post: { url: 'https://ntfy.example/usher' },
  },
  { name: LONG, isOn: false, on: ['idle'], run: ['systemctl', 'poweroff'] },
];

const set = (hooks: readonly Hook[]): Event => ({
  kind: 'preferences-changed',
  preferences: { ...DEFAULT_PREFERENCES, hooks },
});
const ended = (name: string, minutes: number, problem?: HookProblem): Event => ({
  kind: 'hook-ended',
  run: { name, event: 'finish', at: NOW - minutes * MINUTE, tries: 1, dropped: 0, problem },
});
const work = server([films, credits], { facts: { contents: CONTENTS } });
const refused = ended('ntfy', 12, { kind: 'status', status: 404 });
const full: HookProblem = {
  kind: 'exit',
  code: 11,
  lastLine: 'rsync: write failed: No space left on device (28)',
};
const page: Event = { kind: 'page-changed', page: { kind: 'settings' } };

const section = (view: View): string | undefined =>
  view.kind === 'settings' ? view.sections.find(({ id }) => id === 'hooks')?.title : undefined;

export const hookGallery: readonly GalleryState[] = [
  shown('hook-failed', 'A hook failed', after(...work, set(HOOKS), refused)),
  shown(
    'hook-failed-long',
    'A hook failed, with much to say',
    after(...work, set(HOOKS), ended('Copy films', 3, full)),
  ),
  shown('settings-no-hooks', 'Settings: no hooks', after(...work, page), section),
  shown(
    'settings-hooks',
    'Settings: hooks',
    after(...work, ...server([], { of: boathouse }), set(HOOKS), refused, ended('Copy films', 3), page),
    section,
  ),
  shown(
    'settings-hooks-elsewhere',
    'Settings: another process runs the hooks',
    after(
      ...work,
      set(HOOKS.slice(0, 2)),
      ended('Copy films', 3, full),
      { kind: 'hook-runner-changed', runner: 'other' },
      page,
    ),
    section,
  ),
];
