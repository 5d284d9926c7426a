import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { View } from '../domain/view/view.ts';
import type { Bridge } from '../shared/bridge.ts';
import { CHANNELS } from '../shared/channels.ts';

// The page gets these three functions only, and nothing of Electron: no event object, no channel name.
const bridge: Bridge = {
  getView: () => ipcRenderer.invoke(CHANNELS.getView),
  send: (command) => ipcRenderer.send(CHANNELS.command, command),
  onView: (show) => {
    const listener = (_event: IpcRendererEvent, view: View): void => show(view);
    ipcRenderer.on(CHANNELS.view, listener);
    return () => {
      ipcRenderer.off(CHANNELS.view, listener);
    };
  },
};

contextBridge.exposeInMainWorld('usher', bridge);
