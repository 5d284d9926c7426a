import type { SettingsFile } from '../app/needs.ts';
import { createSecrets, type Secrets } from '../app/secrets.ts';
import { type AccountServers, createAccountServers, offersOf } from '../app/servers/accountServers.ts';
import { createSavedServers } from '../app/servers/savedServers.ts';
import { type Account, createAccount } from '../app/signIn/account.ts';
import { confirmed } from '../app/signIn/pinSignIn.ts';
import { createStore } from '../app/store.ts';
import { plainText } from '../domain/plainText.ts';
import { systemClock } from '../plex/http/clock.ts';
import { environmentNetwork } from '../plex/http/environmentNetwork.ts';
import { createPlexTv, LINK_PAGE } from '../plex/plexTv/plexTv.ts';
import { keychainVault } from '../storage/keychain.ts';
import { createLog } from '../storage/log.ts';
import { EXIT, Refusal } from './exitCodes.ts';
import { clientOf, openProfile } from './server.ts';

/** The account as the app keeps it, with nobody following anything. */
function openAccount(): {
  readonly account: Account;
  readonly servers: AccountServers;
  readonly secrets: Secrets;
  readonly settings: SettingsFile;
} {
  const log = createLog((line) => console.error(`usher: ${line}`));
  const store = createStore();
  const settings = openProfile();
  const secrets = createSecrets(keychainVault(), log);
  const client = clientOf(settings.load());
  const account = createAccount({
    store,
    secrets,
    settings,
    clock: systemClock,
    log,
    plexTv: createPlexTv(client, environmentNetwork),
    client: () => client,
  });
  const followedServers = { follow: () => {}, leave: async () => {} };
  const servers = createAccountServers({
    savedServers: createSavedServers(settings),
    secrets,
    followedServers,
  });
  const saved = settings.load().account;
  if (saved) store.apply({ kind: 'account-changed', account: { name: saved.name, problem: undefined } });
  return { account, servers, secrets, settings };
}

/** `usher sign-in`: a short code to type at plex.tv/link, then the account's servers: those that are named so, else one's own. */
export async function signIn(wanted: readonly string[]): Promise<number> {
  const { account, servers, secrets, settings } = openAccount();
  const over = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over.abort());
  const pinSignIn = await account.beginPinSignIn(true, over.signal);
  console.log(`Open ${LINK_PAGE} and enter this code: ${pinSignIn.code}`);
  const token = await confirmed(pinSignIn, systemClock, over.signal);
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
  const offers = offersOf(resources, settings.load().servers);
  const names = wanted.map((name) => name.toLowerCase());
  const chosen = offers.filter((o) => (names.length ? names.includes(o.name.toLowerCase()) : o.isChosen));
  await servers.choose(
    resources,
    chosen.map((c) => c.id),
  );
  console.log(`Signed in as ${plainText(settings.load().account?.name ?? '')}.`);
  for (const { name } of chosen) console.log(`  ${plainText(name)}`);
  if (!chosen.length)
    console.log(`No server chosen. There is: ${offers.map((o) => plainText(o.name)).join(', ') || 'none'}.`);
  return EXIT.done;
}

/** `usher sign-out`: the token is revoked, and everything that came of it forgotten. */
export async function signOut(): Promise<number> {
  const { account, servers, settings } = openAccount();
  for (const { id } of settings.load().servers) await servers.forget(id);
  if (account.isSignedIn) await account.signOut();
  console.log('Signed out.');
  return EXIT.done;
}
