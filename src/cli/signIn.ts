import type { SettingsFile } from '../app/needs.ts';
import { createSecrets, type Secrets } from '../app/secrets.ts';
import { type AccountServers, createAccountServers, offersOf } from '../app/servers/accountServers.ts';
import { createSavedServers } from '../app/servers/savedServers.ts';
import { type Account, createAccount } from '../app/signIn/account.ts';
import { confirmed } from '../app/signIn/pinSignIn.ts';
import { createStore } from '../app/store.ts';
import { plainText } from '../domain/plainText.ts';
import { listText, t } from '../locales/format.ts';
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
  console.log(t('terminal.sign-in.code', { page: LINK_PAGE, code: pinSignIn.code }));
  const token = await confirmed(pinSignIn, systemClock, over.signal);
  if (token === undefined) {
    const why = over.signal.aborted ? t('terminal.sign-in.given-up') : t('terminal.sign-in.too-late');
    throw new Refusal(EXIT.refused, why);
  }
  await account.accept(token);
  if (secrets.problem) {
    await account.signOut();
    throw new Refusal(EXIT.refused, t('terminal.sign-in.no-keychain'));
  }
  const resources = await account.servers();
  if (!resources) throw new Refusal(EXIT.unreachable, t('terminal.sign-in.no-resources'));
  const offers = offersOf(resources, settings.load().servers);
  const wantedNames = wanted.map((name) => name.toLowerCase());
  const chosen = offers.filter((o) =>
    wantedNames.length ? wantedNames.includes(o.name.toLowerCase()) : o.isChosen,
  );
  await servers.choose(
    resources,
    chosen.map((c) => c.id),
  );
  console.log(t('terminal.sign-in.done', { account: plainText(settings.load().account?.name ?? '') }));
  for (const { name } of chosen) console.log(`  ${plainText(name)}`);
  const names = listText(offers.map((o) => plainText(o.name)));
  if (!chosen.length)
    console.log(names ? t('terminal.sign-in.none-chosen', { names }) : t('terminal.sign-in.no-servers'));
  return EXIT.done;
}

/** `usher sign-out`: the token is revoked, and everything that came of it forgotten. */
export async function signOut(): Promise<number> {
  const { account, servers, settings } = openAccount();
  for (const { id } of settings.load().servers) await servers.forget(id);
  if (account.isSignedIn) await account.signOut();
  console.log(t('terminal.sign-out.done'));
  return EXIT.done;
}
