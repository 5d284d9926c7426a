import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { View } from '../domain/view.ts';
import type { Bridge } from '../shared/bridge.ts';
import { CHANNELS } from '../shared/channels.ts';

// The page gets these four functions and nothing of Electron: no event object, no channel name.
const bridge: Bridge = {
  list: () => ipcRenderer.invoke(CHANNELS.list),
  cancel: (serverId, uuid) => ipcRenderer.send(CHANNELS.intent, { kind: 'cancel', serverId, uuid }),
  ask: (intent) => ipcRenderer.send(CHANNELS.intent, intent),
  onView: (show) => {
    const listener = (_event: IpcRendererEvent, view: View): void => show(view);
    ipcRenderer.on(CHANNELS.view, listener);
    return () => {
      ipcRenderer.off(CHANNELS.view, listener);
    };
  },
};

contextBridge.exposeInMainWorld('usher', bridge);
