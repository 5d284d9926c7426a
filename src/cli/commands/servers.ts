import { plainText } from '../../domain/plainText.ts';
import { t } from '../../locales/format.ts';
import { type Destination, savedDestinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { EXIT } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { openSavedSettings } from '../terminal.ts';

export type ServersOptions = {
  readonly server: readonly string[];
  readonly json: boolean;
  /** Each is asked whether it answers, and takes the token. */
  readonly check: boolean;
};

/** `usher servers`: the servers that Usher is signed in to, as settings and keychain have them. Throws Refusal. */
export async function servers({ server, json, check }: ServersOptions): Promise<number> {
  if (!server.length && !openSavedSettings().load().servers.length) {
    console.log(json ? jsonText([]) : t('terminal.no-server'));
    return EXIT.done;
  }
  const destinations = await savedDestinations(server);
  const { results, code } = check
    ? await forEachServer(destinations, async (reached, signal) => {
        await reached.connection.list(signal);
        return reached.server.id;
      })
    : { results: [], code: EXIT.done };
  const all = destinations.servers.map((one) => ({ ...one, answers: results.includes(one.saved.id) }));
  if (json) console.log(jsonText(all.map((one) => jsonOf(one, check ? one.answers : null))));
  else for (const one of all) console.log(linesOf(one, one.answers).join('\n'));
  return code;
}

function tokenOf(one: Destination): 'kept' | 'missing' | 'none-needed' {
  if (one.refusal) return 'missing';
  return one.token ? 'kept' : 'none-needed';
}

function jsonOf(one: Destination, answers: boolean | null): unknown {
  const { id, name, isShared, lastGood } = one.saved;
  return { server: { id, name }, isShared, address: lastGood ?? null, token: tokenOf(one), answers };
}

function linesOf(one: Destination, answers: boolean): readonly string[] {
  const { id, name, isShared, lastGood } = one.saved;
  const facts = [
    t(isShared ? 'terminal.servers.shared' : 'terminal.servers.own'),
    lastGood ?? t('terminal.servers.no-address'),
    ...(one.refusal ? [] : [t(one.token ? 'terminal.servers.kept' : 'terminal.servers.none-needed')]),
    ...(answers ? [t('terminal.servers.answers')] : []),
  ];
  const lines = [
    t('terminal.scan.library', { name: plainText(name), id }),
    `  ${facts.map(plainText).join(' · ')}`,
  ];
  return one.refusal ? [...lines, `  ${plainText(one.refusal.message)}`] : lines;
}
