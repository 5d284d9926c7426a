import { type AccountServers, createAccountServers, offersOf } from '../../app/servers/accountServers.ts';
import { waitForToken } from '../../app/signIn/pinSignIn.ts';
import { plainText } from '../../domain/plainText.ts';
import { listText, t } from '../../locales/format.ts';
import { systemClock } from '../../plex/http/clock.ts';
import { LINK_PAGE } from '../../plex/plexTv/plexTv.ts';
import { exclusivelyIn } from '../../storage/exclusively.ts';
import { keychainVault } from '../../storage/keychain.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { openSavedSettings, openTerminal, stderrLog, type Terminal } from '../terminal.ts';

/** The account as the app keeps it; no server is followed. */
function openAccount(): Terminal & { readonly servers: AccountServers } {
  const exclusively = exclusivelyIn(profileFolder());
  const terminal = openTerminal(openSavedSettings(), keychainVault(), stderrLog(), exclusively);
  const followedServers = { follow: () => {}, leave: async () => {} };
  terminal.account.adopt();
  return { ...terminal, servers: createAccountServers({ ...terminal, followedServers }) };
}

/** `usher sign-in`: a short code to type at plex.tv/link, then the account's servers: those that are named so, else one's own. */
export async function signIn(wanted: readonly string[]): Promise<number> {
  const { account, exclusively, servers, secrets, settings } = openAccount();
  const over = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over.abort());
  const pinSignIn = await account.beginPinSignIn(true, over.signal);
  console.log(t('terminal.sign-in.code', { page: LINK_PAGE, code: pinSignIn.code }));
  const token = await waitForToken(pinSignIn, systemClock, over.signal);
  if (token === undefined) {
    const why = over.signal.aborted ? t('terminal.sign-in.given-up') : t('terminal.sign-in.too-late');
    throw new Refusal(EXIT.refused, why);
  }
  const isKept = await account.accept(token, true);
  if (isKept && secrets.problem) await account.signOut();
  if (!isKept || secrets.problem) throw new Refusal(EXIT.refused, t('terminal.sign-in.no-keychain'));
  const resources = await account.servers();
  if (!resources) throw new Refusal(EXIT.unreachable, t('terminal.sign-in.no-resources'));
  const offers = offersOf(resources, settings.load().servers);
  const wantedNames = wanted.map((name) => name.toLowerCase());
  const chosen = offers.filter((o) =>
    wantedNames.length ? wantedNames.includes(o.name.toLowerCase()) : o.isChosen,
  );
  const ids = chosen.map((c) => c.id);
  await exclusively('sign-in', async () => {
    if (!account.isCurrent(resources.signInId))
      throw new Refusal(EXIT.refused, t('terminal.sign-in.replaced'));
    await servers.choose(resources, ids);
  });
  console.log(t('terminal.sign-in.done', { account: plainText(settings.load().account?.name ?? '') }));
  for (const { name } of chosen) console.log(`  ${plainText(name)}`);
  const names = listText(offers.map((o) => plainText(o.name)));
  if (!chosen.length)
    console.log(names ? t('terminal.sign-in.none-chosen', { names }) : t('terminal.sign-in.no-servers'));
  return EXIT.done;
}

/** `usher sign-out`: the token is revoked, and everything that came of it forgotten. */
export async function signOut(): Promise<number> {
  await openAccount().account.signOut(async () => {});
  console.log(t('terminal.sign-out.done'));
  return EXIT.done;
}
