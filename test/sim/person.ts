import { shownPage } from '../../src/domain/state.ts';
import type { Random } from './random.ts';
import type { Sim } from './sim.ts';

/** Does what Usher asks of the person at this moment, if anything. */
export async function helpOut({ app, hasAccount, sites }: Sim): Promise<void> {
  const { app: usher, store, isAlive, linkTo } = app();
  const { access, account, browserSignIn } = store.state;
  if (!isAlive || access.kind === 'unknown') return;
  const page = shownPage(store.state);
  if (page.kind === 'server-choice') return usher.choose(page.servers.map((s) => s.id));
  const problem = access.kind === 'signed-out' ? access.problem : undefined;
  if (problem?.startsWith('keychain-') && problem !== 'keychain-empty') return usher.retry();
  const isMissing = sites.some((s) => !linkTo(s.id));
  if (!hasAccount) {
    if (isMissing) usher.retry();
  } else if (access.kind === 'signed-out' || !account || account.problem) {
    if (!browserSignIn) await usher.signInWithBrowser();
  } else if (isMissing) await usher.chooseServers();
  for (const { id } of sites) if (linkTo(id)?.kind === 'refused') usher.retry(id);
}

/** How often, and until when, the person does something, on one server or on any. */
export type Habit = {
  readonly until: number;
  readonly gapMs: number;
  readonly serverId?: string | undefined;
};

/** The person does something now and then, while the app runs. */
export function nowAndThen(
  sim: Sim,
  random: Random,
  { until, gapMs, serverId }: Habit,
  act: (serverId: string) => void,
): void {
  const look = (): void => {
    const id = serverId ?? random.oneOf(sim.sites).id;
    if (sim.app().isAlive) act(id);
    if (sim.time.now < until) sim.time.in(random.between(1000, gapMs), look);
  };
  look();
}
