import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  powerMonitor,
  protocol,
  session,
  shell,
  Tray,
} from 'electron';
import keytar from 'keytar';

const here = import.meta.dirname;
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
let popover: BrowserWindow | undefined;
let count = 0;
let quitting = false;
const say = (line: string): void => popover?.webContents.send('line', line);

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
if (!app.requestSingleInstanceLock()) app.exit(0);
app.on('before-quit', () => {
  quitting = true;
});
app.on('window-all-closed', () => {});
app.on('second-instance', (_event, argv) => say(`second ${argv.at(-1)}`));
ipcMain.handle('state', () => ({ count, at: new Date(0), big: 10n, map: new Map([['k', 1]]) }));
ipcMain.handle('fail', () => {
  throw new RangeError('no');
});
ipcMain.handle('secret', async (_event, value: string) => {
  await keytar.setPassword('standin-sample', 'me', value);
  return keytar.getPassword('standin-sample', 'me');
});
ipcMain.handle('pick', async () => (await dialog.showOpenDialog({})).filePaths);
ipcMain.on('add', (_event, by: number) => {
  count += by;
  say(`count ${count}`);
});

function notify(): void {
  const notification = new Notification({
    title: 'A fact',
    body: 'worth knowing',
    actions: [
      { type: 'selection', text: 'Choose', items: ['One'] },
      { type: 'button', text: 'Press' },
    ],
  });
  for (const name of ['show', 'click', 'close'] as const)
    notification.on(name as 'click', () => say(`notification ${name}`));
  notification.on('action', ({ actionIndex }) => say(`notification action ${actionIndex}`));
  notification.show();
}

function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 360,
    height: 300,
    x: 100,
    y: 50,
    show: false,
    frame: false,
    webPreferences: { preload: path.join(here, 'preload.cjs'), sandbox: true },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    event.preventDefault();
    say(`blocked ${url}`);
  });
  window.on('close', (event) => {
    if (quitting) return;
    event.preventDefault();
    window.hide();
  });
  void window.loadURL('app://bundle/index.html');
  return window;
}

void app.whenReady().then(() => {
  protocol.handle('app', async ({ url }) => {
    const file = path.basename(new URL(url).pathname);
    const type = types[file.split('.').at(-1) ?? ''] ?? 'text/plain';
    const headers = { 'Content-Type': type, 'Content-Security-Policy': "default-src 'self'" };
    return new Response(new Uint8Array(await readFile(path.join(here, file))), { headers });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  const tray = new Tray(
    nativeImage.createFromPath(path.join(here, '../../../../assets/tray/idle-for-dark-panel.png')),
  );
  tray.setToolTip('Sample');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Notify', click: notify },
      { label: 'Pin', type: 'checkbox', click: (item) => say(`pin ${item.checked}`) },
      { label: 'Rename', click: () => tray.setToolTip('Renamed') },
      { label: 'More', submenu: [{ label: 'Inner', click: () => say('inner') }] },
      { type: 'separator' },
      { label: 'Quit', role: 'quit' },
    ]),
  );
  tray.on('click', () => (popover?.isVisible() ? popover.hide() : popover?.show()));
  powerMonitor.on('resume', () => say('resume'));
  popover = createWindow();
});
