import { app } from 'electron';
import type { Log, TerminalCommandFile } from '../../app/needs.ts';
import type { TerminalCommand } from '../../domain/settings/terminalCommand.ts';
import { readInstallation } from '../update/installation.ts';
import { commandFile } from './commandFile.ts';
import { fixedCommand } from './fixedCommand.ts';
import { bundleIn, type Machine } from './places.ts';

/** The command of this app, in the terminals of this system. */
export function systemTerminalCommand(log: Log): TerminalCommandFile {
  const appPath = app.getAppPath();
  const machine: Machine = { platform: process.platform, home: app.getPath('home'), env: process.env };
  const fixed = fixedCommand(readInstallation(), appPath);
  if (!fixed) return commandFile({ machine, bundle: bundleIn(appPath, machine), log });
  const look = async (): Promise<TerminalCommand> => fixed;
  return { look, install: look, remove: look };
}
