/**
 * A machineIdentifier: hexadecimal as far as is known. Secrets are kept under it, beside others whose names have dots and spaces, and a
 * server says itself what it is called: so nothing else is one.
 */
export function isServerId(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9][\w-]{0,255}$/.test(text);
}
