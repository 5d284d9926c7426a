import { afterEach, expect, test } from 'vitest';
import { followContents } from '../../src/app/servers/contents.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { Library } from '../../src/domain/contents/serverContents.ts';
import { serverIn } from '../../src/domain/state.ts';
import { PlexError } from '../../src/plex/http/errors.ts';
import type { ContentsCalls } from '../../src/plex/server/client.ts';
import { said, server } from '../domain/given.ts';

const FILMS: Library = { id: '1', title: 'Films', type: 'movie', paths: ['/media/films'] };

/** What was asked of the server; an answer is given by the test. */
type Asked = {
  readonly part: string;
  readonly answer: (value: unknown) => Promise<void>;
  readonly signal: AbortSignal;
};

let stop: (() => void) | undefined;
afterEach(() => stop?.());

function follow(isShared = false): { readonly store: Store; readonly asked: Asked[] } {
  const store = createStore();
  const asked: Asked[] = [];
  const call =
    <T>(part: string) =>
    (signal?: AbortSignal): Promise<T> => {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      asked.push({
        part,
        signal: signal ?? new AbortController().signal,
        answer: async (value) => {
          if (value instanceof Error) reject(value);
          else resolve(value as T);
          await new Promise((next) => setImmediate(next));
        },
      });
      return promise;
    };
  const contents: ContentsCalls = {
    libraries: call('libraries'),
    tasks: call('tasks'),
    dvrs: call('dvrs'),
    tuners: call('tuners'),
    users: call('users'),
    item: () => call<never>('item')(),
  };
  const one = { connection: { contents } };
  stop = followContents(store, { get: () => one as never });
  store.apply({ kind: 'server-joined', server, isShared, at: 0 });
  store.apply(said.live());
  return { store, asked };
}

const contentsIn = (store: Store) => serverIn(store.state, server.id)?.contents;

test('G1 libraries, tasks, users, recorders and tuners are read one after the other', async () => {
  const { store, asked } = follow();
  for (const [place, part] of ['libraries', 'tasks', 'users', 'dvrs', 'tuners'].entries()) {
    expect(asked.map((a) => a.part).at(-1)).toBe(part);
    expect(asked).toHaveLength(place + 1);
    await asked[place]?.answer(part === 'libraries' ? [FILMS] : []);
  }
  expect(asked).toHaveLength(5);
  expect(contentsIn(store)?.libraries).toEqual([FILMS]);
});

test('G1 of a shared server the libraries only', async () => {
  const { asked } = follow(true);
  await asked[0]?.answer([FILMS]);
  expect(asked.map((a) => a.part)).toEqual(['libraries']);
});

test('G1 what cannot be read leaves what is known, and the rest is read', async () => {
  const { store, asked } = follow();
  await asked[0]?.answer([FILMS]);
  await asked[1]?.answer(new PlexError('forbidden', 'no'));
  expect(asked[2]?.part).toBe('users');
  expect(contentsIn(store)).toMatchObject({ libraries: [FILMS], tasks: [] });
});

test('G1 an unknown library is looked for once', async () => {
  const { store, asked } = follow();
  store.apply(said.started({ uuid: 'early', context: { librarySectionId: '1' } }));
  expect(asked).toHaveLength(1);
  for (let place = 0; place < 5; place++) await asked[place]?.answer(place ? [] : [FILMS]);
  store.apply(said.updated({ uuid: 'early', context: { librarySectionId: '1' } }));
  expect(asked).toHaveLength(5);
  store.apply(said.started({ uuid: 'u7', context: { librarySectionId: '7' } }));
  store.apply(said.updated({ uuid: 'u7', context: { librarySectionId: '7' } }));
  expect(asked.map((a) => a.part).slice(5)).toEqual(['libraries']);
  await asked[5]?.answer([FILMS, { ...FILMS, id: '7', title: 'Series' }]);
  expect(contentsIn(store)?.libraries.map((l) => l.title)).toEqual(['Films', 'Series']);
});

test('G1 nothing is asked any more, nor taken, once the link is lost', async () => {
  const { store, asked } = follow();
  store.apply(said.lost());
  expect(asked[0]?.signal.aborted).toBe(true);
  await asked[0]?.answer([FILMS]);
  expect(asked).toHaveLength(1);
  expect(contentsIn(store)?.libraries).toEqual([]);
  store.apply(said.live());
  expect(asked).toHaveLength(2);
});
