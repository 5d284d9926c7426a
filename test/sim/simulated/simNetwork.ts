import type { Problem } from '../../../src/domain/problem.ts';
import type { ServerAddress } from '../../../src/domain/serverAddress.ts';
import type {
  ConnectionNeeds,
  ServerConnection,
  TargetWithToken,
} from '../../../src/plex/feed/serverConnection.ts';
import { watchSilence } from '../../../src/plex/feed/streams/silence.ts';
import type { StreamTransport } from '../../../src/plex/feed/transportFallback.ts';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { statusError } from '../../../src/plex/http/request.ts';
import { readActivities, readBody, readNotification } from '../../../src/plex/wire/wire.ts';
import type { Random } from '../random.ts';
import { lifeKey, type Seen } from '../seen.ts';
import type { VirtualTime } from '../virtualTime.ts';
import { createCalls, type Endpoint } from './simCalls.ts';
import { FAIR_WEATHER, type Weather } from './weather.ts';

const TIMEOUT_MS = 10_000;
/** Found within half a minute; an EventSource after a minute of quiet. */
const LONGEST_HALF_OPEN_MS = 30_100;
const LONGEST_QUIET_MS = 75_000;
const PING_MS = 10_000;
const LATEST_MS = 4000;
/** The app remembers an end for a minute by its own clock. */
const OLDEST_ECHO_MS = 50_000;
const PROVED_MS = 60_000;

export type SimNetwork = {
  readonly weather: Weather;
  /** The network as one run of the app sees it. */
  connect(needs: ConnectionNeeds, isAlive: () => boolean): ServerConnection;
  /** The app knows where the server is, and has a token that it takes. */
  readonly isKnown: boolean;
  /** A frame of the server, to everybody who listens. */
  tell(frame: string): void;
  /** Open streams end, or stay open and say nothing any more. */
  cut(how: 'close' | 'half-open'): void;
  readonly openStreams: number;
  /** Streams are open, and none of them tells anything: a proxy lets that be as it was when they were opened. */
  readonly tellsNothing: boolean;
  /** Activities (`lifeKey`) whose end was told on the only stream there was, in good time, and which lived on. */
  readonly endsTold: ReadonlySet<string>;
};

type Line = {
  readonly transport: StreamTransport;
  readonly hasNoReports: boolean;
  isHalfOpen: boolean;
  /** It answered a ping: then its silence must be found out. */
  hasPonged: boolean;
  deliver(frame: string): void;
  end(problem: Problem): void;
};

/** An end as one run of the app heard it. */
type ToldEnd = {
  readonly type: string;
  readonly frame: string;
  readonly at: number;
  readonly clockAhead: number;
};

