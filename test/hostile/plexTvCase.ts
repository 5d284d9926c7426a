import { rmSync } from 'node:fs';
import { ACCOUNT_SECRET } from '../../src/app/needs.ts';
import type { TvEndpoint } from '../world/plexTv/route.ts';
import type { HostileCase, Measured, Stage } from './case.ts';
import { type Look, STAYS } from './subject/messages.ts';
import { filesWith, lostFrom, makeProfile, textOf } from './subject/profile.ts';
import { type Subject, startSubject } from './subject/subject.ts';
import { requestLines, TOKENS, tokensIn } from './subject/tokens.ts';
import type { Attacks } from './world/front.ts';
import { type PlexTvScene, startPlexTvScene } from './world/plexTvScene.ts';
import type { Stranger } from './world/stranger.ts';

/** What an attack can know: the server of the account as plex.tv lists it, and somebody whom nobody was told of. */
export type TvContext = Pick<PlexTvScene, 'resource'> & { readonly stranger: Stranger };

export type PlexTvCase = Pick<HostileCase, 'id' | 'does' | 'sees'> & {
  /** In an account's first minute, or with an account and a server that are known and well. */
  readonly when: 'signing-in' | 'signed-in';
  /** The server is chosen from the list that the hostile one made. */
  readonly chooses?: true;
  readonly attacks: (context: TvContext) => Attacks<TvEndpoint> | Promise<Attacks<TvEndpoint>>;
};

type Scene = PlexTvScene & {
  readonly subject: Subject;
  readonly folder: string;
  readonly attacks: Attacks<TvEndpoint>;
  readonly stranger: Stranger;
  /** The tokens of the account: one that was there, or those that sign-ins brought. */
  readonly accountTokens: string[];
};

/** How it looked while plex.tv was hostile, and all that it received then. */
type Hostile = { readonly look: Look; readonly received: string };

const LIMIT_MS = 30_000;

/** plex.tv turns hostile, and good again. */
export function plexTvCase(given: PlexTvCase): HostileCase {
  const { id, does, sees } = given;
  return { id, does, sees, run: (stage) => run(given, stage) };
}

