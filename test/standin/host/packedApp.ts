import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';

/** The program that was started, if it is a packed app's: its executable sets this, and hands over to the stand-in. */
export const packedProgram = process.env.STANDIN_PROGRAM;

/** What a package brings beside its archive, such as app-update.yml: of a packed app, or given alone. */
export const packedResources =
  process.env.STANDIN_RESOURCES ?? (packedProgram && path.join(path.dirname(packedProgram), 'resources'));

/** Electron reads an app out of its archive, Node cannot. What lies unpacked beside the archive is put in its place. */
export function extractApp(program: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standin-app-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  extractAll(path.join(path.dirname(program), 'resources', 'app.asar'), folder);
  return folder;
}
