import { PlexError } from '../../../src/plex/http/errors.ts';
import { statusError } from '../../../src/plex/http/request.ts';
import { type LoginPin, readResources } from '../../../src/plex/plexTv/accountWire.ts';
import type { PlexTv } from '../../../src/plex/plexTv/plexTv.ts';
import type { Random } from '../random.ts';
import type { VirtualTime } from '../virtualTime.ts';
import type { Site } from './site.ts';

const PIN_LIFE_S = 900;
const TIMEOUT_MS = 10_000;
const TOKEN_START = 'sim-account-token-nobody-may-see';

/** plex.tv with one account, whose servers are the sites. */
export type SimPlexTv = {
  /** `away` does not answer, `nonsense` answers with something else, `unreadable` gives a list of which parts cannot be read. */
  trouble: 'away' | 'nonsense' | 'unreadable' | undefined;
  /** The account's token is over. */
  revoke(): void;
  /** For the first start. */
  readonly token: string;
  readonly calls: PlexTv;
};

export function createPlexTv(time: VirtualTime, random: Random, sites: readonly Site[]): SimPlexTv {
  let made = 1;
  let valid: string | undefined = `${TOKEN_START}-${made}`;
  const pins = new Map<number, LoginPin>();

  function answer<T>(work: () => T): Promise<T> {
    const done = Promise.withResolvers<T>();
    if (plexTv.trouble === 'away')
      time.in(TIMEOUT_MS, () => done.reject(new PlexError('timed-out', 'plex.tv: no answer')));
    else
      time.in(random.between(20, 800), () => {
        try {
          if (plexTv.trouble === 'nonsense') throw new PlexError('not-plex', 'plex.tv: nonsense');
          done.resolve(work());
        } catch (error) {
          done.reject(error);
        }
      });
    return done.promise;
  }

  /** For whoever has the account's token. */
  function answerTo<T>(token: string, work: () => T): Promise<T> {
    return answer(() => {
      if (token !== valid) throw statusError(401, '', 'plex.tv');
      return work();
    });
  }

  function listText(): string {
    const servers = sites.filter((s) => s.isOfAccount).map(resourceOf);
    const isHurt = plexTv.trouble === 'unreadable';
    return JSON.stringify(
      isHurt ? [...servers.slice(1), { provides: 'server', name: 'Somewhere' }] : servers,
    );
  }

  function refuse(): Promise<never> {
    throw new Error('not in this world');
  }

  const calls: PlexTv = {
    createPin: () =>
      answer(() => {
        const pin: LoginPin = {
          id: pins.size + 1,
          code: `code${pins.size}`,
          lifeMs: PIN_LIFE_S * 1000,
          token: undefined,
        };
        pins.set(pin.id, pin);
        return pin;
      }),
    pin: (id) =>
      answer(() => {
        const pin = pins.get(id);
        if (!pin) throw statusError(404, '', 'plex.tv');
        valid = `${TOKEN_START}-${++made}`;
        pins.delete(id);
        return { ...pin, token: valid };
      }),
    account: (token) => answerTo(token, () => ({ id: '1', name: 'kim' })),
    ping: (token) => answerTo(token, () => {}),
    resources: (token) => answerTo(token, () => readResources(listText())),
    signOut: (token) =>
      answerTo(token, () => {
        valid = undefined;
      }),
    registerKey: refuse,
    nonce: refuse,
    exchange: refuse,
  };

  const plexTv: SimPlexTv = {
    trouble: undefined,
    revoke: () => {
      valid = undefined;
    },
    token: valid,
    calls,
  };
  return plexTv;
}

function resourceOf(site: Site): unknown {
  const { hostname, port } = new URL(site.url);
  return {
    provides: 'server',
    clientIdentifier: site.id,
    name: site.name,
    accessToken: site.token,
    owned: !site.isShared,
    presence: true,
    httpsRequired: true,
    // Of a server of somebody else only the addresses outside are used.
    connections: [
      { uri: site.url, address: hostname, port: Number(port), local: !site.isShared, relay: false },
    ],
  };
}
