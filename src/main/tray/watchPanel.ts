import { t } from '../../locales/format.ts';
import type { Notifier } from '../notifier.ts';
import type { Popover } from '../popover/popover.ts';
import { mayShowOldIcons } from './panelKind.ts';
import type { TrayIcon } from './tray.ts';

// At a login the panel may come up after us.
const PATIENCE_MS = 5_000;
// For the first answer, which takes some milliseconds where the session bus is well.
const ANSWER_MS = 1_000;

type PanelNeeds = {
  readonly icon: TrayIcon;
  readonly popover: Popover;
  readonly notifier: Notifier;
  /** The person did not start Usher now: nothing is to open, nor to be said. */
  readonly isOpenedAtLogin: boolean;
};

export type Panel = {
  /** Resolves when it is known whether there is one, or will not be soon: what opens then is of the right kind. */
  readonly known: Promise<void>;
  stop(): void;
};

/**
 * Linux: where nothing shows tray icons the popover becomes a plain window, which is said once, and where a panel comes up later it gets
 * an icon.
 */
export function watchPanel({ icon, popover, notifier, isOpenedAtLogin }: PanelNeeds): Panel {
  if (process.platform !== 'linux') return { known: Promise.resolve(), stop: () => {} };
  const { promise: known, resolve: answered } = Promise.withResolvers<void>();
  const mayBeSeen = mayShowOldIcons(process.env);
  let waiting: NodeJS.Timeout | undefined;
  let isFirst = true;
  // Once an icon has found a panel, Chromium registers it again with the next one.
  let isIconKnown = false;
  let isTold = false;
  let hasEnded = false;
  let stop = (): void => {};

  function onMissing(): void {
    popover.setPlain(true);
    if (isOpenedAtLogin) return;
    popover.show();
    if (!isTold) notifier.show({ title: t('panel.none'), body: t('panel.none-why') });
    isTold = true;
  }

  function onHost(isThere: boolean): void {
    clearTimeout(waiting);
    if (isThere) {
      if (!isIconKnown && !isFirst) icon.replace();
      isIconKnown = true;
      popover.setPlain(false);
    } else if (!mayBeSeen) {
      if (isFirst) popover.setPlain(true);
      waiting = setTimeout(onMissing, PATIENCE_MS);
    }
    isFirst = false;
    answered();
  }

  const waitingForAnswer = setTimeout(answered, ANSWER_MS);
  void import('./trayHost.ts').then(({ watchTrayHost }) => {
    if (!hasEnded) stop = watchTrayHost(onHost);
  });
  return {
    known,
    stop: () => {
      hasEnded = true;
      clearTimeout(waiting);
      clearTimeout(waitingForAnswer);
      stop();
    },
  };
}
