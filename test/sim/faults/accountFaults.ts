import { helpOut } from '../person.ts';
import type { SimPlexTv } from '../simulated/simPlexTv.ts';
import { move } from '../simulated/site.ts';
import { type Fault, type Faults, MINUTE_MS } from './fault.ts';

function trouble(kind: SimPlexTv['trouble']): Fault {
  return ({ plexTv }) => {
    plexTv.trouble = kind;
    return () => {
      plexTv.trouble = undefined;
    };
  };
}

/** The person signs in again before long. */
function signInLater(...[sim, random]: Parameters<Fault>): undefined {
  const { time } = sim;
  const until = time.now + 10 * MINUTE_MS;
  const look = (): void => {
    void helpOut(sim);
    if (time.now < until) time.in(15_000, look);
  };
  time.in(random.between(1000, 5 * MINUTE_MS), look);
}

/** With plex.tv, and what it says of the servers. */
export const ACCOUNT_FAULTS: Faults = {
  'plex.tv does not answer': trouble('away'),
  'plex.tv answers nonsense': trouble('nonsense'),
  'the list of servers cannot be read whole': trouble('unreadable'),
  'the account’s token is revoked': (sim, random, site) => {
    sim.plexTv.revoke();
    return signInLater(sim, random, site);
  },
  'server is renamed': ({ time }, _random, site) => {
    site.name = `${site.name.split(' ')[0]} ${time.now}`;
    return undefined;
  },
  'server moves': (_sim, random, site) => void move(site, random),
  'server takes another token only': ({ time }, _random, site) => {
    site.token = `${site.token.split(' ')[0]}-${time.now}`;
    site.network.cut('close');
    return undefined;
  },
  'server leaves the account': ({ app }, random, site) => {
    site.isOfAccount = false;
    if (random.chance(0.7)) app().app.woke('network');
    return () => {
      site.isOfAccount = true;
    };
  },
  'person signs out': (sim, random, site) => {
    void sim.app().app.signOut();
    return signInLater(sim, random, site);
  },
  'app killed while signing out': (sim, random, site) => {
    sim.disk.diesAfterWrites = random.between(0, 6);
    void sim.app().app.signOut();
    sim.time.in(random.between(1000, MINUTE_MS), () => {
      sim.disk.diesAfterWrites = undefined;
      sim.startApp();
    });
    return signInLater(sim, random, site);
  },
  'person chooses servers anew': ({ app }) => void app().app.chooseServers(),
};
