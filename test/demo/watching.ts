import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askToStop } from '../../src/app/servers/cancelActivity.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import { activityCalls } from '../../src/demo/calls/activities.ts';
import { butlerCalls } from '../../src/demo/calls/butler.ts';
import { liveTvCalls } from '../../src/demo/calls/liveTv.ts';
import { lookupCalls } from '../../src/demo/calls/lookups.ts';
import { routeOf } from '../../src/demo/calls/route.ts';
import { sectionCalls } from '../../src/demo/calls/sections.ts';
import { livingRoom, STALL_PATIENCE } from '../../src/demo/livingRoom.ts';
import { dueAt } from '../../src/domain/change/notificationQueue.ts';
import type { RowRange } from '../../src/domain/row.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { popoverViewOf } from '../../src/domain/view/popover/popoverView.ts';
import type { RowView, View } from '../../src/domain/view/view.ts';
import { openAgents } from '../../src/plex/http/httpAgents.ts';
import { createClient } from '../../src/plex/server/client.ts';
import { readActivities } from '../../src/plex/wire/wire.ts';
import { prefers, said, server } from '../domain/given.ts';
import { createTimeline } from './timeline.ts';

const LIST_MS = 15_000;
const STEP_MS = 1000;
const ALL: RowRange = { first: 0, count: Number.POSITIVE_INFINITY };

/** What the popover has drawn, second by second, and what was notified. */
export type Watching = {
  readonly store: Store;
  readonly views: readonly View[];
  readonly notices: readonly string[];
  until(at: number): Promise<void>;
  /** The drawn row with this title. */
  row(title: string): RowView | undefined;
  /** Presses its button, and its yes. */
  press(title: string): Promise<void>;
  stop(): Promise<void>;
};

/** The living room as `--demo` shows it, on its own clock: that stands still while something is asked over a real socket. */
export async function watchLivingRoom(): Promise<Watching> {
  const time = createTimeline();
  const { demo, works } = time;
  const calls = {
    ...activityCalls(demo, works, 403),
    ...sectionCalls(demo, works, false),
    ...butlerCalls(works),
    ...liveTvCalls(works),
    ...lookupCalls,
  };
  const http = createServer((request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://demo');
    const { endpoint, id } = routeOf(request.method ?? '', pathname);
    calls[endpoint]?.({ request, response, id, query, role: 'owner' });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const agents = openAgents({ base: new URL(`http://127.0.0.1:${port}`) });
  const client = createClient(agents, '', { clientIdentifier: 'me', version: '1' });

  const store = createStore();
  const notices: string[] = [];
  const views: View[] = [];
  store.subscribe((change) => notices.push(...noticesFor(change).map((n) => `${n.title} | ${n.body}`)));
  store.apply({ kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } });
  store.apply(prefers({ leastSeconds: 60, tellsStalls: true }));
  store.apply({ kind: 'patience-set', patience: STALL_PATIENCE });
  store.apply({ kind: 'server-joined', server, at: 0 });
  void livingRoom(time);
  store.apply(said.listed(await client.activities()));
  store.apply(said.live());
  const [libraries, dvrs, tuners, tasks, users] = await Promise.all([
    client.libraries(),
    client.dvrs(),
    client.tuners(),
    client.tasks(),
    client.users(),
  ]);
  const contents = { libraries, dvrs, tuners, tasks, users };
  store.apply({ kind: 'server-facts-changed', serverId: server.id, facts: { contents } });

  let now = 0;
  let told = time.moments.length;

  function passUntil(at: number): void {
    for (let due = dueAt(store.state); due !== undefined && due <= at; due = dueAt(store.state))
      store.apply({ kind: 'time-passed', at: due });
  }

  async function until(end: number): Promise<void> {
    for (; now < end; now += STEP_MS) {
      const at = now + STEP_MS;
      await time.until(at);
      for (const { at, event, activity: wire } of time.moments.slice(told)) {
        passUntil(at);
        const [activity] = readActivities({ MediaContainer: { Activity: [wire] } });
        const report = event === 'started' ? said.started : event === 'updated' ? said.updated : said.ended;
        if (activity) store.apply(report(activity, at));
      }
      told = time.moments.length;
      passUntil(at);
      if (at % LIST_MS === 0) store.apply(said.listedAgain(await client.activities(), at));
      views.push(popoverViewOf(store.state, at, ALL));
    }
  }

  function row(title: string): RowView | undefined {
    const view = popoverViewOf(store.state, now, ALL);
    return view.kind === 'activities'
      ? view.groups.flatMap((group) => group.rows).find((r) => r.title === title)
      : undefined;
  }

  async function press(title: string): Promise<void> {
    const cancel = row(title)?.cancel;
    if (cancel?.kind !== 'offered' || cancel.command.kind !== 'cancel')
      throw new Error(`${title} has no button that stops it`);
    const { uuid, call } = cancel.command;
    const of = { serverId: server.id, uuid, call, at: now };
    store.apply({ kind: 'cancel-asked', ...of });
    const answer = await askToStop(client, uuid, call);
    if (answer === 'accepted') store.apply({ kind: 'cancel-accepted', ...of });
    else if (answer === 'over') store.apply({ kind: 'cancel-found-over', ...of });
    else store.apply({ kind: 'cancel-failed', problem: answer.problem, ...of });
  }

  return {
    store,
    views,
    notices,
    until,
    row,
    press,
    stop: async () => {
      agents.close();
      await new Promise((resolve) => {
        http.close(resolve);
        http.closeAllConnections();
      });
    },
  };
}
