import { libraries } from './libraries.ts';

export type Item = {
  readonly ratingKey: string;
  readonly librarySectionID: number;
  readonly type: 'movie' | 'episode' | 'album';
  readonly title: string;
  readonly parentTitle?: string;
  readonly grandparentTitle?: string;
  readonly parentIndex?: number;
  readonly index?: number;
  readonly year?: number;
};

const films = [
  ['The Lighthouse Keeper’s Daughter', 1998],
  ['Blue Harbour', 2019],
  ['A Winter in Lindgren', 2007],
  ['Paper Moons', 2014],
  ['The Ninth Platform', 1986],
  ['Salt and Cedar', 2021],
  ['Midnight at the Observatory', 2011],
  ['Orchard Road', 1973],
] as const;

const seasons = [
  ['Harbour Lights', 1, ['Low Tide', 'The Pilot Boat', 'Fog Signal', 'Slack Water', 'Lee Shore', 'Landfall']],
  ['Harbour Lights', 2, ['Neap', 'The Chandler', 'Dead Reckoning', 'Safe Water']],
  ['The Quiet Coast', 1, ['Arrival', 'Salt Marsh', 'The Causeway', 'Spring Tide']],
] as const;

const albums = [
  ['Small Hours', 'The Ferrymen'],
  ['Inland', 'Ada Norling'],
  ['Eleven Rooms', 'The Ferrymen'],
] as const;

/** What is in the demo's libraries, all invented. */
export const items: readonly Item[] = [
  ...films.map(
    ([title, year], i): Item => ({
      ratingKey: String(101 + i),
      librarySectionID: 1,
      type: 'movie',
      title,
      year,
    }),
  ),
  ...seasons
    .flatMap(([grandparentTitle, parentIndex, titles]) =>
      titles.map((title, i) => ({ title, grandparentTitle, parentIndex, index: i + 1 })),
    )
    .map(
      (episode, i): Item => ({
        ratingKey: String(201 + i),
        librarySectionID: 2,
        type: 'episode',
        parentTitle: `Season ${episode.parentIndex}`,
        ...episode,
      }),
    ),
  ...albums.map(
    ([title, parentTitle], i): Item => ({
      ratingKey: String(301 + i),
      librarySectionID: 3,
      type: 'album',
      title,
      parentTitle,
    }),
  ),
];

export function itemsOf(section: string): readonly Item[] {
  return items.filter((i) => String(i.librarySectionID) === section);
}

export function keyOf({ ratingKey }: Item): string {
  return `/library/metadata/${ratingKey}`;
}

/** As a server's subtitle calls it. */
export function subtitleOf({
  type,
  title,
  year,
  grandparentTitle,
  parentTitle,
  parentIndex,
  index,
}: Item): string {
  switch (type) {
    case 'movie':
      return `${title} (${year})`;
    case 'episode':
      return `${grandparentTitle} S${twoDigits(parentIndex)} E${twoDigits(index)}`;
    case 'album':
      return `${parentTitle} – ${title}`;
  }
}

/** In XML the element is called after the kind of item (docs/protocol.md "Items"). */
export function itemAnswer(
  ratingKey: string,
  isJson: boolean,
): Readonly<Record<string, unknown>> | undefined {
  const item = items.find((i) => i.ratingKey === ratingKey);
  if (!item) return undefined;
  const section = {
    librarySectionID: item.librarySectionID,
    librarySectionTitle: libraries.find((l) => l.key === String(item.librarySectionID))?.title,
  };
  const element = isJson ? 'Metadata' : item.type === 'album' ? 'Directory' : 'Video';
  return { size: 1, ...section, [element]: [{ ...item, key: keyOf(item), ...section }] };
}

function twoDigits(number = 0): string {
  return String(number).padStart(2, '0');
}
