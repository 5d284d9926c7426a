import { SCAN_TYPE } from '../../domain/idle/idle.ts';
import { plainText } from '../../domain/plainText.ts';
import { listText, t } from '../../locales/format.ts';
import type { Destinations } from '../destinations.ts';
import { type Reached, withServer } from '../each.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { type FoundLibrary, librariesOf } from '../libraries.ts';
import { called, oneCalled } from '../named.ts';
import { jsonText, serverJson } from '../output.ts';
import type { WaitTimes } from '../wait/waitTimes.ts';

export type ScanOptions = {
  /** Only this folder of it. */
  readonly path?: string | undefined;
  readonly json: boolean;
  /** Undefined: it ends when the server agreed. */
  readonly wait?: WaitTimes | undefined;
};

/** `usher scan LIBRARY`: done when the server agreed, or when the library has settled. It is looked for on all servers; it must be one. */
export async function scan(
  destinations: Destinations,
  word: string,
  { path, json, wait }: ScanOptions,
): Promise<number> {
  const { libraries, code } = await librariesOf(destinations);
  // A server that did not answer may be the one where it is.
  if (code && !called(word, libraries).length) return code;
  const found = oneCalled('library', word, libraries);
  const { server, library } = found;
  refuseFolder(found, path);
  const started = await withServer(destinations, server.id, (reached) => start(reached, found, path));
  if (started.code) return started.code;
  const uuid = started.result?.uuid;
  const said = {
    server: serverJson(server),
    library: { id: library.id, title: library.rawTitle ?? library.title },
    path: path ?? null,
    uuid: uuid ?? null,
  };
  console.log(json ? jsonText(said) : agreedText(found, uuid));
  if (!wait) return code;
  const { waitFor } = await import('../wait/waitIdle.ts');
  const servers = destinations.servers.filter((d) => d.saved.id === server.id);
  const filter = { type: SCAN_TYPE, libraryIds: [library.id] };
  return (await waitFor({ ...destinations, servers }, () => filter, { ...wait, json })) || code;
}

/** Throws Refusal. */
function refuseFolder({ library }: FoundLibrary, path: string | undefined): void {
  if (path === undefined || library.paths.includes(path)) return;
  const about = { name: plainText(library.title), path: plainText(path) };
  const folders = listText(library.paths.map(plainText));
  throw new Refusal(EXIT.usage, t('terminal.scan.no-folder', { ...about, folders }));
}

async function start(
  { isShared, connection }: Reached,
  { library }: FoundLibrary,
  path: string | undefined,
): Promise<{ readonly uuid: string | undefined }> {
  if (isShared) throw new Refusal(EXIT.refused, t('start.shared'));
  return connection.start({ kind: 'scan', libraryId: library.id, path });
}

function agreedText({ server, library }: FoundLibrary, uuid: string | undefined): string {
  const about = { name: plainText(library.title), server: plainText(server.name) };
  return uuid === undefined
    ? t('terminal.scan.agreed', about)
    : t('terminal.scan.agreed-as', { ...about, uuid });
}
