import { plainText } from '../plainText.ts';

/** What a kind of work is called: the end of the keys `running.…` and `finished.…` of the catalogue. */
export type KindName =
  | 'scan'
  | 'metadata'
  | 'refresh'
  | 'intros'
  | 'credits'
  | 'previews'
  | 'chapters'
  | 'loudness'
  | 'voice'
  | 'analysis'
  | 'media-download'
  | 'guide'
  | 'subscriptions'
  | 'live-tv'
  | 'maintenance'
  | 'optimising'
  | 'download'
  | 'sync';

export type Kind = {
  /** A part of the type. */
  readonly match: string;
  readonly name: KindName;
  /** Titles of servers that say no more than ours. */
  readonly plain: RegExp;
  /** The subtitle is the item that it is about. */
  readonly isAboutSubtitle: boolean;
};

const NEVER = /^$/;

/** First match wins (docs/protocol.md "Kinds of activities"). The set of types is open. */
const KINDS: readonly Kind[] = [
  kind('library.update.section', 'scan', /^scanning$/i, false),
  kind('library.update.', 'metadata', /^(updating|refreshing) metadata$/i, true),
  kind('library.refresh', 'refresh', /^refreshing$/i, false),
  kind('media.generate.intros', 'intros', /^detecting intros?$/i, true),
  kind('media.generate.credits', 'credits', /^detecting credits$/i, true),
  kind('media.generate.bif', 'previews', /^generating (video )?preview thumbnails$/i, true),
  kind('media.generate.chapter', 'chapters', /^generating chapter thumbnails$/i, true),
  kind('media.generate.loudness', 'loudness', /^generating loudness data$/i, true),
  kind('media.generate.voice', 'voice', /^detecting voice activity$/i, true),
  kind('media.generate.', 'analysis', NEVER, true),
  kind('media.download', 'media-download', NEVER, true),
  kind('provider.epg', 'guide', /^refreshing (epg|tv guide)$/i, false),
  kind('provider.subscriptions', 'subscriptions', /^processing subscriptions$/i, false),
  kind('provider.', 'live-tv', NEVER, false),
  kind('butler', 'maintenance', /^scheduled maintenance$/i, false),
  kind('optimi', 'optimising', NEVER, true),
  kind('download', 'download', NEVER, true),
  kind('sync', 'sync', NEVER, true),
];

function kind(match: string, name: KindName, plain: RegExp, isAboutSubtitle: boolean): Kind {
  return { match, name, plain, isAboutSubtitle };
}

export const KIND_NAMES: readonly KindName[] = KINDS.map(({ name }) => name);

export function kindOf(type: string): Kind | undefined {
  return KINDS.find(({ match }) => type.includes(match));
}

export function isKindName(name: string): name is KindName {
  return KINDS.some((kind) => kind.name === name);
}

/** "Backup database" of `butler.BackupDatabase`; empty where nothing of it can be read. */
export function readableName(name: string): string {
  const words = (name.split('.').at(-1) ?? '')
    .replace(/[-_\s]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase();
  return /\p{L}{2}/u.test(words) ? plainText(words.replace(/^./u, (first) => first.toUpperCase())) : '';
}

/** A name of programs, as maintenance tasks have: `BackupDatabase`. */
export function isProgramName(title: string): boolean {
  return /^(\p{Lu}\p{Ll}+){2,}$/u.test(title);
}
