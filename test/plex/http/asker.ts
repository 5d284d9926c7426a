// A process of its own that asks the server at the given address once for each line of its input, and prints what it cost.
import { createInterface } from 'node:readline';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';
import { createClient } from '../../../src/plex/server/client.ts';

const [, , url = ''] = process.argv;
const agents = openAgents({ base: new URL(url) });
const client = createClient(agents, 't', { clientIdentifier: 'asker', version: '0' });

for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  const problem = await client.activities().then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof PlexError) return error.problem;
      throw error;
    },
  );
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ problem, workMs: Math.round((user + system) / 1000) }));
}
agents.close();
