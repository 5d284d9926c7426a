import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { moveFocus, openWindows } from './windows.ts';

let spy: ChildProcess | undefined;

/** On a real display the window manager's idea of the active window is what focuses and blurs. */
export function followActiveWindow(): void {
  if (spy) return;
  const child = spawn('xprop', ['-root', '-spy', '_NET_ACTIVE_WINDOW'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  spy = child;
  child.once('error', () => {});
  child.unref();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const active = Number(/0x[0-9a-f]+/.exec(line)?.[0] ?? 0);
    moveFocus([...openWindows].find((window) => window.isVisible() && Number(window.$xid) === active));
  });
  process.on('exit', () => child.kill());
}