async function run(given: PlexTvCase, { stranger }: Stage): Promise<Measured> {
  const world = await startPlexTvScene();
  const { saved, accountToken, resource, env } = world;
  const isKnown = given.when === 'signed-in';
  const folder = isKnown ? makeProfile([saved], 'Robin') : makeProfile([]);
  const subject = startSubject(env);
  stranger.forget();
  const vault = { [saved.id]: TOKENS.server, [ACCOUNT_SECRET]: accountToken };
  try {
    await subject.begin(folder, isKnown ? vault : {});
    const attacks = await given.attacks({ resource, stranger });
    const accountTokens = isKnown ? [accountToken] : [];
    return await measure(given, { ...world, subject, folder, attacks, stranger, accountTokens });
  } finally {
    subject.kill();
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(given: PlexTvCase, scene: Scene): Promise<Measured> {
  const { saved, subject, folder, accountTokens } = scene;
  const faults: string[] = [];
  let hostile: Hostile | undefined;
  let good: Look | undefined;
  const began = performance.now();
  try {
    hostile = await (given.when === 'signed-in' ? whileSignedIn : whileSigningIn)(given, scene);
    const isShown = ({ links }: Look): boolean =>
      links.some((l) => l.serverId === saved.id && l.titles.includes(STAYS));
    good = await subject.lookUntil(isShown, 'the row', LIMIT_MS);
    const isLost = subject.links(saved.id).some((link) => !link.startsWith('live'));
    if (given.when === 'signed-in' && !given.chooses && isLost) faults.push('the server was lost meanwhile');
    await subject.end();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return {
    seen: hostile ? given.sees : '',
    sentence: hostile?.look.page ?? '',
    peakMb: subject.peakMb(),
    ms: Math.round(performance.now() - began),
    busyMs: good?.busyMs,
    delayMs: good?.delayMs,
    lost: lostFrom(folder, given.when === 'signed-in' ? [saved] : []),
    tokens: [...filesWith(folder, [TOKENS.server, ...accountTokens]), ...tokensSeen(scene, hostile)],
    faults,
  };
}

/** Its list is asked for. That it is good again is seen by a choice of servers. */
async function whileSignedIn(given: PlexTvCase, scene: Scene): Promise<Hostile> {
  const { saved, front, subject, folder, attacks, stranger } = scene;
  const isLive = (): boolean => subject.links(saved.id).at(-1)?.startsWith('live') ?? false;
  await subject.until(isLive, 'live before', LIMIT_MS);
  await subject.until(() => front.received().includes('/resources'), 'a list before', LIMIT_MS);
  await subject.mark();
  front.turn(attacks);
  subject.dispatch({ kind: 'choose-servers' });
  const isSeen = (look: Look): boolean => outcomeOf(look, folder) === given.sees;
  const look = await subject.lookUntil(isSeen, given.sees, LIMIT_MS);
  if (given.chooses) {
    subject.dispatch({ kind: 'choose', serverIds: [saved.id] });
    const isKept = (): boolean => textOf(folder, 'settings.json').includes(stranger.url);
    await subject.until(isKept, 'the new addresses', LIMIT_MS);
    subject.dispatch({ kind: 'retry', serverId: saved.id });
    await subject.until(isLive, 'live with what was chosen', LIMIT_MS);
  }
  const received = front.received();
  front.turn();
  const isChoosing = ({ page }: Look): boolean => page.startsWith('choose');
  // A choice that is shown is closed, so that it is seen to be made anew.
  subject.dispatch({ kind: 'leave' });
  await subject.lookUntil((now) => !isChoosing(now), 'the activities', LIMIT_MS);
  subject.dispatch({ kind: 'choose-servers' });
  await subject.lookUntil(isChoosing, 'the choice', LIMIT_MS);
  subject.dispatch({ kind: 'choose', serverIds: [saved.id] });
  return { look, received };
}

/** Whether the list was read, the account is not believed any more, or the log says why not. */
function outcomeOf({ page, account }: Look, folder: string): string {
  if (page.startsWith('choose')) return 'read';
  if (account.endsWith('expired')) return 'expired';
  return textOf(folder, 'logs/usher.log').includes('plex.tv: ') ? 'not read' : '';
}

/** Somebody signs in with the browser, and once more where that has failed. */
async function whileSigningIn(given: PlexTvCase, scene: Scene): Promise<Hostile> {
  const { front, subject, attacks } = scene;
  await subject.lookUntil(({ page }) => page.startsWith('sign-in'), 'the sign-in', LIMIT_MS);
  await subject.mark();
  front.turn(attacks);
  if (attacks['pin-create']) subject.dispatch({ kind: 'sign-in-browser' });
  else await signInAndConfirm(scene);
  const isSeen = (look: Look): boolean => problemOf(look) === given.sees;
  const look = await subject.lookUntil(isSeen, given.sees, LIMIT_MS);
  const received = front.received();
  front.turn();
  if (!look.page.startsWith('browser')) await signInAndConfirm(scene);
  await subject.until(() => subject.heard(STAYS), 'the row afterwards', LIMIT_MS);
  return { look, received };
}

/**
 * Asks for a PIN, and confirms it as a person does in the browser. Asks once more where that fails: a connection that the turn has cut may
 * be used before its end is noticed.
 */
async function signInAndConfirm({ tv, subject, accountTokens }: Scene): Promise<void> {
  const before = tv.pins.length;
  const isThere = ({ page }: Look): boolean => {
    if (page.startsWith('sign-in')) subject.dispatch({ kind: 'sign-in-browser' });
    return tv.pins.length > before;
  };
  await subject.lookUntil(isThere, 'a PIN', LIMIT_MS);
  accountTokens.push(tv.claim(tv.pins.at(-1)?.code ?? ''));
}

function problemOf({ page }: Look): string {
  if (page.startsWith('browser')) return page.includes('keeps asking') ? 'keeps asking' : '';
  return page.includes('plex.tv cannot be reached') ? 'no plex.tv' : '';
}

/** Where a token came that it must not come. */
function tokensSeen(scene: Scene, hostile: Hostile | undefined): readonly string[] {
  const { server, subject, stranger, accountTokens } = scene;
  const received = hostile?.received ?? '';
  const seen = { output: subject.output(), stranger: stranger.received(), 'a URL': requestLines(received) };
  return [
    ...tokensIn(seen, [TOKENS.server, ...accountTokens]),
    ...tokensIn({ 'the server': JSON.stringify(server.requests) }, accountTokens),
    ...tokensIn({ 'plex.tv': received }, [TOKENS.server]),
  ];
}
