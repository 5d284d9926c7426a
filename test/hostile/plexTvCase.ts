import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { ACCOUNT_SECRET, type SavedServer } from '../../src/app/needs.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { typedServer } from '../app/savedServer.ts';
import { type ConnectProxy, startConnectProxy } from '../world/connectProxy.ts';
import { askPlexTv } from '../world/plexTv/askPlexTv.ts';
import { type DemoPlexTv, resourceOf, startDemoPlexTv } from '../world/plexTv/plexTv.ts';
import { endpointOf, type TvEndpoint } from '../world/plexTv/route.ts';
import type { HostileCase, Measured, Stage } from './case.ts';
import { type Look, STAYS } from './subject/messages.ts';
import { filesWith, lostFrom, makeProfile, textOf } from './subject/profile.ts';
import { type Subject, startSubject } from './subject/subject.ts';
import { requestLines, TOKENS, tokensIn } from './subject/tokens.ts';
import { trustedAuthority, trustInAuthority } from './world/authority.ts';
import { type Attacks, type Front, startFront } from './world/front.ts';
import type { Stranger } from './world/stranger.ts';

/** What an attack can know: the server of the account as plex.tv lists it, and somebody whom nobody was told of. */
export type TvContext = {
  readonly resource: Readonly<Record<string, unknown>>;
  readonly stranger: Stranger;
};

export type PlexTvCase = Pick<HostileCase, 'id' | 'does' | 'sees'> & {
  /** In an account's first minute, or with an account and a server that are known and well. */
  readonly when: 'signing-in' | 'signed-in';
  /** Chooses from the list that the hostile one made. */
  readonly chooses?: true;
  readonly attacks: (context: TvContext) => Attacks<TvEndpoint> | Promise<Attacks<TvEndpoint>>;
};

type Scene = {
  readonly demo: DemoServer;
  readonly tv: DemoPlexTv;
  readonly front: Front<TvEndpoint>;
  readonly proxy: ConnectProxy;
  readonly subject: Subject;
  readonly folder: string;
  readonly secrets: readonly string[];
  readonly context: TvContext;
};

const LIMIT_MS = 30_000;

/** plex.tv turns hostile, and good again. It stands behind a proxy, under its own name and a certificate that is trusted. */
export function plexTvCase(given: PlexTvCase): HostileCase {
  const { id, does, sees } = given;
  return { id, does, sees, run: (stage) => run(given, stage) };
}

