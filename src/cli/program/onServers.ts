import type { Command } from 'commander';
import type { Destinations } from '../destinations.ts';
import { withExamples } from './help.ts';
import { demoOption, type JsonOption, jsonOption, type ServerOptions, serverOption } from './options.ts';

/** A command for servers, with what each of them takes. */
export function serverCommand(command: Command, about: string, examples: string): Command {
  return withExamples(command.description(about), examples)
    .addOption(serverOption())
    .addOption(demoOption())
    .addOption(jsonOption());
}

/** Does a command's work with the servers that are meant: those chosen, those of the environment, or a demo server that lives for as long. */
export async function onServers(
  { server, demo, json }: ServerOptions & JsonOption,
  work: (destinations: Destinations) => Promise<number>,
): Promise<number> {
  const { givenByEnvironment, givenDestination, refuseServer, savedDestinations } = await import(
    '../destinations.ts'
  );
  const kept = { isRawKept: json };
  if (!demo) {
    const given = givenByEnvironment(process.env, server);
    return work(given ? await givenDestination(given, kept) : await savedDestinations(server, kept));
  }
  refuseServer(server, '--demo');
  const { startCommandDemo } = await import('../commands/demoServer.ts');
  const running = await startCommandDemo();
  try {
    return await work({ ...(await givenDestination(running, kept)), isDemo: true });
  } finally {
    await running.stop();
  }
}
