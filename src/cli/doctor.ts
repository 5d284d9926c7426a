import type { Problem } from '../domain/problem.ts';
import type { Transport } from '../domain/state.ts';
import { plainText, transportText } from '../domain/words.ts';
import { createClient, type PlexClient } from '../plex/client.ts';
import { PlexError } from '../plex/errors.ts';
import { createLadder, type Streaming } from '../plex/ladder.ts';
import { REQUEST_TIMEOUT_MS } from '../plex/request.ts';
import { connectServer, type ServerConnection } from '../plex/serverConnection.ts';
import { failedStreamText, identityProblemText, STREAM_NAMES } from './doctorWords.ts';
import { codeOf, EXIT, sentenceOf } from './exitCodes.ts';
import type { Destination } from './server.ts';

type Step = {
  readonly name: 'address' | 'identity' | 'list' | Streaming;
  readonly ok: boolean;
  readonly problem: Problem | null;
  readonly sentence: string;
};

const STREAMS: readonly Streaming[] = ['websocket', 'eventsource'];

/**
 * `usher doctor`: goes the app's own way to the server step by step, and says what works, what does not and why, and how changes would
 * come. Without the right server no token is sent, and without a list no stream is tried: the app would not either.
 */
export async function doctor(destination: Destination, json: boolean): Promise<number> {
  const { base, token, client, origin } = destination;
  const calls = createClient(base, token, client);
  const serverId = origin.kind === 'signed-in' ? origin.server.id : undefined;
  const connection = connectServer(base, token, serverId, client);
  const ladder = createLadder();
  const steps: Step[] = [];
  const tell = (step: Step): Step => {
    steps.push(step);
    if (!json) console.log(`${step.ok ? 'ok    ' : 'fails '}  ${step.sentence}`);
    return step;
  };

  tell({ name: 'address', ok: true, problem: null, sentence: addressText(destination) });
  const hindrance = tell(await tryIdentity(calls, connection)).problem ?? tell(await tryList(calls)).problem;
  if (!hindrance) {
    for (const transport of STREAMS) {
      const { problem } = tell(await tryStream(connection, transport));
      if (problem && ladder.transport === transport) ladder.fall(problem);
    }
  }
  const transport: Transport | null = hindrance ? null : ladder.transport;
  if (json) {
    console.log(JSON.stringify({ address: base.origin, steps, transport, because: ladder.because ?? null }));
  } else {
    console.log(
      `\nConclusion: ${transport ? transportText(transport, ladder.because) : 'Usher cannot show this server until that works.'}`,
    );
  }
  return hindrance ? codeOf(hindrance) : EXIT.done;
}

function addressText({ base, origin }: Destination): string {
  switch (origin.kind) {
    case 'environment':
      return `The address is ${base.origin}, from PLEX_URL.`;
    case 'signed-in':
      return `The address is ${base.origin}, from the preferences: Usher is signed in to ${plainText(origin.server.name)} there.`;
    case 'demo':
      return `The address is ${base.origin}, a made-up server for as long as this command runs.`;
  }
}

function tryIdentity(calls: PlexClient, connection: ServerConnection): Promise<Step> {
  const work = async (): Promise<string> => {
    const { version } = await calls.identity();
    await connection.check(AbortSignal.timeout(REQUEST_TIMEOUT_MS));
    return `A Plex Media Server answers, version ${plainText(version) || 'unknown'}.`;
  };
  return stepOf('identity', work, (error) => `${identityProblemText(error.problem)} (${error.message})`);
}

function tryList(calls: PlexClient): Promise<Step> {
  const work = async (): Promise<string> => {
    const { length } = await calls.activities();
    const name = plainText((await nameOf(calls)) ?? '') || 'The server';
    return `${name} accepts the token: ${length} ${length === 1 ? 'activity' : 'activities'} in its list.`;
  };
  return stepOf('list', work, (error) => `${sentenceOf(error.problem)} (${error.message})`);
}

/** A name would be nice, no more. */
async function nameOf(calls: PlexClient): Promise<string | undefined> {
  try {
    return await calls.friendlyName();
  } catch (error) {
    if (error instanceof PlexError) return undefined;
    throw error;
  }
}

function tryStream(connection: ServerConnection, transport: Streaming): Promise<Step> {
  const work = async (): Promise<string> => {
    const patience = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    try {
      const stream = await connection.open(transport, () => {}, patience);
      stream.close();
      await stream.closed;
    } catch (error) {
      // Giving up looks like any failure to the one who was opening.
      if (patience.aborted) throw new PlexError('timed-out', `${STREAM_NAMES[transport]}: no answer in time`);
      throw error;
    }
    return `${STREAM_NAMES[transport]} opens.`;
  };
  return stepOf(transport, work, (error) => failedStreamText(transport, error));
}

async function stepOf(
  name: Step['name'],
  work: () => Promise<string>,
  failed: (error: PlexError) => string,
): Promise<Step> {
  try {
    return { name, ok: true, problem: null, sentence: await work() };
  } catch (error) {
    if (!(error instanceof PlexError)) throw error;
    return { name, ok: false, problem: error.problem, sentence: failed(error) };
  }
}
