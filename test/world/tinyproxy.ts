import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ServerProcess, startServerProcess } from './serverProcess.ts';

const FILE = '/usr/bin/tinyproxy';

/** Other systems have no Debian packages. */
export const hasTinyproxy = existsSync(FILE);

export type TinyproxyOptions = {
  /** CONNECT to these only. */
  readonly ports?: readonly number[];
  /** `user:password` that it wants. */
  readonly password?: string;
};

/** A real tinyproxy. It looks names up by itself, so it knows none of ours but `localhost`. */
export function startTinyproxy({ ports = [], password }: TinyproxyOptions = {}): Promise<ServerProcess> {
  return startServerProcess((port, folder) => ({
    command: FILE,
    args: ['-d', '-c', path.join(folder, 'tinyproxy.conf')],
    files: {
      'tinyproxy.conf': [
        `Port ${port}`,
        'Listen 127.0.0.1',
        'Allow 127.0.0.1',
        'LogLevel Info',
        `PidFile "${folder}/pid"`,
        ...(password ? [`BasicAuth ${password.replace(':', ' ')}`] : []),
        ...ports.map((allowed) => `ConnectPort ${allowed}`),
        '',
      ].join('\n'),
    },
    isListening: /Accepting connections/,
  }));
}
