import { expect, test } from 'vitest';
import { logLinks } from '../../src/app/servers/logLinks.ts';
import { createStore } from '../../src/app/store.ts';
import { createLog } from '../../src/storage/log.ts';
import { said, server } from '../domain/given.ts';

test('the log names the server of each line, says when it is left, and says nothing of it after that', () => {
  const lines: string[] = [];
  const store = createStore();
  logLinks(
    store,
    createLog((line) => lines.push(line)),
  );
  const join = (): void => store.apply({ kind: 'server-joined', server, at: 0 });
  const leave = (): void => store.apply({ kind: 'server-left', serverId: server.id });
  join();
  store.apply(said.live());
  store.apply(said.live());
  leave();
  store.apply(said.lost());
  leave();
  join();
  store.apply(said.live());
  const live = 'link: live over websocket [Attic]';
  expect(lines).toEqual([live, 'link: left [Attic]', live]);
});
