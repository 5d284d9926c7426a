import type { AppCommand } from '../../../src/domain/command.ts';

/** What the process under test is told. Each but `dispatch` is answered. */
export type ToUsher =
  | {
      readonly kind: 'begin';
      readonly folder: string;
      readonly vault: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'dispatch'; readonly command: AppCommand }
  /** Counts from now on. */
  | { readonly kind: 'mark' }
  /** Looks for these where none of them may be. */
  | { readonly kind: 'look'; readonly secrets: readonly string[] }
  | { readonly kind: 'end' };

export type FromUsher =
  | { readonly kind: 'began' | 'marked' | 'ended' }
  | { readonly kind: 'looked'; readonly look: Look }
  /** The link of a server changed. */
  | { readonly kind: 'link'; readonly serverId: string; readonly link: string }
  /** A row of WATCHED_TITLES was told of. */
  | { readonly kind: 'heard'; readonly title: string };

export type Look = {
  readonly links: readonly {
    readonly serverId: string;
    /** As in `link` above. */
    readonly link: string;
    readonly sentence: string;
    /** Of WATCHED_TITLES, those that run. */
    readonly titles: readonly string[];
  }[];
  /** Who is signed in with plex.tv: name and problem. */
  readonly account: string;
  /** The page that is shown: kind, headline and problem. */
  readonly page: string;
  /** The most that the main loop worked in one turn since the mark, ms. */
  readonly busyMs: number;
  /** The longest that a turn took, with what others did on the machine meanwhile, ms. */
  readonly delayMs: number;
  /** Where a secret was found. */
  readonly leaks: readonly string[];
};

/** What is there before, and what comes after the worst. */
export const STAYS = 'Stays';
export const AFTER = 'After';
export const WATCHED_TITLES: readonly string[] = [STAYS, AFTER];
