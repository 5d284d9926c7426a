import { diagnosticTargetOf } from '../../app/servers/targets.ts';
import {
  type GivenServer,
  givenByEnvironment,
  givenDiagnosticTarget,
  memoryTerminal,
  refuseServer,
  savedDestinations,
} from '../destinations.ts';
import { EXIT, exitCodeOf } from '../exitCodes.ts';
import { type HookReport, hookReport } from '../hooks/hookReport.ts';
import type { JsonOption, ServerOptions } from '../program/options.ts';
import { searchNeeds } from '../terminal.ts';
import { startCommandDemo } from './demoServer.ts';
import { doctor } from './doctor.ts';

/** `usher doctor`: the servers that are meant. Those whose token is missing are not examined; that is printed, and is the exit code if the others work. */
export async function examine({ server, demo, json }: ServerOptions & JsonOption): Promise<number> {
  if (demo) {
    refuseServer(server, '--demo');
    const running = await startCommandDemo();
    try {
      return await examineGiven(running, json);
    } finally {
      await running.stop();
    }
  }
  const given = givenByEnvironment(process.env, server);
  if (given) return examineGiven(given, json, hookReport());
  const { terminal, servers } = await savedDestinations(server);
  const [refused] = servers.flatMap((d) => d.refusal ?? []).map(exitCodeOf);
  const targets = servers.flatMap((d) => (d.refusal ? [] : [diagnosticTargetOf(d.saved, d.token)]));
  const code = await doctor(targets, searchNeeds(terminal), json, hookReport());
  return code || (refused ?? EXIT.done);
}

function examineGiven(given: GivenServer, json: boolean, hooks?: HookReport): Promise<number> {
  const terminal = memoryTerminal({ isRawKept: json });
  return doctor([givenDiagnosticTarget(given)], searchNeeds(terminal), json, hooks);
}
