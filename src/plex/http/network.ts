/** What the machine says about ways out. Asked anew for every connection: settings change while Usher runs. */
export type Network = {
  /**
   * The proxy for this URL: `http:`, `https:`, `socks5:` with host and port, perhaps credentials; undefined for none. Throws PlexError
   * `proxy-setting` where the setting is none that can be used.
   */
  proxyFor(url: URL): Promise<URL | undefined>;
};

/** Every connection straight to its host. */
export const directNetwork: Network = { proxyFor: async () => undefined };
