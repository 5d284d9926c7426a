import { EXIT, exitCodeOf } from './exitCodes.ts';
import { type Destination, type Reached, reach } from './server.ts';

/** The same work with every server, side by side, in their order. One that fails says so and costs the exit code, not the others. */
export async function forEachServer<T>(
  destinations: readonly Destination[],
  work: (reached: Reached, destination: Destination) => Promise<T>,
): Promise<{ readonly results: readonly T[]; readonly code: number }> {
  const settled = await Promise.allSettled(
    destinations.map(async (destination) => {
      const reached = await reach(destination);
      try {
        return await work(reached, destination);
      } finally {
        reached.agents.close();
      }
    }),
  );
  const results = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const codes = settled.flatMap((one) => (one.status === 'rejected' ? [exitCodeOf(one.reason)] : []));
  return { results, code: codes[0] ?? EXIT.done };
}
