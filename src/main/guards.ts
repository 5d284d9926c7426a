import { app, session } from 'electron';
import { isPageUrl } from './popover/page.ts';

// What the three navigation events have in common.
type Navigation = Electron.Event<Electron.WebContentsWillNavigateEventParams>;

/** Refuses everything that a page does not need: permissions, devices, navigation, windows, web views. */
export function refuseEverything(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event: Electron.Event) => event.preventDefault());
    for (const navigation of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      contents.on(navigation as 'will-navigate', (event: Navigation) => {
        if (!isPageUrl(event.url)) event.preventDefault();
      });
    }
  });
}
