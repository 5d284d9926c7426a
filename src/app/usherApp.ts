import type { AppCommand } from '../domain/command.ts';

/** What the app does, whoever asks: window, menu or terminal. Failures become Events; nothing here rejects but a bug. */
export type UsherApp = {
  /** The one way in for page, menu, notification and terminal. */
  dispatch(command: AppCommand): void;
  /** Restores the saved servers and the account, else asks for a sign-in. */
  start(): Promise<void>;
  /** With plex.tv, in the browser. Resolves when that is over. */
  signInWithBrowser(): Promise<void>;
  openLink(): Promise<void>;
  copyLink(): Promise<void>;
  /** By address and token; no token for a server that nobody has claimed. */
  signIn(address: string, token: string): Promise<void>;
  /** The answer to the trust prompt with this id, of this server or, with an empty server id, of the typed address. */
  trust(serverId: string, promptId: string): Promise<void>;
  /** Out of the page that is open, and of what it had under way. */
  leave(): void;
  /** Out of the browser sign-in, whatever page is open. */
  cancelSignIn(): void;
  /** Hidden, it comes back to the activities, where there are any; what is under way goes on. */
  setPopoverVisible(isPopoverVisible: boolean): void;
  /** One more, by address. */
  addServer(): void;
  chooseServers(): Promise<void>;
  choose(serverIds: readonly string[]): Promise<void>;
  /** Servers in the own network, while somebody wants to sign in. */
  discoverServers(): Promise<void>;
  /** Out of everything: account and servers. */
  signOut(): Promise<void>;
  cancel(serverId: string, uuid: string): Promise<void>;
  /** A new attempt at once, for one server or every: "Retry now". */
  retry(serverId?: string): void;
  /**
   * Something happened to the machine. After a sleep what was open only looks open; after an unlock or in another network a live link
   * is asked to prove itself, and a better way may be there.
   */
  woke(from: 'sleep' | 'lock' | 'network'): void;
  /** The doctor: anew, for one server or all. How far it is, the page says. */
  diagnose(serverId?: string): void;
  stop(): Promise<void>;
};
