import { isScenario, scenarios } from '../../demo/scenarios.ts';
import { startDemoServer } from '../../demo/server.ts';
import { harmless } from '../../domain/plainText.ts';
import { listText, t } from '../../locales/format.ts';
import type { GivenServer } from '../destinations.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { jsonText, shellWord } from '../output.ts';

export type DemoServerOptions = {
  readonly port: string;
  readonly token: string;
  readonly scenario: string;
  readonly name: string;
  readonly json: boolean;
};

/** `usher demo-server`: runs until it is told to stop. The first line on stdout is the address. Resolves with the exit code. */
export async function runDemoServer({
  token,
  scenario,
  name,
  json,
  ...options
}: DemoServerOptions): Promise<number> {
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port > 65_535)
    return refuse(t('terminal.demo.port', { port: options.port }));
  if (!isScenario(scenario))
    return refuse(t('terminal.demo.no-such-scenario', { scenario, names: listText(Object.keys(scenarios)) }));
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.resolve());
  try {
    const demo = await startDemoServer({ port, token, scenario, name });
    const { url } = demo;
    if (json) console.log(jsonText({ url, token, scenario }));
    else {
      console.log(t('terminal.demo.listening', { url }));
      console.log(t('terminal.demo.scenario', { scenario, url, token: shellWord(harmless(token)) }));
    }
    await stopped.promise;
    await demo.stop();
    return EXIT.done;
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE')
      return refuse(t('terminal.demo.port-in-use', { port: String(port) }));
    throw error;
  }
}

function refuse(reason: string): never {
  throw new Refusal(EXIT.usage, reason);
}

/** The demo server of one command, as a server that was given. */
export async function startCommandDemo(): Promise<GivenServer & { readonly stop: () => Promise<void> }> {
  const demo = await startDemoServer({ token: 'demo-token', scenario: 'living-room' });
  return { address: demo.url, token: demo.token, isPlainAllowed: false, stop: () => demo.stop() };
}
