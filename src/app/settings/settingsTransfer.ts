import { hasPassed } from '../../domain/change/hasPassed.ts';
import { localDay } from '../../domain/history/localTime.ts';
import { readSettingsExport, settingsExport } from '../../domain/settings/settingsExport.ts';
import type { SettingsNote } from '../../domain/settings/settingsNote.ts';
import type { Clock } from '../../plex/http/clock.ts';
import type { Downloads, Log, SettingsFile } from '../needs.ts';
import { showPage } from '../pages.ts';
import type { Store } from '../store.ts';
import type { PreferencesKeeper } from './preferences.ts';

/** Between two files: a page that is taken over must not keep the app from everything else. */
const EXPORT_PAUSE_MS = 1000;

export type SettingsTransferNeeds = {
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly preferences: PreferencesKeeper;
  /** Undefined where there is nowhere to save a file. */
  readonly downloads?: Downloads | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

/** What was set, to a file and from one. What came of it is on the settings page. */
export type SettingsTransfer = {
  /** Into Downloads. Nothing while another page is open. */
  export(): void;
  /** Sets what the text of an export has; undefined where the file could not be read. */
  import(text: string | undefined): void;
};

export function createSettingsTransfer(needs: SettingsTransferNeeds): SettingsTransfer {
  const { store, settings, preferences, downloads, clock, log } = needs;
  let exportedAt = Number.NEGATIVE_INFINITY;
  const show = (note: SettingsNote): void => showPage(store, { kind: 'settings', note });

  return {
    export: () => {
      if (store.state.page.kind !== 'settings' || !hasPassed(exportedAt, clock.now(), EXPORT_PAUSE_MS))
        return;
      exportedAt = clock.now();
      const text = log.redact(settingsExport(settings.load().preferences ?? {}));
      const saved = downloads?.save(`usher-settings-${localDay(clock.now())}`, 'json', text);
      show(saved ? { kind: 'saved', ...saved } : { kind: 'unsaved' });
    },
    import: (text) => {
      const read = text === undefined ? undefined : readSettingsExport(text);
      if (read) preferences.set(read.preferences);
      show(read ? { kind: 'imported', passedOver: read.passedOver } : { kind: 'no-export' });
    },
  };
}
