import path from 'node:path';
import { app, nativeTheme } from 'electron';
import { LOWEST, WIDTH } from './windowSize.ts';

/** How the window is made. `place`: where it belongs now; electron-menubar asks before it shows it, and at each change of its size. */
export function windowOptions(
  isPlain: boolean,
  place: () => Electron.Point | undefined,
): Electron.BrowserWindowConstructorOptions {
  const options = isPlain ? { ...popoverOptions(), ...PLAIN } : popoverOptions();
  return Object.defineProperties(options, {
    x: { get: () => place()?.x, enumerable: true },
    y: { get: () => place()?.y, enumerable: true },
  });
}

/** As the page's own (renderer/styles/tokens.css). */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#1f1f21' : '#ffffff';
}

function popoverOptions(): Electron.BrowserWindowConstructorOptions {
  return {
    width: WIDTH,
    height: LOWEST,
    title: 'Usher',
    icon: path.join(app.getAppPath(), 'assets', 'app', 'icon.png'),
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  };
}

/** A window like any other, for a desktop without tray icons. */
const PLAIN: Electron.BrowserWindowConstructorOptions = {
  frame: true,
  useContentSize: true,
  minimizable: true,
  skipTaskbar: false,
  alwaysOnTop: false,
};