export function createNetwork(
  time: VirtualTime,
  random: Random,
  site: () => Endpoint,
  ledger: Pick<Seen, 'heard' | 'starts' | 'stops' | 'wrong'>,
): SimNetwork {
  const weather: Weather = { ...FAIR_WEATHER };
  const lines = new Set<Line>();
  const endsTold = new Set<string>();
  let lateUntil = -1;
  let latest: TargetWithToken | undefined;

  /** Where the server is among the addresses that the app knows. */
  function addressIn({ target }: TargetWithToken): ServerAddress | undefined {
    return target.addresses.find((a) => a.url === site().url);
  }

  /** One request and its answer; `answer` runs at the server's end. */
  function request<T>(known: TargetWithToken, answer: () => T, signal: AbortSignal): Promise<T> {
    const done = Promise.withResolvers<T>();
    const fail = (): void => done.reject(signal.reason);
    const settle = (): void => signal.removeEventListener('abort', fail);
    done.promise.then(settle, settle);
    signal.addEventListener('abort', fail);
    if (signal.aborted) fail();
    const delay = (): number => random.between(1, weather.longestDelayMs);
    const timeOut = (): void => done.reject(new PlexError('timed-out', 'no answer'));
    if (weather.path === 'refused' || !addressIn(known))
      time.in(delay(), () => done.reject(new PlexError('unreachable', 'refused')));
    else if (weather.path === 'hole') time.in(TIMEOUT_MS, timeOut);
    else {
      time.in(delay(), () => {
        let result: { readonly value: T } | { readonly error: unknown };
        try {
          result = { value: answer() };
        } catch (error) {
          result = { error };
        }
        time.in(delay(), () => {
          // What arrives at a machine that sleeps arrives nowhere.
          if (weather.path === 'hole' || time.isSuspended) time.in(TIMEOUT_MS, timeOut);
          else if ('value' in result) done.resolve(result.value);
          else done.reject(result.error);
        });
      });
    }
    return done.promise;
  }

  function admit(token: string | undefined): void {
    if (weather.server === 'starting')
      throw statusError(503, '<Response code="503" title="Maintenance" status="x"/>', 'sim');
    if (weather.server === 'failing') throw statusError(500, '', 'sim');
    if (weather.server === 'guarded') throw new PlexError('guarded', 'sim: a login page');
    if (weather.server === 'another') throw new PlexError('wrong-server', 'sim: another server');
    if (token === undefined) return;
    if (weather.isTokenForbidden) throw statusError(403, '', 'sim');
    if (weather.isTokenRefused || token !== site().token) throw statusError(401, '', 'sim');
  }

  async function handshake(
    known: TargetWithToken,
    transport: StreamTransport,
    signal: AbortSignal,
  ): Promise<void> {
    const how = transport === 'websocket' ? weather.webSocket : weather.eventSource;
    if (how === 'swallowed') {
      const hole = Promise.withResolvers<void>();
      time.in(TIMEOUT_MS, () => hole.reject(new PlexError('timed-out', 'swallowed')));
      return hole.promise;
    }
    const answer = (): void => {
      if (how === 'refused') throw statusError(400, '', 'sim');
      admit(known.token);
    };
    await request(known, answer, signal);
  }

  function connect(needs: ConnectionNeeds, isAlive: () => boolean): ServerConnection {
    const { clock } = needs;
    let known: TargetWithToken = needs;
    latest = known;
    const ends = new Map<string, ToldEnd>();

    /** Nothing that the app could take for the truth: the latest activity of its uuid, over, and its end heard by this run. */
    function echo(line: Line): void {
      for (const [uuid, { type, frame, at, clockAhead }] of ends) {
        if (!random.chance(weather.echoes)) continue;
        time.in(random.between(1, LATEST_MS), () => {
          const life = site().server.lives.findLast((l) => l.uuid === uuid);
          const isRemembered =
            time.now - at < OLDEST_ECHO_MS && clock.now() - time.now === clockAhead && life?.type === type;
          if (isRemembered && life.endedAt !== undefined) line.deliver(frame.replace('"ended"', '"updated"'));
        });
      }
    }

    const calls = createCalls({
      ask: (answer, signal = new AbortController().signal) =>
        request(
          known,
          () => {
            admit(known.token);
            return answer();
          },
          signal,
        ),
      site,
      weather,
      ledger,
      time,
      random,
    });

    const probe = (signal: AbortSignal): Promise<void> => request(known, () => admit(undefined), signal);

    return {
      retarget: (to) => {
        known = to;
        latest = to;
      },
      close: () => {},
      check: async (signal) => {
        const asked = known;
        await probe(signal);
        const found = addressIn(asked);
        if (found && isAlive()) needs.onFound(found);
      },
      list: async (signal) => {
        const answer = (): string => {
          admit(known.token);
          return site().server.listText();
        };
        return readActivities(readBody(await request(known, answer, signal)));
      },
      ...calls,
      open: async (transport, onReports, signal) => {
        await handshake(known, transport, signal);
        if (signal.aborted || !isAlive()) throw new PlexError('lost', 'aborted');
        const closed = Promise.withResolvers<Problem>();
        const hasNoReports = transport === 'websocket' && weather.webSocket === 'no-reports';
        const pong = (): void => {
          if (line.isHalfOpen || !weather.answersPings) return;
          line.hasPonged = true;
          silence.heard(true);
        };
        const silence = watchSilence({
          heartbeatMs: 7500,
          probe,
          clock,
          ...(transport === 'websocket' && {
            ping: () => time.in(5, pong),
          }),
          ...(transport === 'eventsource' && { longestMs: 60_000 }),
          onDead: () => line.end('timed-out'),
        });
        const openedAt = time.now;
        const line: Line = {
          transport,
          hasNoReports,
          isHalfOpen: false,
          hasPonged: false,
          deliver: (frame) => {
            if (!lines.has(line) || line.isHalfOpen || hasNoReports || !isAlive()) return;
            silence.heard();
            const reports = readNotification(frame);
            onReports(reports);
            for (const { event, uuid, activity } of reports) {
              if (event === 'ended' && activity) {
                const clockAhead = clock.now() - time.now;
                ends.set(uuid, { type: activity.type, frame, at: time.now, clockAhead });
              }
              const key = lifeKey(site().id, uuid, activity?.type);
              // In good time: no list after a gap can have overtaken it.
              const isTimely = time.now > lateUntil || time.now - openedAt > PROVED_MS;
              if (event === 'ended' && ledger.heard.has(key) && lines.size === 1 && isTimely)
                time.in(PROVED_MS, () => lines.has(line) && endsTold.add(key));
            }
          },
          end: (problem) => {
            if (!lines.delete(line)) return;
            silence.stop();
            signal.removeEventListener('abort', abort);
            closed.resolve(problem);
          },
        };
        const abort = (): void => line.end('lost');
        signal.addEventListener('abort', abort);
        lines.add(line);
        echo(line);
        const isCut = transport === 'websocket' ? weather.webSocket === 'cut' : weather.eventSource === 'cut';
        if (isCut) time.in(random.between(200, 40_000), () => line.end('lost'));
        if (transport === 'eventsource') keepPinging(line);
        return { closed: closed.promise, close: abort };
      },
    };
  }

  function keepPinging(line: Line): void {
    time.in(PING_MS, () => {
      if (!lines.has(line)) return;
      if (weather.path === 'open') line.deliver('{}');
      keepPinging(line);
    });
  }

  function tell(frame: string): void {
    for (const line of lines) {
      if (weather.path !== 'open' || time.isSuspended) {
        line.isHalfOpen = true;
        continue;
      }
      const isEnd = frame.includes('"ended"');
      if (random.chance(isEnd ? Math.max(weather.lost, weather.lostEnds) : weather.lost)) continue;
      const copies = random.chance(weather.doubled) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        const isLate = random.chance(weather.late);
        const delay = isLate ? random.between(100, LATEST_MS) : 1 + copy;
        if (isLate) lateUntil = time.now + LATEST_MS;
        time.in(delay, () => line.deliver(frame));
      }
      if (random.chance(weather.broken)) time.in(1, () => line.deliver(brokenFrame(frame)));
    }
  }

  function leaveHalfOpen(line: Line): void {
    const began = time.now;
    line.isHalfOpen = true;
    time.in(line.transport === 'websocket' ? LONGEST_HALF_OPEN_MS : LONGEST_QUIET_MS, () => {
      const mustBeFound = line.transport === 'eventsource' || line.hasPonged;
      if (lines.has(line) && mustBeFound && !time.hasSleptSince(began))
        ledger.wrong.push(`a half-open ${line.transport} is kept`);
    });
  }

  function brokenFrame(frame: string): string {
    const cut = random.between(0, frame.length);
    return random.oneOf([
      frame.slice(0, cut),
      frame.replace('ï', '\uFFFD'),
      `{"ActivityNotification":${'['.repeat(5000)}`,
      'x'.repeat(100_000),
      '{"NotificationContainer":{"ActivityNotification":[null,1,{"event":"ended"}]}}',
    ]);
  }

  return {
    weather,
    connect,
    tell,
    cut: (how) => {
      for (const line of [...lines]) {
        if (how === 'close') line.end('lost');
        else leaveHalfOpen(line);
      }
    },
    endsTold,
    get isKnown() {
      return latest?.token === site().token && addressIn(latest) !== undefined;
    },
    get tellsNothing() {
      return lines.size > 0 && [...lines].every((line) => line.hasNoReports);
    },
    get openStreams() {
      return lines.size;
    },
  };
}
