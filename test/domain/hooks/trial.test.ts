import { describe, expect, test } from 'vitest';
import { HOOK_EVENTS, type Hook } from '../../../src/domain/hooks/hook.ts';
import { trialOf } from '../../../src/domain/hooks/trial.ts';
import { initialState } from '../../../src/domain/state.ts';
import { payloadOf } from '../../../src/domain/view/hooks/payloadOf.ts';
import { having, quiet, server } from '../given.ts';

const AT = Date.UTC(2026, 10, 29);
const library = (id: string, title: string) => ({ id, title, type: 'movie', paths: [] });
const libraries = [library('1', 'Films'), library('2', 'Series')];
const contents = { libraries, tasks: [], dvrs: [], tuners: [], users: [] };
const known = having(quiet, { kind: 'server-facts-changed', serverId: server.id, facts: { contents } });
const hook = (change: Partial<Hook>): Hook =>
  ({ name: 'ntfy', isOn: false, on: ['finish'], run: ['true'], ...change }) as Hook;
const told = (change: Partial<Hook>, state = known) => {
  const due = trialOf(hook(change), state, AT);
  return payloadOf(due, state, AT, true);
};

describe('HO34 a trial', () => {
  test.each(HOOK_EVENTS)('of "%s" is told as such, and that it is one', (event) => {
    const payload = told({ on: [event] });
    expect(payload).toMatchObject({ event, isTest: true, server, at: '2026-11-29T00:00:00.000Z' });
    expect(payload.sentence).toContain('Attic');
  });

  test('is about a library that the hook is for', () => {
    expect(told({}).library).toEqual({ id: '1', name: 'Films' });
    const only = [{ serverId: server.id, libraryId: '2' }];
    expect(told({ only }).library).toEqual({ id: '2', name: 'Series' });
  });

  test('needs no server', () => {
    expect(told({ on: ['settle'] }, initialState)).toMatchObject({
      event: 'settle',
      library: { name: 'Films' },
    });
  });
});
