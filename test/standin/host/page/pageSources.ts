import { codecSource } from './clone.ts';
import { preloadGlobals } from './preloadWorld.ts';
import { bridgeEnd, type WorldBridge } from './worldBridge.ts';

type Preload = { readonly file: string; readonly text: string; readonly process: object };

/** What runs in the page's own world, before the page: it takes what the preload exposes. `secret` names the bridge's events. */
export function mainWorldSource(secret: string): string {
  return inMainFrame(`(${exposeInWindow})((${bridgeEnd})(${JSON.stringify(secret)}, 'main'));`);
}

/** What runs in the preload's isolated world: the preload, as the CommonJS module it is. `binding` is how it calls the host. */
export function preloadSource(secret: string, binding: string, preload: Preload): string {
  const name = preload.file.split('/').pop();
  return `${inMainFrame(`(() => {
const bridge = (${bridgeEnd})(${JSON.stringify(secret)}, 'isolated');
const { require, process } = (${preloadGlobals})(bridge, ${codecSource}, ${JSON.stringify(binding)}, ${JSON.stringify(preload.process)});
const module = { exports: {} };
(function (exports, require, module, process, __filename, __dirname, global) {${preload.text}
})(module.exports, require, module, process, ${JSON.stringify(preload.file)}, '', globalThis);
})();`)}
//# sourceURL=electron-preload:///${name}`;
}

/** Electron runs no preload in frames within the page. */
function inMainFrame(source: string): string {
  return `if (window === window.top) ${source}`;
}

/** Injected as source: needs nothing from outside. */
function exposeInWindow(bridge: WorldBridge): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    for (const part of Object.values(value)) freeze(part);
    return Object.freeze(value);
  };
  bridge.on('expose', ({ key, api }) => {
    Object.defineProperty(window, key, { value: freeze(bridge.unpack(api)), enumerable: true });
  });
}
