import { readFileSync, rmSync } from 'node:fs';
import { startDemoServer } from '../../src/demo/server.ts';
import { readHistory } from '../../src/storage/history/historyLines.ts';
import { typedServer } from '../app/savedServer.ts';
import type { HostileCase, Measured, Stage } from './case.ts';
import { AFTER, type Look, STAYS } from './subject/messages.ts';
import { filesIn, filesWith, lostFrom, makeProfile, textOf } from './subject/profile.ts';
import { type Subject, startSubject } from './subject/subject.ts';
import { ALL_TOKENS, TOKENS, tokensIn } from './subject/tokens.ts';

export type FileCase = Pick<HostileCase, 'id' | 'does'> & {
  /** Whether the settings can still be used: the server is followed, else the sign-in is shown. */
  readonly sees: 'live' | 'sign-in';
  /** Before the start. Bytes that it returns must be found in some file afterwards. */
  readonly damage?: (folder: string) => Buffer | undefined;
  /** While the app runs; what it returns puts an end to it. */
  readonly meanwhile?: (folder: string, subject: Subject) => () => void;
  /** Another process with the same folder. */
  readonly isTwice?: true;
  /** What was kept before is expected to be kept still. */
  readonly keeps: readonly ('settings' | 'history')[];
};

const LIMIT_MS = 20_000;
/** Waiting for the disk or a lock is no work of the main loop, but nothing happens meanwhile. */
const LONGEST_WAIT_MS = 4000;

/** The app starts with files that are not as it left them, or writes where the disk does not let it. */
export function fileCase(given: FileCase): HostileCase {
  const { id, does, sees } = given;
  return { id, does, sees, run: (stage) => run(given, stage) };
}

async function run(given: FileCase, stage: Stage): Promise<Measured> {
  const demo = await startDemoServer({ token: TOKENS.server, name: 'Attic' });
  const saved = [typedServer({ id: demo.machineIdentifier, name: demo.name, url: demo.url })];
  const folder = makeProfile(saved);
  const job = { type: 'media.generate.intros', progress: 100 };
  demo.appear({ ...job, uuid: 'stays', title: STAYS });
  const subject = stage.subject();
  const second = given.isTwice ? startSubject() : undefined;
  const all = [subject, ...(second ? [second] : [])];
  const faults: string[] = [];
  let look: Look | undefined;
  let stop = (): void => {};
  const began = performance.now();
  const kept = given.damage?.(folder);
  try {
    await subject.mark();
    const isSeen = ({ page, links }: Look): boolean =>
      given.sees === 'sign-in' ? page.startsWith('sign-in') : links[0]?.titles.includes(STAYS) === true;
    for (const each of all) {
      await each.begin(folder, { [demo.machineIdentifier]: TOKENS.server });
      await each.lookUntil(isSeen, given.sees, LIMIT_MS);
    }
    stop = given.meanwhile?.(folder, subject) ?? stop;
    if (given.sees === 'live') {
      const isOver = ({ links }: Look): boolean => links[0]?.titles.length === 0;
      demo.end('stays');
      for (const each of all) await each.lookUntil(isOver, 'the end of a job', LIMIT_MS);
      stop();
      demo.start({ ...job, uuid: 'after', title: AFTER });
      for (const each of all) await each.until(() => each.heard(AFTER), 'another job', LIMIT_MS);
      demo.end('after');
      for (const each of all) await each.lookUntil(isOver, 'its end', LIMIT_MS);
    }
    look = await subject.look(ALL_TOKENS);
    if (look.delayMs > LONGEST_WAIT_MS) faults.push(`the main loop waited for ${look.delayMs} ms`);
    for (const each of all) await each.end();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    subject.kill();
  }
  stop();
  second?.kill();
  await demo.stop();
  const measured = {
    seen: look ? given.sees : '',
    sentence: look?.page ?? '',
    peakMb: subject.peakMb(),
    ms: Math.round(performance.now() - began),
    busyMs: look?.busyMs,
    delayMs: look?.delayMs,
    lost: lostOf(given, folder, saved, kept),
    tokens: [
      ...(look?.leaks ?? []),
      ...filesWith(folder, ALL_TOKENS),
      ...tokensIn({ output: all.map((each) => each.output()).join('') }),
    ],
    faults,
  };
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

function lostOf(
  { keeps, sees }: FileCase,
  folder: string,
  saved: Parameters<typeof lostFrom>[1],
  bytes: Buffer | undefined,
): readonly string[] {
  const lost = lostFrom(folder, saved).filter((what) =>
    keeps.includes(what.startsWith('history') ? 'history' : 'settings'),
  );
  const isKept = !bytes || filesIn(folder).some((file) => readFileSync(file).equals(bytes));
  const isWritten = keeps.includes('history') && sees === 'live';
  const titles = isWritten
    ? readHistory(textOf(folder, 'history.jsonl')).entries.flatMap((e) =>
        e.kind === 'finished' ? [e.finished.activity.title] : [],
      )
    : [AFTER];
  return [
    ...lost,
    ...(isKept ? [] : ['the damaged file']),
    ...(titles.includes(AFTER) ? [] : ['the last finish']),
  ];
}
