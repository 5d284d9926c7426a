import path from 'node:path';
import { app, Menu, nativeTheme, powerMonitor } from 'electron';
import { createApp } from '../app/app.ts';
import { createStore } from '../app/store.ts';
import { INSTANT_MS } from '../domain/change/notificationQueue.ts';
import type { Command } from '../domain/command.ts';
import type { FileProblems } from '../domain/problem.ts';
import { menuOf } from '../domain/view/menu.ts';
import { noticesFor } from '../domain/view/notifications.ts';
import { trayStatusOf } from '../domain/view/trayStatus.ts';
import { tooltipOf, viewOf } from '../domain/view/viewOf.ts';
import { systemClock } from '../plex/http/clock.ts';
import { openHistory } from '../storage/history/history.ts';
import { historyFile } from '../storage/history/historyFile.ts';
import { keychainVault } from '../storage/keychain.ts';
import { fileLog } from '../storage/log.ts';
import { openSettings } from '../storage/settingsFile.ts';
import { atMostEvery } from './atMostEvery.ts';
import { serveBridge } from './bridge.ts';
import { demoWorld } from './demoWorld.ts';
import { refuseEverything } from './guards.ts';
import { createNotifier } from './notifier.ts';
import { declarePageScheme, servePage } from './page.ts';
import { createPopover } from './popover.ts';
import { shell } from './shell.ts';
import { systemNetwork } from './systemNetwork.ts';
import { createTrayIcon } from './tray.ts';
import { watchNetwork } from './watchNetwork.ts';

// Composition root: all parts are created and connected here.

const APP_ID = 'io.github.usher_for_plex.Usher';
// Fixed, since Windows uses it to find the app when a notification is clicked.
const TOAST_ACTIVATOR_ID = '{6E0B5C0A-53C7-4C55-9C8B-2B6C1E9F4D31}';

// What icon, tooltip and menu say is worked out no more often, however many frames come.
const ICON_MS = 100;

const OPENING: ReadonlySet<Command['kind']> = new Set(['add-server', 'choose-servers', 'diagnose']);

const isDemo = process.argv.includes('--demo');
// The demo can run beside the app, with files of its own.
if (isDemo) app.setPath('userData', path.join(app.getPath('userData'), 'Demo'));

app.enableSandbox();
app.setAppUserModelId(APP_ID);
if (process.platform === 'win32') app.setToastActivatorCLSID(TOAST_ACTIVATOR_ID);
declarePageScheme();

const log = fileLog(path.join(app.getPath('userData'), 'logs', 'usher.log'));
process.on('uncaughtExceptionMonitor', (error) => log.write(`bug: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => {
  throw reason;
});

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

async function run(): Promise<void> {
  Menu.setApplicationMenu(null);
  refuseEverything();
  servePage(path.join(app.getAppPath(), 'dist', 'renderer'));

  const store = createStore();
  const tell = (problems: Partial<FileProblems>): void =>
    store.apply({ kind: 'file-problems-changed', problems });
  const world = isDemo
    ? await demoWorld()
    : {
        vault: keychainVault(),
        settings: openSettings(app.getPath('userData'), log, (settings) => tell({ settings })),
        storage: historyFile(app.getPath('userData')),
        leave: async () => {},
      };
  const usher = createApp({
    store,
    vault: world.vault,
    settings: world.settings,
    history: openHistory(world.storage, log, systemClock.now, (history) => tell({ history })),
    log,
    clock: systemClock,
    random: Math.random,
    version: app.getVersion(),
    network: systemNetwork,
    shell,
  });

  const icon = createTrayIcon(dispatch);
  const popover = createPopover(icon.tray, (isVisible) => {
    usher.setPopoverVisible(isVisible);
    bridge.setVisible(isVisible);
  });
  const bridge = serveBridge({
    page: popover.page,
    view: (range) => viewOf(store.state, Date.now(), range),
    dispatch,
  });
  const notifier = createNotifier(popover.show, log);

  function dispatch(command: Command): void {
    switch (command.kind) {
      case 'show':
        popover.show();
        break;
      case 'hide':
        popover.hide();
        break;
      case 'fit':
        popover.fit(command.height);
        break;
      case 'menu':
        icon.popUpMenu();
        break;
      case 'quit':
        app.quit();
        break;
      default:
        usher.dispatch(command);
        // A page that is opened from the tray's menu must be visible.
        if (OPENING.has(command.kind)) popover.show();
    }
  }

  const iconDrawing = atMostEvery(ICON_MS, () => {
    const { state } = store;
    const now = Date.now();
    icon.draw(trayStatusOf(state, now), `Usher: ${tooltipOf(state, now)}`, menuOf(state, now));
  });
  // A job is shown once it has lasted a second (N7), and there may be no event at that time.
  let drawingLater: NodeJS.Timeout | undefined;
  const drawIconLater = (): void => {
    clearTimeout(drawingLater);
    // A timer may fire slightly before the clock has advanced by its time.
    drawingLater = setTimeout(iconDrawing.ask, INSTANT_MS + 50);
  };
  const unsubscribe = store.subscribe((change) => {
    for (const notice of noticesFor(change)) notifier.show(notice);
    iconDrawing.ask();
    if (change.event.kind === 'reported' && change.rows.some((row) => row.kind === 'began')) drawIconLater();
    bridge.changed();
  });
  iconDrawing.ask();

  app.on('second-instance', () => popover.show());
  app.on('window-all-closed', () => {});
  nativeTheme.on('updated', icon.redraw);
  void popover.ready.then(icon.redraw);
  powerMonitor.on('resume', () => usher.woke('sleep'));
  powerMonitor.on('unlock-screen', () => usher.woke('lock'));
  const stopWatching = watchNetwork(() => usher.woke('network'));
  app.on('will-quit', () => {
    unsubscribe();
    stopWatching();
    clearTimeout(drawingLater);
    iconDrawing.stop();
    void usher.stop();
    void world.leave();
    // A keychain prompt that is still open would keep the process alive, and block the next start. Everything is written by now.
    if (world.vault.isBusy) process.kill(process.pid, 'SIGKILL');
  });

  await usher.start();
  // Opened at a first run, which has to ask for a sign-in, and for the demo.
  if (isDemo || store.state.access.kind === 'signed-out') popover.show();
}
