import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Issued } from './certificates.ts';
import { type ServerProcess, startServerProcess } from './serverProcess.ts';

/** Where `npm test` unpacks the package; one that is installed is as good. */
export const UNPACKED_NGINX = path.join(import.meta.dirname, '../../node_modules/.cache/usher/nginx');

export function findNginx(): string | undefined {
  const places = ['/usr/sbin/nginx', path.join(UNPACKED_NGINX, 'usr/sbin/nginx')];
  return places.find((file) => existsSync(file));
}

/** Other systems have no Debian packages. */
export const hasNginx = findNginx() !== undefined;

export type NginxOptions = {
  /** Hands the Upgrade of a WebSocket on. As it comes it does not. */
  readonly passesUpgrade?: boolean;
  /** Holds answers back until they are worth sending, as it comes. */
  readonly buffers?: boolean;
  /** More directives for its `location`, without the semicolon. */
  readonly lines?: readonly string[];
  /** Speaks https itself. */
  readonly tls?: Issued;
};

const UPGRADE = [
  'proxy_http_version 1.1',
  'proxy_set_header Upgrade $http_upgrade',
  'proxy_set_header Connection "upgrade"',
];
const TEMPORARIES = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** A real nginx in front of the server at this URL. */
export function startNginx(target: string, options: NginxOptions = {}): Promise<ServerProcess> {
  const { passesUpgrade = false, buffers = true, lines = [], tls } = options;
  const directives = [
    `proxy_pass ${target}`,
    ...(passesUpgrade ? UPGRADE : []),
    ...(buffers ? [] : ['proxy_buffering off']),
    ...lines,
  ];
  return startServerProcess((port, folder) => ({
    command: findNginx() ?? 'nginx',
    // Before its configuration is read it would log to a file of root's.
    args: ['-p', folder, '-e', 'stderr', '-c', path.join(folder, 'nginx.conf')],
    files: {
      'nginx.conf': `daemon off; master_process off; pid ${folder}/pid; error_log stderr notice; events {}
http {
  access_log off;
  ${TEMPORARIES.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  server {
    listen 127.0.0.1:${port}${tls ? ' ssl' : ''};
    ${tls ? `ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;` : ''}
    location / { ${directives.map((line) => `${line};`).join(' ')} }
  }
}
`,
      ...(tls && { 'cert.pem': tls.cert, 'key.pem': tls.key }),
    },
    isListening: /event method/,
    isSecure: tls !== undefined,
  }));
}
