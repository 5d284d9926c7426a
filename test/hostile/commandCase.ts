import { startDemoServer } from '../../src/demo/server.ts';
import { openTerminal } from '../cli/terminal.ts';
import type { HostileCase, Measured, Stage } from './case.ts';
import type { AttackContext } from './serverCase.ts';
import { ALL_TOKENS, requestLines, strangeRequests, TOKENS, tokensIn } from './subject/tokens.ts';
import { type Attacks, serverEndpoint, startFront } from './world/front.ts';

export type CommandCase = Pick<HostileCase, 'id' | 'does' | 'sees'> & {
  /** `list` where there is none. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of the server's. */
  readonly url?: string | undefined;
  /** Of the server. */
  readonly attacks?: (context: AttackContext) => Attacks;
  /** What answers here may be anybody: no token may come. */
  readonly mayBeAnybody?: true;
};

const LONGEST_MS = 30_000;
/** A terminal obeys the controls, and shows what stands between directions in another order. */
const OBEYED = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A command of the terminal, in a process of its own, against a server or in an environment that is not as it should be. */
export function commandCase(given: CommandCase): HostileCase {
  const { id, does, sees } = given;
  return { id, does, sees, run: (stage) => run(given, stage) };
}

async function run(given: CommandCase, { stranger }: Stage): Promise<Measured> {
  const { args = ['list'], env = {}, attacks, mayBeAnybody } = given;
  const demo = await startDemoServer({ token: TOKENS.server, name: 'Attic' });
  const front = await startFront({ url: demo.url, endpointOf: serverEndpoint });
  const terminal = openTerminal();
  stranger.forget();
  front.turn(attacks?.({ demo, stranger }));
  const began = performance.now();
  const timer = setTimeout(() => terminal.killAll(), LONGEST_MS);
  const { code, out, err } = await terminal.run(args, {
    PLEX_URL: given.url ?? front.url,
    PLEX_TOKEN: TOKENS.server,
    ...env,
  });
  clearTimeout(timer);
  const received = front.received();
  terminal.remove();
  await front.stop();
  await demo.stop();
  return {
    seen: `exit ${code}`,
    sentence: err || out,
    peakMb: undefined,
    ms: Math.round(performance.now() - began),
    busyMs: undefined,
    delayMs: undefined,
    lost: [],
    tokens: [
      ...tokensIn({
        output: out + err,
        stranger: stranger.received(),
        'request lines': requestLines(received),
      }),
      ...(mayBeAnybody ? tokensIn({ 'the hostile server': received }, ALL_TOKENS) : []),
    ],
    faults: [
      ...strangeRequests(received),
      // A stack trace is no sentence for people.
      ...(/^\s+at .+:\d+:\d+/m.test(err) ? ['a stack trace'] : []),
      ...(OBEYED.test(out + err) ? ['what a terminal obeys'] : []),
    ],
  };
}
