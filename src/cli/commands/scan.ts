import type { Library } from '../../domain/contents/serverContents.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Work } from '../../domain/start/work.ts';
import { listText, t } from '../../locales/format.ts';
import type { Destination, Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { jsonText } from '../output.ts';

type Found = { readonly serverId: string; readonly serverName: string; readonly library: Library };

/** `usher scan LIBRARY [--path P]`: done when the server agreed. The library is looked for on all servers; it must be one. */
export async function scan(
  destinations: Destinations,
  name: string,
  path: string | undefined,
  json: boolean,
): Promise<number> {
  const { results, code } = await forEachServer(destinations, async ({ server, connection }, signal) => {
    const libraries = await connection.contents.libraries(signal);
    return libraries.map((library): Found => ({ serverId: server.id, serverName: server.name, library }));
  });
  const all = results.flat();
  const fitting = called(name, all);
  const [only, ...others] = fitting;
  // A server that did not answer may be the one where it is.
  if (!only && code) return code;
  if (!only)
    throw new Refusal(EXIT.usage, t('terminal.scan.none', { name: plainText(name), names: namesOf(all) }));
  if (others.length)
    throw new Refusal(
      EXIT.usage,
      t('terminal.scan.several', { name: plainText(name), names: namesOf(fitting) }),
    );
  const server = destinations.servers.filter((s) => s.saved.id === only.serverId);
  return start({ ...destinations, servers: server }, only, path, json);
}

async function start(
  destinations: Destinations,
  { library, serverName }: Found,
  path: string | undefined,
  json: boolean,
): Promise<number> {
  const title = plainText(library.title);
  if (path !== undefined && !library.paths.includes(path)) {
    const folders = listText(library.paths.map(plainText));
    throw new Refusal(
      EXIT.usage,
      t('terminal.scan.no-folder', { name: title, path: plainText(path), folders }),
    );
  }
  if (destinations.servers.some(isShared)) throw new Refusal(EXIT.refused, t('start.shared'));
  const work: Work = { kind: 'scan', libraryId: library.id, path };
  const { results, code } = await forEachServer(destinations, async ({ server, connection }) => ({
    server,
    uuid: await connection.start(work),
  }));
  for (const { server, uuid } of results) {
    const about = { name: title, server: plainText(serverName) };
    const agreed =
      uuid === undefined
        ? t('terminal.scan.agreed', about)
        : t('terminal.scan.agreed-as', { ...about, uuid });
    const said = {
      server,
      library: { id: library.id, title: library.title },
      path: path ?? null,
      uuid: uuid ?? null,
    };
    console.log(json ? jsonText(said) : agreed);
  }
  return code;
}

function isShared({ saved }: Destination): boolean {
  return saved.isShared;
}

/** By id or whole name, else by what only its name begins with. */
function called(name: string, all: readonly Found[]): readonly Found[] {
  const words = name.toLocaleLowerCase();
  const titleOf = ({ library }: Found): string => library.title.toLocaleLowerCase();
  const whole = all.filter((f) => titleOf(f) === words);
  if (whole.length) return whole;
  const byId = all.filter((f) => f.library.id === name);
  return byId.length ? byId : all.filter((f) => words !== '' && titleOf(f).startsWith(words));
}

/** "Films, Series"; with their servers where there are several. */
function namesOf(all: readonly Found[]): string {
  const isNamed = new Set(all.map((f) => f.serverId)).size > 1;
  return listText(
    all.map(({ library, serverName }) => {
      const about = { name: plainText(library.title), id: library.id, server: plainText(serverName) };
      return isNamed ? t('terminal.scan.library-on', about) : t('terminal.scan.library', about);
    }),
  );
}
