import { t } from '../../locales/format.ts';
import type { Notifier } from '../notifier.ts';
import type { Popover } from '../popover/popover.ts';
import { mayShowOldIcons } from './panelKind.ts';
import type { TrayIcon } from './tray.ts';

// At a login the panel may come up after us.
const PATIENCE_MS = 5_000;

type Panel = {
  readonly icon: TrayIcon;
  readonly popover: Popover;
  readonly notifier: Notifier;
  /** The person did not start Usher now: nothing is to open, nor to be said. */
  readonly isOpenedAtLogin: boolean;
};

/**
 * Linux: where nothing shows tray icons the popover becomes a plain window, which is said once, and where a panel comes up later it gets
 * an icon. Returns the function that ends it.
 */
export function watchPanel({ icon, popover, notifier, isOpenedAtLogin }: Panel): () => void {
  if (process.platform !== 'linux') return () => {};
  let waiting: NodeJS.Timeout | undefined;
  let isFirst = true;
  // Once an icon has found a panel, Chromium registers it again with the next one.
  let isIconKnown = false;
  let isTold = false;
  let hasEnded = false;
  let stop = (): void => {};

  function onMissing(): void {
    if (mayShowOldIcons(process.env)) return;
    popover.setPlain(true);
    if (isOpenedAtLogin) return;
    popover.show();
    if (!isTold) notifier.show({ title: t('panel.none'), body: t('panel.none-why') });
    isTold = true;
  }

  function onHost(isThere: boolean): void {
    clearTimeout(waiting);
    if (!isThere) waiting = setTimeout(onMissing, PATIENCE_MS);
    else {
      if (!isIconKnown && !isFirst) icon.replace();
      isIconKnown = true;
      popover.setPlain(false);
    }
    isFirst = false;
  }

  void import('./trayHost.ts').then(({ watchTrayHost }) => {
    if (!hasEnded) stop = watchTrayHost(onHost);
  });
  return () => {
    hasEnded = true;
    clearTimeout(waiting);
    stop();
  };
}
