import { type Account, createAccount } from '../app/account.ts';
import { type AccountServers, createAccountServers, offersOf } from '../app/accountServers.ts';
import { confirmed } from '../app/invitation.ts';
import { createKeptServers } from '../app/keptServers.ts';
import type { PreferencesFile } from '../app/needs.ts';
import { createSecrets, type Secrets } from '../app/secrets.ts';
import { createStore } from '../app/store.ts';
import { plainText } from '../domain/words.ts';
import { keychainVault } from '../kept/keychain.ts';
import { createLog } from '../kept/log.ts';
import { systemClock } from '../plex/clock.ts';
import { environmentNetwork } from '../plex/environmentNetwork.ts';
import { createPlexTv, LINK_PAGE } from '../plex/plexTv.ts';
import { EXIT, Refusal } from './exitCodes.ts';
import { clientOf, openProfile } from './server.ts';

/** The account as the app keeps it, with nobody following anything. */
function openAccount(): {
  readonly account: Account;
  readonly servers: AccountServers;
  readonly secrets: Secrets;
  readonly preferences: PreferencesFile;
} {
  const log = createLog((line) => console.error(`usher: ${line}`));
  const store = createStore();
  const preferences = openProfile();
  const secrets = createSecrets(keychainVault(), log);
  const client = clientOf(preferences.load());
  const account = createAccount({
    store,
    secrets,
    preferences,
    clock: systemClock,
    log,
    plexTv: createPlexTv(client, environmentNetwork),
    client: () => client,
  });
  const following = { follow: () => {}, leave: async () => {} };
  const servers = createAccountServers({ kept: createKeptServers(preferences), secrets, following });
  const kept = preferences.load().account;
  if (kept) store.apply({ kind: 'account-changed', account: { name: kept.name, problem: undefined } });
  return { account, servers, secrets, preferences };
}

/** `usher sign-in`: a short code to type at plex.tv/link, then the account's servers: those that are named so, else one's own. */
export async function signIn(wanted: readonly string[]): Promise<number> {
  const { account, servers, secrets, preferences } = openAccount();
  const over = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over.abort());
  const invitation = await account.invite(true, over.signal);
  console.log(`Open ${LINK_PAGE} and enter this code: ${invitation.code}`);
  const token = await confirmed(invitation, systemClock, over.signal);
  if (token === undefined) {
    const why = over.signal.aborted ? 'Given up.' : 'The code was not entered in time. Try again.';
    throw new Refusal(EXIT.refused, why);
  }
  await account.accept(token);
  if (secrets.problem) {
    await account.signOut();
    throw new Refusal(EXIT.refused, 'No keychain takes the sign-in, and a file is no place for it.');
  }
  const resources = await account.servers();
  if (!resources) throw new Refusal(EXIT.unreachable, 'Signed in, but plex.tv does not tell the servers.');
  const offers = offersOf(resources, preferences.load().servers);
  const names = wanted.map((name) => name.toLowerCase());
  const chosen = offers.filter((o) => (names.length ? names.includes(o.name.toLowerCase()) : o.isChosen));
  await servers.choose(
    resources,
    chosen.map((c) => c.id),
  );
  console.log(`Signed in as ${plainText(preferences.load().account?.name ?? '')}.`);
  for (const { name } of chosen) console.log(`  ${plainText(name)}`);
  if (!chosen.length)
    console.log(`No server chosen. There is: ${offers.map((o) => plainText(o.name)).join(', ') || 'none'}.`);
  return EXIT.done;
}

/** `usher sign-out`: the token is revoked, and everything that came of it forgotten. */
export async function signOut(): Promise<number> {
  const { account, servers, preferences } = openAccount();
  for (const { id } of preferences.load().servers) await servers.forget(id);
  if (account.isSignedIn) await account.signOut();
  console.log('Signed out.');
  return EXIT.done;
}
