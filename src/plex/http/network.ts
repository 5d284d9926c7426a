/** The machine's proxy settings. Read for every connection, since they change while Usher runs. */
export type Network = {
  /**
   * The proxy for this URL: `http:`, `https:`, `socks5:` with host and port, perhaps credentials; undefined for none. Throws PlexError
   * `proxy-setting` where the setting is none that can be used.
   */
  proxyFor(url: URL): Promise<URL | undefined>;
};

/** No proxy for any connection. */
export const directNetwork: Network = { proxyFor: async () => undefined };
