import type { NearbyServer } from '../domain/state.ts';

export async function lookAround(_options: {
  readonly signal: AbortSignal;
  readonly onFound: (server: NearbyServer) => void;
}): Promise<void> {}
