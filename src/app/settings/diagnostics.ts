import type { DiagnosticsNote } from '../../domain/diagnostics/diagnosticsPage.ts';
import type { Known } from '../../domain/diagnostics/redact.ts';
import { diagnosticsReport, type SystemFacts } from '../../domain/diagnostics/report.ts';
import { localDay } from '../../domain/history/localTime.ts';
import type { Clock } from '../../plex/http/clock.ts';
import type { Downloads, Log, SettingsFile, Shell } from '../needs.ts';
import { showPage } from '../pages.ts';
import type { Store } from '../store.ts';

/** What only the process knows. */
export type DiagnosticsSource = {
  facts(): SystemFacts;
  /** The last lines of the log, without secrets. */
  logTail(): string;
  /** Such as the name of the person and of the machine. */
  known(): readonly Known[];
};

export type DiagnosticsNeeds = {
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly clock: Clock;
  readonly log: Log;
  readonly shell: Shell;
  /** Undefined where there is nowhere to save a file. */
  readonly downloads?: Downloads | undefined;
  /** Undefined where nothing can be reported. */
  readonly diagnostics?: DiagnosticsSource | undefined;
};

/** A report for the developers: shown first, then saved or copied as it was shown. While another page is open only `prepare` does anything. */
export type Diagnostics = {
  prepare(): void;
  save(): void;
  copy(): Promise<void>;
};

export function createDiagnostics(needs: DiagnosticsNeeds): Diagnostics {
  const { store, settings, clock, log, shell, downloads, diagnostics } = needs;

  const shown = (): string | undefined =>
    store.state.page.kind === 'diagnostics' ? store.state.page.text : undefined;
  const note = (text: string, after: DiagnosticsNote | undefined): void => {
    if (shown() === text) showPage(store, { kind: 'diagnostics', text, note: after });
  };

  return {
    prepare: () => {
      if (!diagnostics) return;
      const { servers, preferences = {} } = settings.load();
      const hosts = servers.flatMap((server) =>
        server.addresses.map(({ url }): Known => ({ text: URL.parse(url)?.hostname ?? '', as: '[host]' })),
      );
      const report = diagnosticsReport({
        state: store.state,
        preferences,
        system: diagnostics.facts(),
        known: [...hosts, ...diagnostics.known()],
        log: diagnostics.logTail(),
      });
      showPage(store, { kind: 'diagnostics', text: log.redact(report), note: undefined });
    },
    save: () => {
      const text = shown();
      if (text === undefined) return;
      const saved = downloads?.save(`usher-diagnostics-${localDay(clock.now())}`, 'txt', text);
      note(text, saved ? { kind: 'saved', ...saved } : { kind: 'unsaved' });
    },
    copy: async () => {
      const text = shown();
      if (text === undefined) return;
      note(text, { kind: (await shell.copy(text)) ? 'copied' : 'uncopied' });
    },
  };
}
