// A process of its own that listens to the event stream of the server at the given address, and prints the uuids that it hears of.
import { openEventSource } from '../../../src/plex/feed/streams/eventSourceStream.ts';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';

const [, , url = ''] = process.argv;
const stream = await openEventSource({
  agents: openAgents({ base: new URL(url) }),
  token: 't',
  client: { clientIdentifier: 'listener', version: '0' },
  signal: new AbortController().signal,
  probe: async () => {},
  onReports: (reports) => {
    for (const { uuid } of reports) console.log(uuid);
  },
});
await stream.closed;
process.exit();
