import type { DemoPlexTv } from './plexTv.ts';

export type TvAnswer = {
  readonly status: number;
  readonly text: string;
  readonly tree: Record<string, unknown>;
};

/** `call` is the method and what stands behind `/api/v2/`. */
export type AskPlexTv = (call: string, headers?: Record<string, string>, body?: unknown) => Promise<TvAnswer>;

export const me = {
  'X-Plex-Client-Identifier': 'client-1',
  'X-Plex-Product': 'Test',
  Accept: 'application/json',
};

/** With nothing but fetch. */
export async function askPlexTv(
  tv: DemoPlexTv,
  ...[call, headers, body]: Parameters<AskPlexTv>
): Promise<TvAnswer> {
  const [method = '', path = ''] = call.split(' ');
  const response = await fetch(`${tv.url}/api/v2/${path}`, {
    method,
    headers: { ...me, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, tree: text.startsWith('{') ? JSON.parse(text) : {} };
}

/** Its status, and plex.tv's own code. */
export const errorOf = ({ status, tree }: TvAnswer): unknown => [status, Object(tree.errors)[0]?.code];
