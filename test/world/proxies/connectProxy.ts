import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type ProxyOptions = {
  /** `host:port` as it is asked for, and where it leads instead: `{ 'plex.tv:443': '127.0.0.1:4711' }`. Others go where they say. */
  readonly routes?: Readonly<Record<string, string>>;
  /** Lets nobody through. */
  readonly refuses?: boolean;
  /** `user:password` that it wants. */
  readonly password?: string;
};

export type ConnectProxy = {
  readonly url: string;
  /** What it was asked for so far: `host:port` of a CONNECT, else the URL. */
  seen(): readonly string[];
  stop(): Promise<void>;
};

/** A forward proxy in a process of its own. */
export async function startConnectProxy(options: ProxyOptions = {}): Promise<ConnectProxy> {
  const script = path.join(import.meta.dirname, 'connectProxyProcess.ts');
  const child = fork(script, [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const seen: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the proxy exited with ${code}`)));
    child.on('message', (message: { readonly port?: number; readonly target?: string }) => {
      if (message.port !== undefined) resolve(message.port);
      if (message.target !== undefined) seen.push(message.target);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    seen: () => seen,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
