import { createClient } from '../plex/client.ts';
import { PlexError } from '../plex/errors.ts';
import { EXIT, Refusal } from './exitCodes.ts';
import type { Destination } from './server.ts';

/** `usher cancel UUID`: done when the server agreed, or when there is nothing (left) to stop. */
export async function cancel(
  { base, token, client }: Destination,
  uuid: string,
  json: boolean,
): Promise<number> {
  const say = (outcome: 'accepted' | 'over', sentence: string): number => {
    console.log(json ? JSON.stringify({ uuid, outcome }) : sentence);
    return EXIT.done;
  };
  try {
    await createClient(base, token, client).cancel(uuid);
    return say('accepted', 'Plex agreed to stop it.');
  } catch (error) {
    const problem = error instanceof PlexError ? error.problem : undefined;
    if (problem === 'not-found') return say('over', 'It was over already.');
    if (problem === 'bad-request')
      throw new Refusal(EXIT.notCancellable, 'Plex refused: this activity cannot be cancelled.');
    throw error;
  }
}
