import { type AccountServers, createAccountServers, offersOf } from '../../app/servers/accountServers.ts';
import { waitForToken } from '../../app/signIn/pinSignIn.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Server } from '../../domain/server.ts';
import { listText, t } from '../../locales/format.ts';
import { systemClock } from '../../plex/http/clock.ts';
import { LINK_PAGE } from '../../plex/plexTv/plexTv.ts';
import { exclusivelyIn } from '../../storage/exclusively.ts';
import { keychainVault } from '../../storage/keychain.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { nameableServer } from '../destinations.ts';
import { EXIT, exitCodeOf, Refusal } from '../exitCodes.ts';
import { onInterruption } from '../interruption.ts';
import { oneCalled } from '../named.ts';
import { jsonText } from '../output.ts';
import { openSavedSettings, openTerminal, stderrLog, type Terminal } from '../terminal.ts';

/** The account as the app keeps it; no server is followed. */
function openAccount(): Terminal & { readonly servers: AccountServers } {
  const exclusively = exclusivelyIn(profileFolder());
  const terminal = openTerminal(openSavedSettings(), keychainVault(), stderrLog(), { exclusively });
  const followedServers = { follow: () => {}, leave: async () => {} };
  terminal.account.adopt();
  return { ...terminal, servers: createAccountServers({ ...terminal, followedServers }) };
}

/** `usher sign-in`: a short code to type at plex.tv/link, then the account's servers: those that are named so, else one's own. */
export async function signIn(wanted: readonly string[], json: boolean): Promise<number> {
  const { account, exclusively, servers, secrets, settings } = openAccount();
  const interruption = onInterruption();
  const pinSignIn = await account.beginPinSignIn(true, interruption.signal);
  const told = { page: LINK_PAGE, code: pinSignIn.code };
  console.log(json ? jsonText(told) : t('terminal.sign-in.code', told));
  const token = await waitForToken(pinSignIn, systemClock, interruption.signal);
  if (token === undefined)
    throw interruption.signal.aborted
      ? new Refusal(interruption.code, t('terminal.sign-in.given-up'))
      : new Refusal(EXIT.refused, t('terminal.sign-in.too-late'));
  const isKept = await account.accept(token, true);
  if (isKept && secrets.problem) await account.signOut();
  if (!isKept || secrets.problem) throw new Refusal(EXIT.refused, t('terminal.sign-in.no-keychain'));
  const resources = await account.servers();
  if (!resources) throw new Refusal(EXIT.unreachable, t('terminal.sign-in.no-resources'));
  const offers = offersOf(resources, settings.load().servers);
  const { ids, code } = namedOffers(wanted, offers);
  const chosen = offers.filter((o) => (wanted.length ? ids.includes(o.id) : o.isChosen));
  await exclusively('sign-in', async () => {
    if (!account.isCurrent(resources.signInId))
      throw new Refusal(EXIT.refused, t('terminal.sign-in.replaced'));
    await servers.choose(
      resources,
      chosen.map((c) => c.id),
    );
  });
  const name = settings.load().account?.name ?? '';
  const kept = chosen.map((c) => ({ id: c.id, name: c.name }));
  if (json) console.log(jsonText({ account: name, servers: kept }));
  else for (const line of doneLines(name, kept, offers)) console.log(line);
  return code;
}

/** Whoever named a server wants that one: what is none is printed and costs the code. The sign-in is done all the same. */
function namedOffers(
  wanted: readonly string[],
  offers: readonly Server[],
): { readonly ids: readonly string[]; readonly code: number } {
  const ids: string[] = [];
  let code: number = EXIT.done;
  for (const word of wanted)
    try {
      ids.push(oneCalled('server', word, offers.map(nameableServer)).id);
    } catch (error) {
      code ||= exitCodeOf(error);
    }
  return { ids, code };
}

function doneLines(account: string, kept: readonly Server[], offers: readonly Server[]): readonly string[] {
  const done = t('terminal.sign-in.done', { account: plainText(account) });
  if (kept.length) return [done, ...kept.map(({ name }) => `  ${plainText(name)}`)];
  const names = listText(offers.map((o) => plainText(o.name)));
  return [done, names ? t('terminal.sign-in.none-chosen', { names }) : t('terminal.sign-in.no-servers')];
}

/** `usher sign-out`: the token is revoked, and everything that came of it forgotten. */
export async function signOut(json: boolean): Promise<number> {
  await openAccount().account.signOut(async () => {});
  console.log(json ? jsonText({ isSignedOut: true }) : t('terminal.sign-out.done'));
  return EXIT.done;
}
