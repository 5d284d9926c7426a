import { emitKeypressEvents, type Key } from 'node:readline';
import type { Size } from './draw/line.ts';
import { createKeys, type Press } from './keys.ts';

// DEC modes: another screen, no cursor, no wrapping at the end of a line, pasted text told apart from keys.
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?2004h';
const LEAVE = '\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l';
const FEWEST = { columns: 20, rows: 3 } as const;
const USUAL = { columns: 80, rows: 24 } as const;

export type TtyEvents = {
  readonly onPress: (press: Press) => void;
  /** All has to be drawn again: another size, or the terminal is ours again. */
  readonly onRedraw: () => void;
  /** There is no terminal any more, or the process is asked to end. */
  readonly onEnd: () => void;
};

/** The terminal, taken over. Whatever ends the process, it is given back as it was. */
export type Tty = {
  size(): Size;
  write(text: string): void;
  /** False while it takes no more for now; `onRedraw` follows. */
  isReady(): boolean;
  close(): void;
};

/** Takes over the terminal of stdin and stdout. */
export function openTty({ onPress, onRedraw, onEnd }: TtyEvents): Tty {
  const { stdin, stdout } = process;
  const keys = createKeys();
  const warnings: Error[] = [];
  const warners = process.rawListeners('warning');
  const hold = (warning: Error): void => void warnings.push(warning);
  let isTaken = false;
  let isAwaited = false;

  function take(): void {
    if (isTaken) return;
    isTaken = true;
    stdin.setRawMode(true);
    stdout.write(ENTER);
  }

  /** Before anything else is printed, such as the stack of a bug. */
  function giveBack(): void {
    if (!isTaken) return;
    isTaken = false;
    try {
      stdin.setRawMode(false);
    } catch {
      // It is gone.
    }
    stdout.write(LEAVE);
  }

  function suspend(): void {
    giveBack();
    process.kill(process.pid, 'SIGSTOP');
  }

  function resume(): void {
    take();
    onRedraw();
  }

  function onKey(text: string | undefined, key: Key): void {
    const press = keys(text, key);
    // As the terminal would without raw mode: to everything that was started together.
    if (press === 'suspend' && process.platform !== 'win32') process.kill(0, 'SIGTSTP');
    else if (press === 'redraw') onRedraw();
    else if (press) onPress(press);
  }

  const signals: Partial<Record<NodeJS.Signals, () => void>> = {
    SIGHUP: onEnd,
    ...(process.platform !== 'win32' && { SIGTSTP: suspend, SIGCONT: resume }),
  };
  for (const [signal, act] of Object.entries(signals)) process.on(signal, act);
  // Before the stack of a bug is printed.
  process.on('uncaughtExceptionMonitor', giveBack);
  process.on('exit', giveBack);
  stdout.on('resize', onRedraw);
  stdin.on('end', onEnd).on('error', onEnd);
  emitKeypressEvents(stdin);
  stdin.on('keypress', onKey);
  // Node would print them into the list.
  process.removeAllListeners('warning').on('warning', hold);
  take();
  stdin.resume();

  return {
    size: () => ({
      // Some terminals do not say how large they are.
      columns: Math.max(FEWEST.columns, stdout.columns || USUAL.columns),
      rows: Math.max(FEWEST.rows, stdout.rows || USUAL.rows),
    }),
    write: (text) => {
      if (isTaken) stdout.write(text);
    },
    isReady: () => {
      if (!isTaken) return false;
      if (!stdout.writableNeedDrain) return true;
      if (!isAwaited)
        stdout.once('drain', () => {
          isAwaited = false;
          onRedraw();
        });
      isAwaited = true;
      return false;
    },
    close: () => {
      giveBack();
      for (const [signal, act] of Object.entries(signals)) process.off(signal, act);
      process.off('uncaughtExceptionMonitor', giveBack).off('exit', giveBack);
      stdout.off('resize', onRedraw);
      stdin.off('end', onEnd).off('error', onEnd).off('keypress', onKey);
      stdin.pause();
      process.off('warning', hold);
      for (const warner of warners) process.on('warning', (warning) => warner.call(process, warning));
      for (const warning of warnings.splice(0)) process.emit('warning', warning);
    },
  };
}
