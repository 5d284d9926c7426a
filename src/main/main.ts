import path from 'node:path';
import { app, dialog, Menu, nativeTheme } from 'electron';
import { createStore } from '../app/store.ts';
import type { UsherApp } from '../app/usherApp.ts';
import type { Command } from '../domain/command.ts';
import { hasComeFromBrowser, hasSignedIn } from '../domain/firstRun/signedIn.ts';
import { noticesFor } from '../domain/view/notifications.ts';
import { popoverViewOf } from '../domain/view/popover/popoverView.ts';
import { followLanguage } from '../locales/followLanguage.ts';
import { t } from '../locales/format.ts';
import { fileLog } from '../storage/log.ts';
import { savedLanguage } from '../storage/settings/savedPreferences.ts';
import { ownAppImage } from './appImage.ts';
import type { Usher } from './createUsher.ts';
import { chooseSettings } from './files/chooseSettings.ts';
import { refuseEverything } from './guards.ts';
import { AT_LOGIN, createLoginItem } from './loginItem/loginItem.ts';
import { systemLoginItem, wasOpenedAtLogin } from './loginItem/systemLoginItem.ts';
import { createNotifier } from './notifier.ts';
import { serveBridge } from './popover/bridge.ts';
import { applicationMenuOf } from './popover/editMenus.ts';
import { declarePageScheme, servePage } from './popover/page.ts';
import { createPopover } from './popover/popover.ts';
import { createBugHandler } from './restart/bugs.ts';
import { isDemo, restartOptions } from './restart/restart.ts';
import { createShortcut } from './shortcut.ts';
import { createIconDrawing } from './tray/iconDrawing.ts';
import { createTrayIcon } from './tray/tray.ts';
import { watchPanel } from './tray/watchPanel.ts';
import { watchAbsence } from './watchAbsence.ts';
import { watchNetwork } from './watchNetwork.ts';

// Composition root: the parts of Electron are created and connected here, the rest in createUsher.ts.

const APP_ID = 'io.github.usher_for_plex.Usher';
// Fixed, since Windows uses it to find the app when a notification is clicked.
const TOAST_ACTIVATOR_ID = '{6E0B5C0A-53C7-4C55-9C8B-2B6C1E9F4D31}';

const OPENING: ReadonlySet<Command['kind']> = new Set([
  'add-server',
  'choose-servers',
  'diagnose',
  'show-history',
  'open-start',
  'open-settings',
]);

// The demo can run beside the app, with files of its own.
if (isDemo) app.setPath('userData', path.join(app.getPath('userData'), 'Demo'));

// It would take the switch back, without which Chromium does not start as root.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setAppUserModelId(APP_ID);
if (process.platform === 'win32') app.setToastActivatorCLSID(TOAST_ACTIVATOR_ID);
declarePageScheme();

const logFile = path.join(app.getPath('userData'), 'logs', 'usher.log');
const log = fileLog(logFile);
const onBug = createBugHandler({
  log,
  uptime: () => process.uptime() * 1000,
  relaunch: () => app.relaunch(relaunched(isDemo)),
  tell: () => dialog.showErrorBox(t('bug.title'), t('bug.text', { folder: app.getPath('logs') })),
  exit: (code) => app.exit(code),
});
process.on('uncaughtException', onBug);
process.on('unhandledRejection', onBug);

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

