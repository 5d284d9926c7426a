import type { IncomingMessage } from 'node:http';
import { faultsOf } from './faults.ts';
import { FRIEND, OWNER } from './household.ts';
import type { SecondServerOptions } from './options.ts';
import type { Call, Route } from './routes.ts';

export const SHARED_TOKEN = 'friend-token';

export type Admitted = Call & { readonly route: Route };

export type Admission = {
  readonly requests: readonly { readonly method: string; readonly path: string }[];
  readonly faults: readonly string[];
  /** Which call it is, and who makes it; the status where there is no such call, or not for them. */
  admit(request: IncomingMessage): Admitted | 401 | 403 | 404;
};

export function createAdmission(options: SecondServerOptions, routes: readonly Route[]): Admission {
  const requests: { method: string; path: string }[] = [];
  const faults: string[] = [];

  const userOf = (token: string): number | undefined =>
    token === options.token ? OWNER : token === SHARED_TOKEN ? FRIEND : undefined;

  return {
    requests,
    faults,
    admit: ({ method = '', url = '', headers }) => {
      requests.push({ method, path: url });
      // Not by URL, which would make `..` and the like harmless.
      const [pathname = '', search = ''] = url.split(/\?(.*)/s);
      const query = new URLSearchParams(search);
      const [found] = routes.flatMap((route) => {
        const match = route.method === method && patternOf(route.path).exec(pathname);
        return match ? { route, idText: match[1] ?? '' } : [];
      });
      const wrong = found ? faultsOf(headers, found.route, found.idText, query) : ['no such call'];
      faults.push(...wrong.map((fault) => `${method} ${pathname}: ${fault}`));
      const userID = userOf(String(headers['x-plex-token'] ?? query.get('X-Plex-Token')));
      const needs = found?.route.needs ?? 'token';
      if (needs !== 'nothing' && userID === undefined) return 401;
      if (!found) return 404;
      if (needs === 'owner' && userID !== OWNER) return options.sharedRefusal;
      return { route: found.route, id: decoded(found.idText), query, userID: userID ?? OWNER };
    },
  };
}

/** `{id}` is one part of a path. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace('{id}', '([^/]+)')}$`);
}

/** What is encoded wrongly is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
