import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Change, createActivityTable, type WireActivity } from './activityTable.ts';
import { createAdmission, SHARED_TOKEN } from './admission.ts';
import { refusedUpgrade, send } from './answer.ts';
import { OWNER } from './household.ts';
import { createJobs, type Job, type JobKind } from './jobs.ts';
import { LIKELIEST, type SecondServerOptions } from './options.ts';
import { createRoutes, EVENT_SOURCE, WEB_SOCKET } from './routes.ts';
import { createStreams, type Hears } from './streams.ts';
import type { Tree } from './tree.ts';

const MACHINE_IDENTIFIER = '5ec0'.repeat(10);

/**
 * A Plex Media Server on loopback, strict and a little awkward, written from docs/protocol.md and its sources alone: the demo server's
 * authors and this one's have not seen each other's work, so what one of them took wrongly shows.
 */
export type SecondServer = {
  readonly url: string;
  readonly token: string;
  /** Of account 7, with whom the server is shared. */
  readonly sharedToken: string;
  readonly machineIdentifier: string;
  /** All so far; `path` with its query, as it came. */
  readonly requests: readonly { readonly method: string; readonly path: string }[];
  /** What clients did that they should not, also where it worked. */
  readonly faults: readonly string[];
  readonly activities: readonly WireActivity[];
  /** The work that was asked for and runs, also where no activity shows it. */
  readonly jobs: readonly Job[];
  readonly streamCount: number;
  /** Its uuid. What is left out is the detection of credits, for the owner. Nothing stops it but its own cancel. */
  start(activity?: Partial<WireActivity>): string;
  /** As if by its own schedule; the stop of that kind stops it. Throws for a task that runs already. */
  begin(kind: JobKind, target: string): string;
  /** The first of a scan that was asked for also names its library. */
  update(uuid: string, change?: Change): void;
  /** At 100 unless the change says another progress. */
  end(uuid: string, change?: Change): void;
  vanish(uuid: string): void;
  /** Any other notification: `payload` is one object under its name. */
  notify(type: string, payload: Tree): void;
  /** From now on this call (method and path, as it stands there) gets that status, or no answer; undefined: its own again. */
  answer(call: string, how: number | 'never' | undefined): void;
  /** Cuts all streams; new ones are taken. */
  dropStreams(): void;
  stop(): Promise<void>;
};

export async function startSecondServer(given: Partial<SecondServerOptions> = {}): Promise<SecondServer> {
  const options: SecondServerOptions = { ...LIKELIEST, ...given };
  const streams = createStreams(options);

  const tellStatus = (title: string): void =>
    streams.tell({
      type: 'status',
      payload: { StatusNotification: { title, description: '', notificationName: 'LIBRARY_UPDATE' } },
    });

  const table = createActivityTable((event, activity) => {
    const { uuid, userID } = activity;
    streams.tell({
      type: 'activity',
      userID,
      payload: { ActivityNotification: { event, uuid, Activity: activity } },
    });
    if (activity.type !== 'library.update.section') return;
    if (event === 'started') tellStatus('A library is being scanned');
    if (event === 'ended') tellStatus('A library was scanned');
  });
  const jobs = createJobs(table, options);
  if (options.butlerRow === 'idle at 100') table.start({ type: 'butler', title: '', progress: 100 });

  const routes = createRoutes({ options, machineIdentifier: MACHINE_IDENTIFIER, table, jobs });
  const { requests, faults, admit } = createAdmission(options, routes);

  /** Undefined: this account may not listen at all. */
  function hearsOf(userID: number): Hears | undefined {
    if (userID === OWNER) return () => true;
    if (options.sharedStream === 'refused') return undefined;
    return (of) => of === undefined || (options.sharedStream === 'own rows' && of === userID);
  }

  const answers = new Map<string, number | 'never' | undefined>();

  const server = createServer({ keepAliveTimeout: 20_000 }, (request, response) => {
    request.resume();
    const admitted = admit(request);
    if (typeof admitted === 'number') return send(request, response, { status: admitted });
    const how = answers.get(`${request.method} ${request.url?.split('?')[0]}`);
    if (how === 'never') return;
    if (how) return send(request, response, { status: how });
    const { route } = admitted;
    if (route.path !== EVENT_SOURCE) return send(request, response, route.reply(admitted));
    const hears = hearsOf(admitted.userID);
    if (hears) streams.openEventSource(request, response, hears);
    else send(request, response, { status: options.sharedRefusal });
  });
  server.on('upgrade', (request, socket, head) => {
    const refuse = (status: number): void => void socket.on('error', () => {}).end(refusedUpgrade(status));
    const admitted = admit(request);
    if (typeof admitted === 'number') return refuse(admitted);
    if (admitted.route.path !== WEB_SOCKET) return refuse(404);
    if (options.upgrades === 'answered 400') return refuse(400);
    const hears = hearsOf(admitted.userID);
    if (hears) streams.openWebSocket(request, socket, head, hears);
    else refuse(options.sharedRefusal);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    token: options.token,
    sharedToken: SHARED_TOKEN,
    machineIdentifier: MACHINE_IDENTIFIER,
    requests,
    faults,
    get activities() {
      return table.listed();
    },
    get jobs() {
      return jobs.running();
    },
    get streamCount() {
      return streams.count;
    },
    start: (activity = {}) => table.start(activity),
    begin: (kind, target) => {
      const job = jobs[kind](target, OWNER);
      if (!job) throw new Error(`${target} runs already`);
      return job.uuid;
    },
    update: (uuid, change = {}) => table.update(uuid, { ...jobs.nameOf(uuid), ...change }),
    end: (uuid, change = {}) => table.end(uuid, { progress: 100, ...change }),
    vanish: table.vanish,
    notify: (type, payload) => streams.tell({ type, payload }),
    answer: (call, how) => void answers.set(call, how),
    dropStreams: streams.drop,
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      streams.close();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
