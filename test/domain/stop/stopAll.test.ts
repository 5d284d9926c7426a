import { expect, test } from 'vitest';
import { type State, serverIn } from '../../../src/domain/state.ts';
import { stopsOfAll } from '../../../src/domain/stop/stopAll.ts';
import { having, quiet, said, server } from '../given.ts';

const stops = (state: State, type?: string): readonly string[] => {
  const known = serverIn(state, server.id);
  return known
    ? stopsOfAll(known, (a) => type === undefined || a.type === type).map((s) => `${s.uuid} ${s.call.kind}`)
    : [];
};

const busy = having(
  quiet,
  said.started({ uuid: 'nameless' }),
  said.started({ uuid: 'films', context: { librarySectionId: '1' } }),
  said.started({ uuid: 'download', type: 'media.download', cancellable: true }),
  said.started({ uuid: 'other', type: 'media.download', cancellable: true }),
  said.started({ uuid: 'credits', type: 'media.generate.credits' }),
  said.listedAgain([], 0),
);

test('C12 one call for each row, and none for what an earlier one stops as well', () => {
  expect(stops(busy)).toEqual(['nameless all-scans', 'download activity', 'other activity']);
});

test('C12 of one type', () => {
  expect(stops(busy, 'media.download')).toEqual(['download activity', 'other activity']);
});

test('C2 C12 nothing for what is asked already, is over, or is on a link that is down', () => {
  expect(stops(having(busy, said.asked('download')), 'media.download')).toEqual(['other activity']);
  expect(stops(having(busy, said.endedBare('other')), 'media.download')).toEqual(['download activity']);
  expect(stops(having(busy, said.lost()))).toEqual([]);
});

test('A7 an idle butler row is no work', () => {
  expect(stops(having(quiet, said.started({ type: 'butler', progress: 100 })))).toEqual([]);
});
