import type { ServerContents } from '../../../src/domain/contents/serverContents.ts';
import type { Work } from '../../../src/domain/start/work.ts';
import type { StopCall } from '../../../src/domain/stop/stopCall.ts';
import type { ServerConnection } from '../../../src/plex/feed/serverConnection.ts';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { statusError } from '../../../src/plex/http/request.ts';
import type { Begun } from '../../../src/plex/server/client.ts';
import { item } from '../../domain/given.ts';
import type { Random } from '../random.ts';
import type { Seen } from '../seen.ts';
import type { SentStart } from '../starts/startLedger.ts';
import { isForAdmins, type SentStop } from '../stops/stopLedger.ts';
import type { VirtualTime } from '../virtualTime.ts';
import type { SimServer } from './simServer.ts';
import type { Weather } from './weather.ts';

const SLOW_MS = 4000;
const LATEST_START_MS = 90_000;
const LATEST_CONTENTS_MS = 120_000;

/** The server at the other end: where it answers, and the only token that it takes. */
export type Endpoint = {
  readonly id: string;
  readonly server: SimServer;
  readonly url: string;
  readonly token: string;
  readonly isShared: boolean;
};

type CallsNeeds = {
  /** One request and its answer; `answer` runs at the server's end. */
  readonly ask: <T>(answer: () => T, signal?: AbortSignal) => Promise<T>;
  readonly site: () => Endpoint;
  readonly weather: Weather;
  readonly ledger: Pick<Seen, 'starts' | 'stops' | 'wrong'>;
  readonly time: VirtualTime;
  readonly random: Random;
};

/** What one connection is asked beside list and stream: to stop and to start work, and what the server has. */
export function createCalls({
  ask,
  site,
  weather,
  ledger,
  time,
  random,
}: CallsNeeds): Pick<ServerConnection, 'stop' | 'start' | 'contents'> {
  const { wrong } = ledger;
  /** A 403 to a call that stops or starts work was heard on this connection. */
  let isManagingRefused = false;

  async function told<T>(answer: () => T, signal: AbortSignal | undefined): Promise<T> {
    const value = await ask(answer, signal);
    if (weather.contents === 'late')
      await new Promise<void>((resolve) => time.in(random.between(5000, LATEST_CONTENTS_MS), resolve));
    return value;
  }

  function contents<P extends keyof ServerContents>(
    part: P,
    signal: AbortSignal | undefined,
  ): Promise<ServerContents[P]> {
    const { isShared, server } = site();
    const isForAll = part === 'libraries';
    if (isShared && !isForAll) wrong.push(`${part} of a shared server are asked for`);
    return told(() => {
      if (!isForAll && (isShared || weather.contents === 'forbidden')) throw statusError(403, '', 'sim');
      return server.contents[part];
    }, signal);
  }

  async function stop(uuid: string, call: StopCall): Promise<void> {
    const { server, isShared, id } = site();
    const isOfAdmins = isForAdmins(call);
    const sent: SentStop = {
      serverId: id,
      uuid,
      call,
      at: time.now,
      isSlow: weather.longestDelayMs > SLOW_MS,
      answer: 'none',
      lives: [],
      rows: [],
      run: 0,
      firstSeenAt: undefined,
    };
    ledger.stops.sent.push(sent);
    if (!ledger.stops.isPressing) wrong.push('a call is made that nobody asked for');
    if (isOfAdmins && isShared) wrong.push(`${call.kind} is asked of a shared server`);
    if (isOfAdmins && isManagingRefused) wrong.push(`${call.kind} is asked for after a 403`);
    try {
      await ask(() => {
        if (weather.stops === 'forbidden' && isOfAdmins) throw statusError(403, '', 'sim');
        if (weather.stops === 'refused') throw statusError(400, '', 'sim');
        if (weather.stops === 'obeyed') sent.lives = server.stop(uuid, call);
      });
      sent.answer = 'accepted';
    } catch (error) {
      const problem = noteFailure(error);
      const isFinal = problem === 'bad-request' || problem === 'forbidden' || problem === 'refused';
      sent.answer = isFinal || (problem === 'not-found' && isOfAdmins) ? 'refused' : 'failed';
      throw error;
    }
  }

  async function start(work: Work): Promise<Begun> {
    const { server, isShared, id } = site();
    const sent: SentStart = {
      serverId: id,
      work,
      at: time.now,
      run: 0,
      answer: 'none',
      answeredAt: Number.POSITIVE_INFINITY,
      uuid: undefined,
      life: undefined,
    };
    ledger.starts.sent.push(sent);
    if (!ledger.starts.isAsking) wrong.push('work is started that nobody asked for');
    if (isShared) wrong.push(`${work.kind} is started on a shared server`);
    if (isManagingRefused) wrong.push(`${work.kind} is started after a 403`);
    try {
      sent.uuid = await ask(() => {
        const { starts } = weather;
        if (starts === 'forbidden') throw statusError(403, '', 'sim');
        if (starts === 'refused') throw statusError(400, '', 'sim');
        if (starts === 'ignored') return undefined;
        const uuid = server.start(work, starts === 'late' ? LATEST_START_MS : 0, (life) => {
          sent.life = life;
        });
        return starts === 'named' || (starts === 'late' && random.chance(0.5)) ? uuid : undefined;
      });
      sent.answeredAt = time.now;
      sent.answer = 'accepted';
      return { uuid: sent.uuid, ranBefore: false };
    } catch (error) {
      sent.answer = 'failed';
      noteFailure(error);
      throw error;
    }
  }

  function noteFailure(error: unknown): PlexError['problem'] | undefined {
    const problem = error instanceof PlexError ? error.problem : undefined;
    isManagingRefused ||= problem === 'forbidden';
    return problem;
  }

  return {
    stop,
    start,
    contents: {
      libraries: (signal) => contents('libraries', signal),
      tasks: (signal) => contents('tasks', signal),
      dvrs: (signal) => contents('dvrs', signal),
      tuners: (signal) => contents('tuners', signal),
      users: (signal) => contents('users', signal),
      item: (id, signal) => told(() => item({ title: `Film ${id}` }), signal),
    },
  };
}
