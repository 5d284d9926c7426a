import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows who sent a body, as "Standard Webhooks" has them: HMAC-SHA256 of `id.timestamp.body`. A key that
 * begins with `whsec_` is the Base64 of its bytes; any other is its text. Without a key the id and the time are sent alone.
 */
export function signatureHeaders(
  id: string,
  seconds: number,
  body: string,
  key: string | undefined,
): Readonly<Record<string, string>> {
  const headers = { 'webhook-id': id, 'webhook-timestamp': String(seconds) };
  if (key === undefined) return headers;
  const [, encoded] = /^whsec_(.+)$/.exec(key) ?? [];
  const bytes = encoded === undefined ? Buffer.from(key) : Buffer.from(encoded, 'base64');
  const signature = createHmac('sha256', bytes).update(`${id}.${seconds}.${body}`).digest('base64');
  return { ...headers, 'webhook-signature': `v1,${signature}` };
}