async function run(given: PlexTvCase, { stranger }: Stage): Promise<Measured> {
  const authority = await trustedAuthority();
  const hash = randomBytes(16).toString('hex');
  const demo = await startDemoServer({
    token: TOKENS.server,
    name: 'Attic',
    tls: await authority.issue([`*.${hash}.plex.direct`]),
  });
  demo.appear({ uuid: 'stays', type: 'media.generate.intros', title: STAYS, progress: 41 });
  const uri = `https://127-0-0-1.${hash}.plex.direct:${new URL(demo.url).port}`;
  const resource = resourceAt(demo, uri);
  const tv = await startDemoPlexTv();
  tv.setResources([resourceOf(resource)]);
  const front = await startFront({
    url: tv.url,
    certificate: await authority.issue(['plex.tv', '*.plex.tv']),
    endpointOf,
  });
  const place = `127.0.0.1:${front.port}`;
  const proxy = await startConnectProxy({ routes: { 'plex.tv:443': place, 'clients.plex.tv:443': place } });
  const subject = startSubject({
    ...(await trustInAuthority()),
    HTTPS_PROXY: proxy.url,
    NO_PROXY: '.plex.direct,127.0.0.1',
  });
  const isKnown = given.when === 'signed-in';
  const saved = isKnown ? [savedFrom(demo, uri)] : [];
  const folder = makeProfile(saved, isKnown ? 'Robin' : undefined);
  const account = await accountToken(tv);
  const secrets = [TOKENS.server, ...(isKnown ? [account] : [])];
  stranger.forget();
  const vault = isKnown ? { [demo.machineIdentifier]: TOKENS.server, [ACCOUNT_SECRET]: account } : {};
  try {
    await subject.begin(folder, vault);
    const scene = { demo, tv, front, proxy, subject, folder, secrets, context: { resource, stranger } };
    return await measure(given, scene, saved);
  } finally {
    subject.kill();
    await front.stop();
    await tv.stop();
    await proxy.stop();
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(given: PlexTvCase, scene: Scene, saved: readonly SavedServer[]): Promise<Measured> {
  const { demo, tv, front, subject, folder, context } = scene;
  const id = demo.machineIdentifier;
  const faults: string[] = [];
  let hostile: Look | undefined;
  let good: Look | undefined;
  let received = '';
  const claimed: string[] = [];
  const began = performance.now();
  const claim = (): void => {
    const { code } = tv.pins.at(-1) ?? {};
    if (code !== undefined) claimed.push(tv.claim(code));
  };
  const isLive = (): boolean => subject.links(id).at(-1)?.startsWith('live') ?? false;
  try {
    if (given.when === 'signed-in') {
      await subject.until(isLive, 'live before', LIMIT_MS);
      await subject.until(() => front.received().includes('/resources'), 'a list before', LIMIT_MS);
      await subject.mark();
      front.turn(await given.attacks(context));
      subject.dispatch({ kind: 'choose-servers' });
      hostile = await subject.lookUntil((look) => seenOf(look, folder) === given.sees, given.sees, LIMIT_MS);
      if (given.chooses) {
        subject.dispatch({ kind: 'choose', serverIds: [id] });
        const isKept = (): boolean => textOf(folder, 'settings.json').includes(context.stranger.url);
        await subject.until(isKept, 'the new addresses', LIMIT_MS);
        subject.dispatch({ kind: 'retry', serverId: id });
        await subject.until(isLive, 'live with what was chosen', LIMIT_MS);
      }
      received = front.received();
      front.turn();
      // A choice that is shown is closed, so that it is seen to be made anew.
      subject.dispatch({ kind: 'leave' });
      await subject.lookUntil(({ page }) => !page.startsWith('choose'), 'the activities', LIMIT_MS);
      subject.dispatch({ kind: 'choose-servers' });
      await subject.lookUntil(({ page }) => page.startsWith('choose'), 'the choice', LIMIT_MS);
      subject.dispatch({ kind: 'choose', serverIds: [id] });
      if (!given.chooses && subject.links(id).some((link) => !link.startsWith('live')))
        faults.push('the server was lost meanwhile');
    } else {
      await subject.lookUntil(({ page }) => page.startsWith('sign-in'), 'the sign-in', LIMIT_MS);
      await subject.mark();
      front.turn(await given.attacks(context));
      subject.dispatch({ kind: 'sign-in-browser' });
      if (!(await given.attacks(context))['pin-create']) {
        await subject.until(() => tv.pins.length > 1, 'a PIN', LIMIT_MS);
        claim();
      }
      hostile = await subject.lookUntil((look) => seenSigningIn(look) === given.sees, given.sees, LIMIT_MS);
      received = front.received();
      front.turn();
      if (!hostile.page.startsWith('browser')) {
        const before = tv.pins.length;
        subject.dispatch({ kind: 'sign-in-browser' });
        await subject.until(() => tv.pins.length > before, 'another PIN', LIMIT_MS);
        claim();
      }
      await subject.until(() => isLive() && subject.heard(STAYS), 'live afterwards', LIMIT_MS);
    }
    good = await subject.lookUntil(
      ({ links }) => links.some((l) => l.serverId === id && l.titles.includes(STAYS)),
      'the row',
      LIMIT_MS,
    );
    await subject.end();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  const secrets = [...scene.secrets, ...claimed];
  return {
    seen: hostile ? given.sees : '',
    sentence: hostile?.page ?? '',
    peakMb: subject.peakMb(),
    ms: Math.round(performance.now() - began),
    busyMs: good?.busyMs,
    delayMs: good?.delayMs,
    lost: lostFrom(folder, saved),
    tokens: [
      ...filesWith(folder, secrets),
      ...tokensIn(
        {
          output: subject.output(),
          stranger: context.stranger.received(),
          'request lines': requestLines(received),
          'the server': demo.requests
            .map((r) => JSON.stringify(r))
            .join()
            .replaceAll(TOKENS.server, ''),
        },
        secrets,
      ),
      ...tokensIn({ 'plex.tv': received }, [TOKENS.server]),
    ],
    faults,
  };
}

/** Whether the list was read, the account not believed any more, or the log says why not. */
function seenOf({ page, account }: Look, folder: string): string {
  if (page.startsWith('choose')) return 'read';
  if (account.endsWith('expired')) return 'expired';
  return textOf(folder, 'logs/usher.log').includes('plex.tv: ') ? 'not read' : '';
}

function seenSigningIn({ page }: Look): string {
  if (page.startsWith('browser')) return page.includes('keeps asking') ? 'keeps asking' : '';
  return page.includes('plex.tv cannot be reached') ? 'no plex.tv' : '';
}

function resourceAt(
  { machineIdentifier, url, name }: DemoServer,
  uri: string,
): Readonly<Record<string, unknown>> {
  const port = Number(new URL(url).port);
  return {
    name,
    clientIdentifier: machineIdentifier,
    accessToken: TOKENS.server,
    connections: [
      { protocol: 'https', address: '127.0.0.1', port, uri, local: true, relay: false, IPv6: false },
    ],
  };
}

/** As it was kept when this list was read before. */
function savedFrom(demo: DemoServer, uri: string): SavedServer {
  const { machineIdentifier: id, name, url } = demo;
  return {
    ...typedServer({ id, name, url: uri }),
    addresses: [
      { url: uri, locality: 'local' },
      { url: url.replace('https:', 'http:'), locality: 'local' },
    ],
    origin: 'account',
  };
}

/** As if somebody had signed in a while ago. */
async function accountToken(tv: DemoPlexTv): Promise<string> {
  const { tree } = await askPlexTv(tv, 'POST pins?strong=true', { 'X-Plex-Client-Identifier': 'test' });
  return tv.claim(String(tree.code));
}
