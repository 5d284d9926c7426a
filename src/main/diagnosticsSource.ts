import { readFileSync } from 'node:fs';
import os from 'node:os';
import { app } from 'electron';
import type { DiagnosticsSource } from '../app/settings/diagnostics.ts';

const MOST_LINES = 200;
const UPTIME_STEP_S = 60;

/** What this process and machine say of themselves. `logFile` is the one that this run writes. */
export function diagnosticsSource(logFile: string): DiagnosticsSource {
  return {
    facts: () => ({
      Usher: `${app.getVersion()}${app.isPackaged ? '' : ', from source'}`,
      System: `${os.type()} ${os.release()}, ${process.arch}`,
      Desktop: process.env.XDG_CURRENT_DESKTOP ?? 'the system’s own',
      Session: process.env.XDG_SESSION_TYPE ?? 'the system’s own',
      Electron: process.versions.electron ?? 'none',
      Node: process.versions.node,
      Locale: app.getLocale(),
      Uptime: `${Math.round(process.uptime() / UPTIME_STEP_S)} min`,
      Memory: `${Math.round(process.memoryUsage().rss / 1_000_000)} MB`,
    }),
    logTail: () => {
      try {
        return readFileSync(logFile, 'utf8').split('\n').slice(-MOST_LINES).join('\n');
      } catch {
        return '';
      }
    },
    known: () => [
      { text: os.homedir(), as: '~' },
      { text: os.hostname(), as: '[this computer]' },
      { text: os.userInfo().username, as: '[person]' },
    ],
  };
}
