import type { MaintenanceTask } from '../../domain/contents/serverContents.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Server } from '../../domain/server.ts';
import { t } from '../../locales/format.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer, type Reached, withServer } from '../each.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { called, type Nameable, oneCalled } from '../named.ts';
import { jsonText, serverJson } from '../output.ts';

type Verb = 'run' | 'stop';
/** `over`: it ran already, or did not run. */
type Outcome = 'accepted' | 'over';

/** `usher run TASK` and `usher stop TASK`: a task of the maintenance, which is looked for on all servers of one's own; it must be one. */
export async function task(
  destinations: Destinations,
  verb: Verb,
  word: string,
  json: boolean,
): Promise<number> {
  const own = destinations.servers.filter(({ saved }) => !saved.isShared);
  if (!own.length) throw new Refusal(EXIT.refused, t('start.shared'));
  const { tasks, code } = await tasksOf({ ...destinations, servers: own });
  // A server that did not answer may be the one that has it.
  if (code && !called(word, tasks).length) return code;
  const { server, task } = oneCalled('task', word, tasks);
  const ask = verb === 'run' ? start : stop;
  const ended = await withServer(destinations, server.id, ({ connection }) => ask(connection, task.name));
  if (ended.result) {
    const about = { task: plainText(task.title), server: plainText(server.name) };
    const { name, title, rawTitle = title } = task;
    const said = { server: serverJson(server), task: { name, title: rawTitle }, outcome: ended.result };
    console.log(json ? jsonText(said) : t(`terminal.${verb}.${ended.result}`, about));
  }
  return ended.code || code;
}

type FoundTask = Nameable & { readonly server: Server; readonly task: MaintenanceTask };

async function tasksOf(
  destinations: Destinations,
): Promise<{ readonly tasks: readonly FoundTask[]; readonly code: number }> {
  const { results, code } = await forEachServer(destinations, async ({ server, connection }, signal) =>
    (await connection.contents.tasks(signal)).map((task) => ({ server, task })),
  );
  const tasks = results.flat().map(({ server, task }): FoundTask => {
    const name = plainText(task.title);
    const label = results.length > 1 ? t('terminal.task.on', { name, server: plainText(server.name) }) : name;
    return { server, task, id: task.name, names: [task.title, task.name], label };
  });
  return { tasks, code };
}

async function start(connection: Reached['connection'], name: string): Promise<Outcome> {
  const { ranBefore } = await connection.start({ kind: 'task', task: name });
  return ranBefore ? 'over' : 'accepted';
}

/** What does not run is answered as what is not there, and that it is there we know. */
async function stop(connection: Reached['connection'], name: string): Promise<Outcome> {
  try {
    await connection.stop('', { kind: 'task', task: name });
    return 'accepted';
  } catch (error) {
    if (error instanceof PlexError && error.problem === 'not-found') return 'over';
    throw error;
  }
}
