import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { unescape as unescaped } from 'node:querystring';
import type { WebhookHook } from '../domain/hooks/hook.ts';
import type { HookPayload } from '../domain/hooks/hookPayload.ts';
import type { HookProblem } from '../domain/hooks/hookRun.ts';
import { filledJson, type Template, withSecrets } from '../domain/hooks/template.ts';
import type { Clock } from '../plex/http/clock.ts';
import { codeOf, connectionError, PlexError } from '../plex/http/errors.ts';
import { openAgents } from '../plex/http/httpAgents.ts';
import { type HttpClient, REQUEST_TIMEOUT_MS } from '../plex/http/httpClient.ts';
import type { Network } from '../plex/http/network.ts';
import { isPrivateAddress } from '../plex/http/privateNetwork.ts';
import { signatureHeaders } from './signature.ts';

const MOST_TRIES = 3;
/** Before the second try and the third. */
const PAUSES_MS = [2_000, 8_000] as const;
/** Whoever asks for a longer pause is not tried again. */
const LONGEST_PAUSE_MS = 60_000;

export type WebhookNeeds = { readonly network: Network; readonly clock: Clock; readonly version: string };

/** What is to be sent, with the secrets in their places. Nothing of it is ever logged. */
type Letter = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly key: string | undefined;
};

/** What one try came to. */
type Answer = {
  readonly problem: HookProblem | undefined;
  /** Another try may help. */
  readonly isPassing: boolean;
  /** For how long the server asks to be left alone. */
  readonly afterMs: number | undefined;
};

/**
 * Sends a hook's webhook. Only what may pass is tried again: no connection, no answer in time, 429, 5xx. A redirect is not followed: it
 * would take the secrets along.
 */
export async function postWebhook(
  hook: WebhookHook,
  payload: HookPayload,
  secrets: ReadonlyMap<string, string>,
  { network, clock, version }: WebhookNeeds,
  signal: AbortSignal,
): Promise<{ readonly problem: HookProblem | undefined; readonly tries: number }> {
  const letter = letterOf(hook, payload, secrets, version);
  if (!letter) return { problem: { kind: 'bad-address' }, tries: 0 };
  if (isOutside(letter.url)) return { problem: { kind: 'plain-outside' }, tries: 0 };
  const id = randomUUID();
  for (let tries = 1; ; tries++) {
    const { problem, isPassing, afterMs = 0 } = await sent(letter, id, network, clock, signal);
    const pauseMs = Math.max(PAUSES_MS[tries - 1] ?? 0, afterMs);
    const isLast = !isPassing || tries >= MOST_TRIES || pauseMs > LONGEST_PAUSE_MS;
    if (!problem || isLast || signal.aborted) return { problem, tries };
    await clock.sleep(pauseMs, signal);
    if (signal.aborted) return { problem, tries };
  }
}

function letterOf(
  { post }: WebhookHook,
  payload: HookPayload,
  secrets: ReadonlyMap<string, string>,
  version: string,
): Letter | undefined {
  const url = URL.parse(withSecrets(post.url, secrets).trim());
  const own = Object.entries(post.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    withSecrets(value, secrets),
  ]);
  const headers: Readonly<Record<string, string>> = {
    'content-type': 'application/json',
    'user-agent': `Usher/${version}`,
    ...Object.fromEntries(own),
  };
  const isSendable = Object.values(headers).every((value) => /^[\t\x20-\x7e]*$/.test(value));
  if (!url || !/^https?:$/.test(url.protocol) || !isSendable) return undefined;
  const body = post.body === undefined ? payload : filledJson(post.body as Template, { payload, secrets });
  const key = post.sign === undefined ? undefined : withSecrets(post.sign, secrets);
  return { url, headers, body: JSON.stringify(body), key };
}

/** A name is looked at when it is resolved (`lookupPrivate`). */
function isOutside({ protocol, hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'http:' && isIP(host) !== 0 && !isPrivateAddress(host);
}

async function sent(
  { url, headers, body, key }: Letter,
  id: string,
  network: Network,
  clock: Clock,
  signal: AbortSignal,
): Promise<Answer> {
  let requests: HttpClient | undefined;
  try {
    // Plain http stays in the own network, where no proxy is needed.
    const proxy = url.protocol === 'https:' ? await network.proxyFor(url) : undefined;
    ({ requests } = openAgents({ base: new URL(url.origin), proxy }));
    const answer = await requests.request({
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: {
        ...basicHeader(url),
        ...headers,
        ...signatureHeaders(id, Math.floor(clock.now() / 1000), body, key),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
    if (answer.status >= 200 && answer.status <= 299)
      return { problem: undefined, isPassing: false, afterMs: undefined };
    return {
      problem: { kind: 'status', status: answer.status },
      isPassing: answer.status === 429 || answer.status >= 500,
      afterMs: afterMsOf(answer.headers['retry-after'], clock.now()),
    };
  } catch (error) {
    return failureOf(error, signal);
  } finally {
    // What the answer says beside its head is not read.
    requests?.destroy();
  }
}

/** `https://name:password@host` is Basic authentication. A `%` of a password may stand for itself: decodeURIComponent would throw. */
function basicHeader({ username, password }: URL): Readonly<Record<string, string>> {
  if (!username && !password) return {};
  const given = [username, password].map(unescaped).join(':');
  return { authorization: `Basic ${Buffer.from(given).toString('base64')}` };
}

function failureOf(error: unknown, signal: AbortSignal): Answer {
  const told = signal.aborted ? undefined : connectionError(error, '');
  const problem: HookProblem =
    told instanceof PlexError && told.problem === 'timed-out'
      ? { kind: 'timed-out', seconds: REQUEST_TIMEOUT_MS / 1000 }
      : told instanceof PlexError && told.problem === 'plain-outside'
        ? { kind: 'plain-outside' }
        : { kind: 'unreachable', code: error instanceof Error ? codeOf(error) : '' };
  const isPassing =
    told instanceof PlexError && ['timed-out', 'unreachable', 'no-such-name', 'proxy'].includes(told.problem);
  return { problem, isPassing, afterMs: undefined };
}

/** `Retry-After`: seconds, or a date. */
function afterMsOf(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text.trim()) ? 1000 * Number(text) : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
