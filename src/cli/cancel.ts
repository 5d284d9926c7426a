import { createClient } from '../plex/client.ts';
import { PlexError } from '../plex/errors.ts';
import { EXIT } from './exitCodes.ts';
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
    if (!(error instanceof PlexError) || error.problem !== 'not-found') throw error;
    return say('over', 'It was over already.');
  }
}
