import { rt } from './runtime.ts';
import { webContents } from './windows.ts';

// Electron never makes a refused window; here it exists for a moment.
// 'Page.windowOpen' and 'Target.targetCreated' come in either order, and our own windows are page targets too.
let refused = 0;
let creating = 0;
const unclaimed = new Set<string>();
function settlePopups(): void {
  for (const id of unclaimed) {
    if (webContents.fromDevToolsTargetId(id)) {
      unclaimed.delete(id);
      continue;
    }
    if (creating || !refused) return;
    refused--;
    unclaimed.delete(id);
    void rt.chromium.then((c) => c.cdp.root.send('Target.closeTarget', { targetId: id })).catch(() => {});
  }
}
/** The page asked for a window that the app refused. */
export function refusePopup(): void {
  refused++;
  settlePopups();
}

/** A window of our own is on its way: its target is no popup. Returns what to call when it is there. */
export function expectWindow(): () => void {
  creating++;
  return () => {
    creating--;
    settlePopups();
  };
}

let watching: Promise<void> | undefined;
export function watchTargets(): Promise<void> {
  watching ??= (async () => {
    const { cdp } = await rt.chromium;
    cdp.root.on('Target.targetCreated', ({ targetInfo: t }: any) => {
      unclaimed.add(t.targetId);
      settlePopups();
    });
    cdp.root.on('Target.targetDestroyed', ({ targetId }: any) => {
      unclaimed.delete(targetId);
      webContents.fromDevToolsTargetId(targetId)?.$owner.destroy();
    });
    await cdp.root.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
  })();
  return watching;
}
