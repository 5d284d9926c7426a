import { expect, test } from 'vitest';
import { NO_CONTENTS } from '../../../src/domain/contents/serverContents.ts';
import type { State } from '../../../src/domain/state.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { activity, having, quiet, said, server } from '../given.ts';

const users = [
  { id: 1, name: 'Ada' },
  { id: 2, name: 'Robin' },
];
const known = (isShared: boolean): State =>
  having(quiet, {
    kind: 'server-facts-changed',
    serverId: server.id,
    facts: { isShared, contents: { ...NO_CONTENTS, users } },
  });
const ofUsers = (...ids: readonly (number | undefined)[]) =>
  said.listed(ids.map((userId, n) => activity({ uuid: `u${n}`, title: `Job ${n}`, userId })));
const owners = (state: State) => {
  const view = viewOf(state, 5000);
  return view.kind === 'activities' ? view.groups[0]?.rows.map((r) => r.owner) : undefined;
};

test('G6 where several people’s work runs, that of others says whose it is', () => {
  const state = having(known(false), ofUsers(1, 2, 3, undefined));
  expect(owners(state)).toEqual([undefined, 'Robin', undefined, undefined]);
  expect(JSON.stringify(menuOf(state, 5000))).toContain('Job 1, 10\u00a0% · Robin');
});

test('G6 where one person’s work runs, on a shared server, and where the title says it, nobody is named', () => {
  expect(owners(having(known(false), ofUsers(2, 2)))).toEqual([undefined, undefined]);
  expect(owners(having(known(true), ofUsers(1, 2)))).toEqual([undefined, undefined]);
  const download = activity({ title: 'Media download by Robin', userId: 2 });
  expect(owners(having(known(false), said.listed([activity({ uuid: 'a' }), download])))).toEqual([
    undefined,
    undefined,
  ]);
});
