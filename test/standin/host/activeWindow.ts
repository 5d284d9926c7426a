import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setFocused, windows } from './windows.ts';

// Headed only: the window manager's idea of the active window is what focuses and blurs.
let spy: ChildProcess | undefined;
export function watchActiveWindow(): void {
  if (spy) return;
  spy = spawn('xprop', ['-root', '-spy', '_NET_ACTIVE_WINDOW'], { stdio: ['ignore', 'pipe', 'ignore'] });
  spy.unref();
  createInterface({ input: spy.stdout! }).on('line', (l) => {
    const id = Number(/0x[0-9a-f]+/.exec(l)?.[0] ?? 0);
    setFocused([...windows].find((w) => w.isVisible() && Number(w.$xid) === id));
  });
  process.on('exit', () => spy?.kill());
}
