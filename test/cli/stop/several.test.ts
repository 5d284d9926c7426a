import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancel } from '../../../src/cli/stop/cancel.ts';
import { cancelAll } from '../../../src/cli/stop/cancelAll.ts';
import { readCancel } from '../../../src/cli/stop/readCancel.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { signedInTo } from '../commands/ownServers.ts';
import { type Printed, printedBy } from '../commands/printed.ts';

let attic: DemoServer;
let cellar: DemoServer;
beforeEach(async () => {
  attic = await startDemoServer({ token: 't', name: 'Attic', scenario: 'quiet' });
  cellar = await startDemoServer({ token: 't', name: 'Cellar', scenario: 'quiet' });
});
afterEach(async () => {
  await attic.stop();
  await cellar.stop();
});

const both = (): ReturnType<typeof signedInTo> =>
  signedInTo({ ...attic, name: 'Attic' }, { ...cellar, name: 'Cellar' });
const idOf = (server: DemoServer): string => server.machineIdentifier;
const seen = { id: 'gone-id', name: 'Gone' };
const options = { json: true, yes: false, seenOn: (uuid: string) => (uuid === 'seen' ? seen : undefined) };
const stop = (words: readonly string[], more: object = {}): Promise<Printed> =>
  printedBy(() => cancel(both(), words, { ...options, ...more }));
const deletes = (server: DemoServer): readonly string[] =>
  server.requests.filter((r) => r.method === 'DELETE').map((r) => r.path);
const outcomes = ({ out }: Printed): readonly string[] =>
  JSON.parse(out).map((one: { uuid: string; outcome: string }) => `${one.uuid} ${one.outcome}`);

