// The package brings no types of its own.
declare module 'proxy-from-env' {
  /** Empty where the environment names no proxy for the URL. */
  export function getProxyForUrl(url: string): string;
}
