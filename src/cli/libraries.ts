import type { Library } from '../domain/contents/serverContents.ts';
import { ALL_WORK, type WorkFilter } from '../domain/idle/workFilter.ts';
import { plainText } from '../domain/plainText.ts';
import type { Server } from '../domain/server.ts';
import { t } from '../locales/format.ts';
import type { Destinations } from './destinations.ts';
import { forEachServer } from './each.ts';
import { EXIT } from './exitCodes.ts';
import { allCalled, called, type Nameable } from './named.ts';

export type FoundLibrary = Nameable & { readonly server: Server; readonly library: Library };

/** The libraries of all servers. A server that fails is printed, and costs the code. */
export async function librariesOf(
  destinations: Destinations,
): Promise<{ readonly libraries: readonly FoundLibrary[]; readonly code: number }> {
  const { results, code } = await forEachServer(destinations, async ({ server, connection }, signal) =>
    (await connection.contents.libraries(signal)).map((library) => ({ server, library })),
  );
  const isServerSaid = results.length > 1;
  const libraries = results.flat().map(({ server, library }): FoundLibrary => {
    const about = { name: plainText(library.title), id: library.id, server: plainText(server.name) };
    const label = isServerSaid ? t('terminal.scan.library-on', about) : t('terminal.scan.library', about);
    return { server, library, id: library.id, names: [library.title], label };
  });
  return { libraries, code };
}

/** What `--type` and `--library` choose: the servers that have such a library, and what is meant of each. */
export type ChosenWork = {
  readonly destinations: Destinations;
  readonly filterOf: (serverId: string) => WorkFilter;
  /** Of the first server that did not tell its libraries. */
  readonly code: number;
};

/** Throws Refusal. The exit code alone where the library may be on a server that did not answer. */
export async function chosenWork(
  destinations: Destinations,
  { type, library }: { readonly type?: string | undefined; readonly library?: string | undefined },
): Promise<ChosenWork | number> {
  if (library === undefined)
    return { destinations, filterOf: () => ({ ...ALL_WORK, type }), code: EXIT.done };
  const { libraries, code } = await librariesOf(destinations);
  if (code && !called(library, libraries).length) return code;
  const found = Map.groupBy(allCalled('library', library, libraries), (one) => one.server.id);
  return {
    destinations: { ...destinations, servers: destinations.servers.filter((d) => found.has(d.saved.id)) },
    filterOf: (serverId) => ({ type, libraryIds: found.get(serverId)?.map(({ id }) => id) ?? [] }),
    code,
  };
}
