import type { Context } from '../activity.ts';

/** A film, an episode, an album…, as its server names it. Texts are empty where it names none. */
export type Item = {
  readonly title: string;
  /** `movie`, `episode`, `track`… */
  readonly type: string;
  /** Of an episode the show's, of a track the artist's. */
  readonly grandparentTitle: string;
  /** Of a season the show's, of an album the artist's. */
  readonly parentTitle: string;
  /** Of an episode the season's number. */
  readonly parentIndex: number | undefined;
  readonly index: number | undefined;
  readonly year: number | undefined;
  readonly libraryId: string | undefined;
};

/** Those of one server that were looked up, by their ids; the oldest first. */
export type Items = ReadonlyMap<string, Item>;

export const NO_ITEMS: Items = new Map();

const MOST_ITEMS = 500;

/** With one more, and without the oldest where they are too many. */
export function withItem(items: Items, id: string, item: Item): Items {
  const all = new Map(items).set(id, item);
  for (const oldest of all.keys()) {
    if (all.size <= MOST_ITEMS) break;
    all.delete(oldest);
  }
  return all;
}

/** The item that an activity is about, by its path without `/children`. Ids are numbers: nothing that leads elsewhere is one. */
export type ItemKey = { readonly path: string; readonly id: string };

export function itemKey({ key, metadataID }: Context): ItemKey | undefined {
  const path = key ?? `/library/metadata/${String(metadataID)}`;
  const [, place, id] = /^\/library\/(metadata|collections)\/(\d{1,16})(?:\/children)?$/.exec(path) ?? [];
  return place && id ? { path: `/library/${place}/${id}`, id } : undefined;
}

/** "Harbour Lights S02 E04", "Salt and Cedar (2021)", "Harbour Lights – Season 2": as Plex writes it itself, in every language. */
export function itemName(item: Item): string {
  const { title, type, grandparentTitle, parentTitle, parentIndex, index, year } = item;
  if (type === 'episode' && grandparentTitle && parentIndex !== undefined && index !== undefined)
    return `${grandparentTitle} S${twoDigits(parentIndex)} E${twoDigits(index)}`;
  const whole = grandparentTitle || parentTitle;
  if (whole) return `${whole} – ${title}`;
  return type === 'movie' && year !== undefined ? `${title} (${year})` : title;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
