import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlexError } from '../../../src/plex/http/errors.ts';
import {
  readDvrs,
  readItem,
  readLibraries,
  readTasks,
  readTuners,
  readUsers,
} from '../../../src/plex/server/contentsWire.ts';
import { readBody } from '../../../src/plex/wire/wire.ts';

const within = (content: object) => ({ MediaContainer: content });

test('W1 libraries are read in JSON and in XML', () => {
  const films = { id: '3', title: 'Films', type: 'movie', paths: ['/media/films', '/media/more'] };
  const Location = [
    { id: 1, path: '/media/films' },
    { id: 2, path: '/media/more' },
  ];
  expect(
    readLibraries(within({ Directory: [{ key: '3', title: 'Films', type: 'movie', Location }] })),
  ).toEqual([films]);
  const xml = `<MediaContainer size="1"><Directory key="3" title="Films" type="movie">
    <Location id="1" path="/media/films"/><Location id="2" path="/media/more"/></Directory></MediaContainer>`;
  expect(readLibraries(readBody(xml))).toEqual([films]);
});

test('W1 the maintenance tasks have no MediaContainer', () => {
  const json = { ButlerTasks: { ButlerTask: [{ name: 'BackupDatabase', title: 'Back up', enabled: true }] } };
  const xml = '<ButlerTasks><ButlerTask name="BackupDatabase" title="Back up" enabled="1"/></ButlerTasks>';
  const tasks = [{ name: 'BackupDatabase', title: 'Back up' }];
  expect(readTasks(json)).toEqual(tasks);
  expect(readTasks(readBody(xml))).toEqual(tasks);
  expect(() => readTasks(within({}))).toThrow(PlexError);
});

test('W1 the id of a recorder or tuner is the end of its key', () => {
  expect(readDvrs(within({ Dvr: [{ key: '28', lineupTitle: 'Antenna' }] }))).toEqual([
    { id: '28', title: 'Antenna' },
  ]);
  expect(readDvrs(within({ DVR: [{ key: 28, lineup: 'x' }] }))).toEqual([{ id: '28', title: '' }]);
  expect(
    readTuners(within({ Device: [{ key: '/media/grabbers/devices/9', make: 'Acme', model: 'Two' }] })),
  ).toEqual([{ id: '9', title: 'Acme Two' }]);
});

test('W1 users without a name are left out', () => {
  const Account = [
    { id: 0, name: '' },
    { id: 1, name: 'owner' },
    { id: '2', name: 'Robin' },
  ];
  expect(readUsers(within({ Account }))).toEqual([
    { id: 1, name: 'owner' },
    { id: 2, name: 'Robin' },
  ]);
});

test('W1 an item is read in JSON and in XML', () => {
  const episode = {
    title: 'Tide',
    type: 'episode',
    grandparentTitle: 'Harbour Lights',
    parentTitle: 'Season 2',
    parentIndex: 2,
    index: 4,
    year: 2021,
    libraryId: '2',
  };
  const { libraryId: librarySectionID, ...fields } = episode;
  expect(readItem(within({ Metadata: [{ ratingKey: '118', ...fields, librarySectionID: 2 }] }))).toEqual(
    episode,
  );
  const xml = `<MediaContainer size="1" librarySectionID="${librarySectionID}"><Video ratingKey="118" type="episode" title="Tide"
    grandparentTitle="Harbour Lights" parentTitle="Season 2" parentIndex="2" index="4" year="2021"/></MediaContainer>`;
  expect(readItem(readBody(xml))).toEqual(episode);
});

test('W2 numbers of an item that are none are left out, and an item without a title is none', () => {
  const odd = { title: 'Tide', index: -1, parentIndex: 'two', year: 1.5, librarySectionID: '..' };
  const none = { index: undefined, parentIndex: undefined, year: undefined, libraryId: undefined };
  expect(readItem(within({ Metadata: [odd] }))).toMatchObject(none);
  for (const content of [{}, { Metadata: [] }, { Metadata: [{ title: '' }] }, { Metadata: 'Tide' }])
    expect(() => readItem(within(content))).toThrow(PlexError);
});

test('W2 what has no usable id is left out, its neighbours stay', () => {
  const keys = ['..', '../1', '', undefined, 'a b', 'a?b=1', '4'];
  const Directory = keys.map((key) => ({ key, title: 'x', type: 'movie' }));
  expect(readLibraries(within({ Directory })).map((l) => l.id)).toEqual(['1', '4']);
});

test('W2 a folder that could not be shown as it is is left out, since it is sent back as it is', () => {
  const Location = [{ path: '/ok' }, { path: '/\u202eko' }, { path: '/a\nb' }, { path: 5 }, { path: '' }];
  expect(readLibraries(within({ Directory: [{ key: 1, title: 'F', Location }] }))[0]?.paths).toEqual(['/ok']);
});

test('W3 nothing makes a reader throw anything but a PlexError, and lists are bounded', () => {
  const readers = [readLibraries, readTasks, readDvrs, readTuners, readUsers];
  const tree = fc.oneof(
    fc.jsonValue(),
    fc.record({
      MediaContainer: fc.dictionary(
        fc.constantFrom('Directory', 'Dvr', 'Device', 'Account', 'Metadata', 'Video'),
        fc.jsonValue(),
      ),
    }),
    fc.record({ ButlerTasks: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(tree, (any) => {
      for (const read of readers) {
        try {
          expect(read(any).length).toBeLessThanOrEqual(500);
        } catch (error) {
          expect(error).toBeInstanceOf(PlexError);
        }
      }
      try {
        expect(readItem(any).title).not.toBe('');
      } catch (error) {
        expect(error).toBeInstanceOf(PlexError);
      }
    }),
  );
  const Directory = Array.from({ length: 4000 }, (_, key) => ({ key, title: 'x' }));
  expect(readLibraries(within({ Directory }))).toHaveLength(500);
});
