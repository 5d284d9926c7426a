/** The page's own frame; frames within it are not known. */
export type WebFrameMain = Pick<
  Electron.WebFrameMain,
  'isDestroyed' | 'name' | 'origin' | 'processId' | 'routingId' | 'url'
> & { readonly parent: WebFrameMain | null };

type Navigation = Electron.Event<Electron.WebContentsWillNavigateEventParams>;
/** Of what Electron tells of a right click. */
export type ContextMenuParams = Pick<
  Electron.ContextMenuParams,
  'editFlags' | 'isEditable' | 'selectionText' | 'x' | 'y'
>;
export type ConsoleMessage = Omit<Electron.WebContentsConsoleMessageEventParams, 'frame'>;
/** What listeners are told, of what Electron would tell them. */
export type WebContentsEvents = {
  'context-menu': [event: Electron.Event, params: ContextMenuParams];
  'console-message': [details: Electron.Event<ConsoleMessage>];
  'did-navigate': [event: Electron.Event, url: string, code: number, status: string];
  'did-navigate-in-page': [event: Electron.Event, url: string, isMainFrame: boolean];
  'dom-ready': [event: Electron.Event];
  'did-finish-load': [];
  'did-fail-load': [event: Electron.Event, code: number, error: string, url: string, isMainFrame: boolean];
  'render-process-gone': [event: Electron.Event, details: Electron.RenderProcessGoneDetails];
  'will-navigate': [details: Navigation, url: string];
  'will-frame-navigate': [details: Navigation];
  'will-redirect': [details: Navigation, url: string];
  // There are no web views: never emitted.
  'will-attach-webview': [event: Electron.Event];
  destroyed: [];
};
