import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../storage/readText.ts';
import { replaceFile } from '../../storage/replaceFile.ts';
import { type AutostartEntry, autostartText, readAutostart } from './desktopEntry.ts';
import { AT_LOGIN, type SystemLoginItem } from './loginItem.ts';

const MOST_BYTES = 64 * 1024;

/** The file in the autostart folder of Linux desktops that starts the program at login. */
export function autostartFile(file: string, program: string): SystemLoginItem {
  function entry(): AutostartEntry | undefined {
    const text = readText(file, MOST_BYTES);
    return text === undefined ? undefined : readAutostart(text);
  }
  function write(isOn: boolean): void {
    if (!isOn) {
      rmSync(file, { force: true });
      return;
    }
    // The specification allows no =, and GLib looks for a program with two % where two stand for one.
    if (/[=%]/.test(program)) throw new Error('an autostart file names no program with = or % in its path');
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    replaceFile(file, autostartText([program, AT_LOGIN]));
  }
  return {
    read: () => ({ isOn: entry()?.isOn ?? false, problem: undefined }),
    write,
    // The program was moved.
    repair: () => {
      const { isOn = false, command = [] } = entry() ?? {};
      const [known = '', argument, ...more] = command;
      const isOurs = argument === AT_LOGIN && more.length === 0;
      if (isOn && isOurs && !existsSync(known)) write(true);
    },
  };
}