describe('several that are named', () => {
  test('U14 U16 are stopped, each on its server, and told in their order', async () => {
    attic.appear({ uuid: 'first', type: 'x', cancellable: true });
    cellar.appear({ uuid: 'second', type: 'x', cancellable: true });
    const { code, out, err } = await stop(['sec', 'seen', 'first', 'second']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual([
      { server: { id: idOf(cellar), name: 'Cellar' }, uuid: 'second', call: 'activity', outcome: 'accepted' },
      { server: seen, uuid: 'seen', call: null, outcome: 'over' },
      { server: { id: idOf(attic), name: 'Attic' }, uuid: 'first', call: 'activity', outcome: 'accepted' },
    ]);
    expect([deletes(attic), deletes(cellar)]).toEqual([['/activities/first'], ['/activities/second']]);
  });

  test('U14 people read what became of each', async () => {
    attic.appear({ uuid: 'first', type: 'x', title: 'First\u001b[2J', cancellable: true });
    cellar.appear({ uuid: 'second', type: 'x', title: 'Second', cancellable: true }, 404);
    const { code, out } = await stop(['first', 'second'], { json: false });
    expect([code, out]).toEqual([0, 'First [2J: Plex agreed to stop it.\nSecond: It was over already.\n']);
  });

  test('U14 are left alone where one of them is none', async () => {
    attic.appear({ uuid: 'first', type: 'x', cancellable: true });
    cellar.appear({ uuid: 'ab1', type: 'x', cancellable: true });
    attic.appear({ uuid: 'ab2', type: 'x', cancellable: true });
    for (const wrong of ['nowhere', 'ab'])
      expect(await stop(['first', wrong])).toMatchObject({ code: 2, out: '' });
    await cellar.stop();
    expect(await stop(['first', 'ab1'])).toMatchObject({ code: 4, out: '' });
    expect(deletes(attic)).toEqual([]);
  });

  test('U15 the exit code is that of the first that was not stopped', async () => {
    attic.appear({ uuid: 'ok', type: 'x', cancellable: true });
    attic.appear({ uuid: 'credits', type: 'media.generate.credits', title: 'Detecting Credits' });
    attic.appear({ uuid: 'forbidden', type: 'x', title: 'Forbidden', cancellable: true }, 403);
    const one = await stop(['ok', 'credits', 'forbidden']);
    expect([one.code, outcomes(one)]).toEqual([5, ['ok accepted', 'credits failed', 'forbidden failed']]);
    expect(one.err).toMatch(
      /^usher: Detecting credits: Plex refused to stop this alone.*\nusher: Forbidden: /,
    );
    expect((await stop(['forbidden', 'credits'])).code).toBe(3);
  });

  test('U15 what is broader is done once for all that it stops, with a yes', async () => {
    for (const uuid of ['scan-a', 'scan-b'])
      attic.appear({ uuid, title: 'Scanning Films', Context: { librarySectionID: '1' } });
    const left = await stop(['scan-a', 'scan-b']);
    expect([left.code, outcomes(left)]).toEqual([5, ['scan-a left', 'scan-b left']]);
    expect(JSON.parse(left.out)[0].call).toBe('library-scan 1');
    expect(left.err).toContain('“Stop the whole scan of Films” would: add --yes for that.');
    const done = await stop(['scan-a', 'scan-b'], { yes: true });
    expect([done.code, outcomes(done)]).toEqual([0, ['scan-a accepted', 'scan-b accepted']]);
    expect(deletes(attic).filter((path) => path === '/library/sections/1/refresh')).toHaveLength(1);
  });

  test('U16 one is an array too', async () => {
    attic.appear({ uuid: 'one', type: 'x', cancellable: true });
    expect(JSON.parse((await stop(['one'])).out)).toHaveLength(1);
  });
});

describe('U13 those that are chosen', () => {
  beforeEach(() => {
    attic.appear({
      uuid: 'intros',
      type: 'media.generate.intros',
      cancellable: true,
      Context: { key: '/library/metadata/106' },
    });
    attic.appear({
      uuid: 'films',
      type: 'media.optimize',
      cancellable: true,
      Context: { librarySectionID: '1' },
    });
    attic.appear({
      uuid: 'series',
      type: 'media.optimize',
      cancellable: true,
      Context: { librarySectionID: '2' },
    });
    cellar.appear({
      uuid: 'cellar',
      type: 'media.optimize',
      cancellable: true,
      Context: { librarySectionID: '1' },
    });
  });
  const all = (more: object, words: readonly string[] = []): Promise<Printed> =>
    printedBy(() => readCancel(words, { all: false, json: true, yes: true, ...more })(both()));

  test.each([
    [{ type: 'media.generate' }, ['intros']],
    [{ library: 'films' }, ['intros', 'films', 'cellar']],
    [{ library: 'fil', type: 'media.optimize' }, ['films', 'cellar']],
    [{ all: true, library: '2' }, ['series']],
    [{ type: 'media.opt' }, []],
  ])('by %j', async (more, uuids) => {
    const said = await all(more);
    expect([said.code, outcomes(said)]).toEqual([0, uuids.map((uuid) => `${uuid} accepted`)]);
  });

  test('are told and left without a yes, U16 also as JSON', async () => {
    const said = await all({ library: 'Films', type: 'media.optimize', yes: false });
    expect([said.code, outcomes(said)]).toEqual([5, ['films left', 'cellar left']]);
    expect(said.err).toMatch(/^usher: This would be done; add --yes for that:\n {2}Cancel/);
    expect([...deletes(attic), ...deletes(cellar)]).toEqual([]);
  });

  test('by a library that is none are refused; by one that may be where nobody answers, too', async () => {
    expect(await all({ library: 'Boats' })).toMatchObject({ code: 2, out: '' });
    await cellar.stop();
    expect(await all({ library: 'Boats' })).toMatchObject({ code: 4, out: '' });
    const said = await all({ library: 'Films' });
    expect([said.code, outcomes(said)]).toEqual([4, ['intros accepted', 'films accepted']]);
  });

  test('are not known to be none where nobody answers', async () => {
    await attic.stop();
    await cellar.stop();
    for (const json of [false, true])
      expect(await printedBy(() => cancelAll(both(), { json, yes: true }))).toMatchObject({
        code: 4,
        out: '',
      });
  });

  test('U15 by a call that fails are said with the reason', async () => {
    cellar.appear({ uuid: 'no', type: 'media.refused', title: 'Refused', cancellable: true }, 500);
    const said = await printedBy(() => cancelAll(both(), { json: true, yes: true, type: 'media.refused' }));
    expect([said.code, outcomes(said)]).toEqual([4, ['no failed']]);
    expect(said.err).toMatch(/^usher: /);
  });

  test.each([
    [['one'], { all: true }],
    [['one'], { library: 'Films' }],
    [[], {}],
  ])('U2 %j with %j is a mistake in writing', async (words, more) => {
    const said = await all(more, words);
    expect([said.code, said.err]).toEqual([
      2,
      'usher: ‘cancel’ takes UUIDs, or --all, --type or --library\n',
    ]);
  });
});
