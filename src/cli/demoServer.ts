import { parseArgs } from 'node:util';
import { isScenario, scenarios } from '../demo/scenarios.ts';
import { startDemoServer } from '../demo/server.ts';
import { listText, t } from '../locales/format.ts';

const USAGE_EXIT = 2;

/** `usher demo-server`: runs until it is told to stop. The first line on stdout is the address. Resolves with the exit code. */
export async function runDemoServer(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      token: { type: 'string', default: 'demo-token' },
      scenario: { type: 'string', default: 'living-room' },
      name: { type: 'string', default: 'Attic' },
    },
  });
  const { token, scenario, name } = values;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refuse(t('terminal.demo.port', { port: values.port }));
  if (!isScenario(scenario))
    return refuse(t('terminal.demo.no-such-scenario', { scenario, names: listText(Object.keys(scenarios)) }));
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.resolve());
  try {
    const demo = await startDemoServer({ port, token, scenario, name });
    console.log(t('terminal.demo.listening', { url: demo.url }));
    console.log(t('terminal.demo.scenario', { scenario, url: demo.url, token }));
    await stopped.promise;
    await demo.stop();
    return 0;
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE')
      return refuse(t('terminal.demo.port-in-use', { port: String(port) }));
    throw error;
  }
}

function refuse(reason: string): number {
  console.error(`usher demo-server: ${reason}`);
  return USAGE_EXIT;
}
