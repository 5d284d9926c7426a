import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '../../../src/domain/activity.ts';
import { itemKey, itemName, NO_ITEMS, withItem } from '../../../src/domain/contents/item.ts';
import { namesOf } from '../../../src/domain/contents/names.ts';
import { plexLink } from '../../../src/domain/contents/plexLink.ts';
import { NO_CONTENTS } from '../../../src/domain/contents/serverContents.ts';
import { externalLink } from '../../../src/main/externalLink.ts';
import { activity, item } from '../given.ts';

const SERVER = '9d2c0000000000000000000000000000000000ab';

test.each([
  [{ key: '/library/metadata/118' }, '/library/metadata/118', '118'],
  [{ key: '/library/metadata/118/children' }, '/library/metadata/118', '118'],
  [{ key: '/library/collections/7/children' }, '/library/collections/7', '7'],
  [{ metadataID: '118' }, '/library/metadata/118', '118'],
  [{ metadataID: 118 }, '/library/metadata/118', '118'],
])('G2 %j names an item', (context, path, id) => {
  expect(itemKey(context)).toEqual({ path, id });
});

test.each([
  [{}],
  [{ librarySectionId: '1' }],
  [{ key: '' }],
  [{ key: '/library/metadata/' }],
  [{ key: '/library/metadata/118/../../accounts' }],
  [{ key: '/library/metadata/118?X-Plex-Token=x' }],
  [{ key: '/library/metadata/1a' }],
  [{ key: '/library/metadata/118\n' }],
  [{ key: `/library/metadata/${'1'.repeat(17)}` }],
  [{ key: 'https://evil.example/library/metadata/118' }],
  [{ metadataID: ['118'], key: '/playlists/1' }],
  [{ metadataID: { id: 118 } }],
])('G2 %j names none', (context) => {
  expect(itemKey(context)).toBeUndefined();
});

test.each([
  [item(), 'Salt and Cedar (2021)'],
  [item({ year: undefined }), 'Salt and Cedar'],
  [
    item({ type: 'episode', title: 'Tide', grandparentTitle: 'Harbour Lights', parentIndex: 2, index: 4 }),
    'Harbour Lights S02 E04',
  ],
  [item({ type: 'episode', title: 'Tide', grandparentTitle: 'Harbour Lights' }), 'Harbour Lights – Tide'],
  [item({ type: 'season', title: 'Season 2', parentTitle: 'Harbour Lights' }), 'Harbour Lights – Season 2'],
  [item({ type: 'track', title: 'Ebb', grandparentTitle: 'Robin', parentTitle: 'Sea' }), 'Robin – Ebb'],
  [item({ type: 'show', title: 'Harbour Lights' }), 'Harbour Lights'],
])('G2 an item is called as people call it', (of, name) => {
  expect(itemName(of)).toBe(name);
});

test('G2 the oldest of more than five hundred items are forgotten', () => {
  let items = NO_ITEMS;
  for (let id = 0; id < 501; id++) items = withItem(items, String(id), item());
  expect([items.size, items.has('0'), items.has('1'), items.has('500')]).toEqual([500, false, true, true]);
});

test('G2 an item tells the library too', () => {
  const films = { id: '1', title: 'Films', type: 'movie', paths: [] };
  const known = {
    contents: { ...NO_CONTENTS, libraries: [films] },
    items: withItem(NO_ITEMS, '118', item()),
  };
  const named = activity({ context: { key: '/library/metadata/118' } });
  expect(namesOf(known, named)).toEqual({ library: 'Films', item: 'Salt and Cedar (2021)' });
  expect(namesOf({ ...known, items: NO_ITEMS }, named)).toEqual({ library: undefined, item: undefined });
});

test('G4 the link of an item, else of the library', () => {
  const link = (context: Context): string | undefined => plexLink(SERVER, activity({ context }));
  const details = `https://app.plex.tv/desktop/#!/server/${SERVER}/details?key=`;
  expect(link({ key: '/library/metadata/118/children', librarySectionId: '1' })).toBe(
    `${details}%2Flibrary%2Fmetadata%2F118`,
  );
  expect(link({ key: '/library/collections/7/children' })).toBe(`${details}%2Flibrary%2Fcollections%2F7`);
  expect(link({ librarySectionId: '1' })).toBe(
    `https://app.plex.tv/desktop/#!/media/${SERVER}/com.plexapp.plugins.library?source=1`,
  );
  expect(link({})).toBeUndefined();
  expect(link({ librarySectionId: '1&x=2' })).toBeUndefined();
  expect(plexLink('../elsewhere', activity({ context: { librarySectionId: '1' } }))).toBeUndefined();
});

test('S5 whatever a server says, its link is one that may be opened as it is, or none', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\/library\/(metadata|collections)\/\d{1,18}(\/children)?$/),
    fc.stringMatching(/^\d{1,18}$/),
  );
  const servers = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9][\w-]{0,40}$/));
  let links = 0;
  fc.assert(
    fc.property(servers, text, text, text, (serverId, key, librarySectionId, metadataID) => {
      for (const context of [{ key }, { librarySectionId }, { metadataID }]) {
        const link = plexLink(serverId, activity({ context }));
        if (link === undefined) continue;
        links++;
        expect(externalLink(link)).toBe(link);
      }
    }),
    { numRuns: 2000 },
  );
  expect(links).toBeGreaterThan(100);
});
