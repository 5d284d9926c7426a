import { connect, createServer } from 'node:net';

export type Launch = { readonly argv: string[]; readonly cwd: string; readonly data: unknown };

/**
 * Synchronous, as in Electron: binding an abstract socket named after the profile is the lock. Returns how to let go of it, or undefined
 * where another process has it, which is then told of this launch.
 */
export function lockProfile(
  profile: string,
  mine: Launch,
  onLaunch: (launch: Launch) => void,
): (() => void) | undefined {
  const name = `\0standin-${profile}`;
  const server = createServer((socket) => {
    let text = '';
    socket
      .on('data', (chunk) => {
        text += chunk;
      })
      .on('end', () => onLaunch(JSON.parse(text)))
      .on('error', () => {});
  });
  server.on('error', () => {});
  // On a Unix socket this binds in the same tick.
  server.listen(name);
  if (!server.listening) {
    const first = connect(name, () => first.end(JSON.stringify(mine))).on('error', () => {});
    return undefined;
  }
  server.unref();
  return () => server.close();
}