async function run(): Promise<void> {
  const speak = followLanguage({ system: () => app.getPreferredSystemLanguages(), isolatesNames: true });
  await speak(savedLanguage(app.getPath('userData')));
  const appMenu = applicationMenuOf(process.platform);
  Menu.setApplicationMenu(appMenu ? Menu.buildFromTemplate([...appMenu]) : null);
  refuseEverything();
  servePage(path.join(app.getAppPath(), 'dist', 'renderer'));

  const store = createStore();
  if (isDemo) store.apply({ kind: 'demo-begun' });
  const icon = createTrayIcon({
    dispatch,
    onClick: () => popover.toggle(),
    onMenu: () => {
      loginItem?.look();
      drawing.now();
    },
  });
  let usher: Usher | undefined;
  const created = import('./createUsher.ts').then(({ createUsher }) =>
    createUsher({ store, log, logFile, isDemo }),
  );
  const whenCreated = (act: (usher: UsherApp) => void): void => {
    if (usher) act(usher.app);
    else void created.then(({ app }) => act(app));
  };
  const popover = createPopover({
    icon: () => icon.bounds(),
    onVisible: (isVisible) => {
      bridge.setVisible(isVisible);
      if (isVisible) loginItem?.look();
      else whenCreated((usher) => usher.hidden());
    },
    onLooking: (isLooking) => {
      store.apply({ kind: 'looking-changed', isLooking });
      if (isLooking) absence.isHere();
    },
    onPinned: (isPinned) => store.apply({ kind: 'pin-changed', isPinned }),
    onKept: (kept) => void created.then(({ keepWindow }) => keepWindow(kept)),
    log,
  });
  const bridge = serveBridge({
    page: popover.page,
    view: (range) => popoverViewOf(store.state, Date.now(), range),
    dispatch,
  });
  const absence = watchAbsence(whenCreated);
  const notifier = createNotifier(dispatch, log);

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
      case 'pin':
        popover.pin(command.isPinned);
        break;
      case 'form-filled':
        popover.setFilled(command.isFilled);
        break;
      case 'open-at-login':
        loginItem?.set(command.isOn);
        break;
      case 'import-settings':
        void chooseSettings(log, whenChosen, (text) =>
          whenCreated((usher) => usher.settingsTransfer.import(text)),
        );
        break;
      case 'open-demo':
      case 'leave-demo':
        restart(command.kind === 'open-demo');
        break;
      case 'quit':
        app.quit();
        break;
      default:
        whenCreated((usher) => usher.dispatch(command));
        // A page that is opened from the tray's menu must be visible.
        if (OPENING.has(command.kind)) popover.show();
    }
  }

  /** The popover was hidden when the dialog took the keyboard. */
  function whenChosen(): void {
    whenCreated((usher) => usher.openSettings());
    popover.show();
  }

  const drawing = createIconDrawing(icon, store);
  const setLanguage = (choice: string): void =>
    void speak(choice).then(() => {
      drawing.now();
      bridge.changed();
    });
  const unsubscribe = store.subscribe((change) => {
    const { before, after } = change;
    for (const notice of noticesFor(change)) notifier.show(notice);
    if (after.preferences.language !== before.preferences.language) setLanguage(after.preferences.language);
    if (hasSignedIn(change)) notifier.askPermission();
    if (hasComeFromBrowser(change)) popover.show();
    if (change.event.kind === 'preferences-changed') {
      shortcut.set(after.preferences.shortcut);
      popover.zoom(after.preferences.zoom);
    }
    drawing.after(change);
    bridge.changed();
  });
  // Another program runs in development, and the demo is not to be opened every day.
  const loginItem =
    app.isPackaged && !isDemo
      ? createLoginItem(systemLoginItem(APP_ID), log, (loginItem, isAsked) =>
          store.apply({ kind: 'login-item-read', loginItem, isAsked }),
        )
      : undefined;
  loginItem?.look();
  const shortcut = createShortcut(
    () => popover.toggle(),
    (problem) => store.apply({ kind: 'shortcut-read', problem }),
  );
  drawing.ask();

  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(AT_LOGIN)) popover.show();
  });
  app.on('window-all-closed', () => {});
  nativeTheme.on('updated', icon.redraw);
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // Chromium starts them again by itself.
    if (reason !== 'clean-exit') log.write(`a ${type} process is gone: ${reason}, exit code ${exitCode}`);
  });
  const stopWatching = watchNetwork(() => usher?.app.woke('network'));
  const panel = watchPanel({ icon, popover, notifier, isOpenedAtLogin: wasOpenedAtLogin() });
  app.on('will-quit', () => {
    unsubscribe();
    stopWatching();
    panel.stop();
    drawing.stop();
    usher?.stop();
    // A keychain prompt that is still open would keep the process alive, and block the next start. Everything is written by now.
    if (usher?.isKeychainBusy()) process.kill(process.pid, 'SIGKILL');
  });

  usher = await created;
  popover.restore(usher.keptWindow);
  await usher.app.start();
  await panel.known;
  // Opened at a first run, which has to ask for a sign-in, and for the demo.
  if (!wasOpenedAtLogin() && (isDemo || store.state.access.kind === 'signed-out')) popover.show();
}

function restart(intoDemo: boolean): void {
  app.relaunch(relaunched(intoDemo));
  app.quit();
}

function relaunched(intoDemo: boolean): Electron.RelaunchOptions {
  return restartOptions(intoDemo, process.argv, ownAppImage(app.getPath('exe'), process.env));
}
