import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The first Node 20 in PATH, where there is one: scripts run on a newer one. */
export function hostNode20(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const is20 = (node: string): boolean =>
    /^v20\./.test(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  return folders.map((folder) => path.join(folder, 'node')).find(is20);
}
