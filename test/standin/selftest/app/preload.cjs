const { contextBridge, ipcRenderer } = require('electron');

globalThis.preloadOnly = true;
contextBridge.exposeInMainWorld('sample', {
  state: () => ipcRenderer.invoke('state'),
  fail: () => ipcRenderer.invoke('fail'),
  secret: (value) => ipcRenderer.invoke('secret', value),
  pick: () => ipcRenderer.invoke('pick'),
  add: (by) => ipcRenderer.send('add', by),
  sum: (a, b) => a + b,
  throws: () => {
    throw new TypeError('sync no');
  },
  onLine: (show) => {
    ipcRenderer.on('line', (_event, line) => show(line));
  },
});
