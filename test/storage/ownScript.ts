import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const KILOBYTE = 1024;

/** Runs a script in a process of its own that may write no file longer than that; what it printed. */
export async function runLimited(largestBytes: number, script: string): Promise<string> {
  // bash counts in kilobytes, other shells may not.
  const shell = `trap '' XFSZ; ulimit -f ${largestBytes / KILOBYTE}; exec "$@"`;
  const node = [process.execPath, '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)('bash', ['-c', shell, 'bash', ...node]);
  return stdout.trim();
}
