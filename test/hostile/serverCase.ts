import { rmSync } from 'node:fs';
import type { SavedServer } from '../../src/app/needs.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { AppCommand } from '../../src/domain/command.ts';
import { typedServer } from '../app/savedServer.ts';
import type { Issued } from '../world/certificates.ts';
import type { HostileCase, Measured, Stage } from './case.ts';
import { AFTER, type Look, STAYS } from './subject/messages.ts';
import { filesWith, lostFrom, makeProfile } from './subject/profile.ts';
import type { Subject } from './subject/subject.ts';
import { ALL_TOKENS, requestLines, strangeRequests, TOKENS, tokensIn } from './subject/tokens.ts';
import { type Attacks, type Front, serverEndpoint, startFront } from './world/front.ts';
import type { Stranger } from './world/stranger.ts';

/** What an attack can know. */
export type AttackContext = { readonly demo: DemoServer; readonly stranger: Stranger };

export type ServerCase = Pick<HostileCase, 'id' | 'does' | 'sees'> & {
  readonly attacks: (context: AttackContext) => Attacks | Promise<Attacks>;
  /** After the worst it tells of a row named AFTER, which is waited for: the stream or the list is still read. */
  readonly tellsAfter?: true;
  /** What answers here may be anybody: no token may come. */
  readonly mayBeAnybody?: true;
  /** Speaks TLS with this certificate while it is good. */
  readonly certificate?: () => Promise<Issued>;
  /** So much finishes that the old lines of the history leave by its cap. */
  readonly fillsHistory?: true;
  /** What a person does then; the request that the last of it makes is waited for. */
  readonly commands?: (serverId: string) => readonly AppCommand[];
  readonly lastRequest?: string;
  /** The server says the token that it was given: so it may be seen, but not kept. */
  readonly echoes?: true;
  readonly limitMs?: number;
};

const LIMIT_MS = 30_000;

/** A server that is followed turns hostile, and good again; another one beside it is always good. */
export function serverCase(given: ServerCase): HostileCase {
  const { id, does, sees } = given;
  return { id, does, sees, run: (stage) => run(given, stage) };
}

type Scene = {
  readonly demo: DemoServer;
  readonly bystander: DemoServer;
  readonly front: Front;
  readonly saved: readonly SavedServer[];
  readonly folder: string;
};

async function run(given: ServerCase, stage: Stage): Promise<Measured> {
  const demo = await startDemoServer({ token: TOKENS.server, name: 'Attic' });
  const bystander = await startDemoServer({ token: TOKENS.bystander, name: 'Barn' });
  demo.appear({ uuid: 'stays', type: 'media.generate.intros', title: STAYS, progress: 41 });
  const front = await startFront({
    url: demo.url,
    certificate: await given.certificate?.(),
    endpointOf: serverEndpoint,
  });
  const saved = [
    typedServer({ ...idOf(demo), url: front.url }),
    typedServer({ ...idOf(bystander), url: bystander.url }),
  ];
  const folder = makeProfile(saved);
  try {
    return await measure(given, stage, { demo, bystander, front, saved, folder });
  } finally {
    await front.stop();
    await demo.stop();
    await bystander.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const idOf = ({ machineIdentifier, name }: DemoServer) => ({ id: machineIdentifier, name });

async function measure(
  given: ServerCase,
  { subject: subjectOf, stranger }: Stage,
  scene: Scene,
): Promise<Measured> {
  const { demo, bystander, front, saved, folder } = scene;
  const { sees, tellsAfter, limitMs = LIMIT_MS } = given;
  const id = demo.machineIdentifier;
  const subject = subjectOf();
  const faults: string[] = [];
  let seen = '';
  let received = '';
  let sentence = '';
  let good: Look | undefined;
  let leaks: readonly string[] = [];
  stranger.forget();
  const began = performance.now();
  try {
    await subject.begin(folder, { [id]: TOKENS.server, [bystander.machineIdentifier]: TOKENS.bystander });
    const isLive = (serverId: string): boolean => subject.links(serverId).at(-1)?.startsWith('live') ?? false;
    await subject.until(() => isLive(id) && isLive(bystander.machineIdentifier), 'live before', LIMIT_MS);
    // What follows by itself, so that nothing is on its way when it turns.
    const isRead = (): boolean => demo.requests.some((r) => r.path === '/media/grabbers/devices');
    await subject.until(isRead, 'contents before', LIMIT_MS);
    await subject.mark();
    front.turn(await given.attacks({ demo, stranger }));
    const isSeen = (): boolean => subject.links(id).includes(sees) && (!tellsAfter || subject.heard(AFTER));
    await subject.until(isSeen, sees, limitMs);
    for (const command of given.commands?.(id) ?? []) subject.dispatch(command);
    const { lastRequest = '' } = given;
    await subject.until(() => front.received().includes(lastRequest), lastRequest, limitMs);
    const look = await subject.look(ALL_TOKENS);
    seen = sees;
    sentence = look.links.find((l) => l.serverId === id)?.sentence ?? '';
    received = front.received();
    front.turn();
    subject.forgetHeard();
    good = await followedAgain(subject, id, limitMs);
    if (!given.echoes) leaks = [...new Set([...look.leaks, ...good.leaks])];
    if (subject.links(bystander.machineIdentifier).length) faults.push('the other server was lost meanwhile');
    await subject.end();
  } catch (error) {
    seen ||= subject.links(id).at(-1) ?? '';
    received += front.received();
    faults.push(error instanceof Error ? error.message : String(error));
    // Whatever state it is in, the next case begins with another.
    subject.kill();
  }
  faults.push(...strangeRequests(received));
  const others = [TOKENS.bystander, TOKENS.account];
  return {
    seen,
    sentence,
    peakMb: subject.peakMb(),
    ms: Math.round(performance.now() - began),
    busyMs: good?.busyMs,
    delayMs: good?.delayMs,
    lost: lostFrom(folder, saved, !given.fillsHistory),
    tokens: [
      ...leaks,
      ...filesWith(folder, ALL_TOKENS),
      ...tokensIn({
        output: subject.output(),
        stranger: stranger.received(),
        'request lines': requestLines(received),
      }),
      ...tokensIn({ 'the hostile server': received }, given.mayBeAnybody ? ALL_TOKENS : others),
    ],
    faults,
  };
}

/** The good server's row is there, on a live link; what was refused is tried once a person asks for it. */
async function followedAgain(subject: Subject, id: string, limitMs: number): Promise<Look> {
  const isNow = (kind: string): boolean => subject.links(id).at(-1)?.startsWith(kind) ?? false;
  if (isNow('refused')) subject.dispatch({ kind: 'retry', serverId: id });
  // An EventSource is opened again without a word.
  await subject.until(() => isNow('live') && subject.heard(STAYS), 'followed again', limitMs);
  const look = await subject.look(ALL_TOKENS);
  const server = look.links.find((l) => l.serverId === id);
  if (!server?.titles.includes(STAYS)) throw new Error('the row that was there is not shown again');
  return look;
}
