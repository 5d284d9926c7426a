import { cancelActivity, cancelAll } from '../../../app/servers/cancelActivity.ts';
import type { StopCommand } from '../../../domain/command.ts';
import type { State } from '../../../domain/state.ts';
import { headlineOf } from '../../../domain/view/headline/headline.ts';
import { language } from '../../../locales/format.ts';
import { loadLabels } from '../../../locales/label.ts';
import type { Following } from '../following.ts';
import { isUnicode } from './look.ts';
import { createPainter } from './paint.ts';
import { pastFinishes, withPast } from './past.ts';
import { openTty } from './tty.ts';
import { createWatchScreen } from './watchScreen.ts';

/** What the servers say is drawn four times a second at most; what a key does, at once. */
const REST_MS = 250;
/** Times are shown to the second while something runs or is waited for, else to the minute. */
const BUSY_TICK_MS = 1000;
const QUIET_TICK_MS = 10_000;
const NEWS_MS = 60_000;

/**
 * `usher watch` where there is somebody to see it: a list that is always true, and keys, until the person leaves or the following is over. Of
 * it one line remains. `notes`: what is said under the headline.
 */
export async function showScreen(
  following: Following,
  notes: readonly string[],
  isColored: boolean,
): Promise<number> {
  const { store, clock, followedServers, over } = following;
  const ending = new AbortController();
  const cancelling = { store, followedServers, clock, signal: ending.signal };
  await loadLabels(language());
  const painter = createPainter(isColored);
  const past = pastFinishes(following.serverIds);
  store.apply({ kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } });
  store.apply({ kind: 'history-read', recent: past.recent });
  const screen = createWatchScreen({
    state: () => store.state,
    now: clock.now,
    isUnicode: isUnicode(process.env, process.platform),
    notes,
    stop,
    openGroup: (serverId, group, isOpen) => store.apply({ kind: 'group-opened', serverId, group, isOpen }),
    retry: () => followedServers.retry(),
    history: () => {
      const serverIds = store.state.servers.map((s) => s.server.id);
      return withPast(store.state.recent, pastFinishes(serverIds).all);
    },
    quit: () => following.end(0),
  });

  function stop(command: StopCommand): void {
    if (command.kind === 'cancel')
      void cancelActivity(cancelling, command.serverId, command.uuid, command.call);
    else void cancelAll(cancelling, command.serverId, command.type);
  }

  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let drawnAt = Number.NEGATIVE_INFINITY;

  function draw(): void {
    clearTimeout(timer);
    timerAt = Number.POSITIVE_INFINITY;
    if (!tty.isReady()) return;
    drawnAt = performance.now();
    const size = tty.size();
    const text = painter.paint(screen.lines(size), size.columns);
    if (text) tty.write(text);
    drawIn(isCalm(store.state, clock.now()) ? QUIET_TICK_MS : BUSY_TICK_MS);
  }

  function drawIn(ms: number): void {
    const at = performance.now() + ms;
    if (at >= timerAt) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(draw, ms);
  }

  const tty = openTty({
    onPress: (press) => {
      screen.press(press);
      if (!following.isOver) draw();
    },
    onRedraw: () => {
      painter.forget();
      draw();
    },
    onEnd: () => following.end(0),
  });
  const unsubscribe = store.subscribe(() => drawIn(Math.max(0, drawnAt + REST_MS - performance.now())));
  let last = '';
  try {
    draw();
    following.start();
    const code = await over;
    last = headlineOf(store.state, clock.now());
    return code;
  } finally {
    unsubscribe();
    ending.abort();
    clearTimeout(timer);
    tty.close();
    if (last) console.log(last);
  }
}

/** Nothing that is shown changes within the minute. */
function isCalm({ servers, recent: [last] }: State, now: number): boolean {
  const isStill = servers.every(({ link, rows }) => link.kind === 'live' && rows.every((row) => row.end));
  return isStill && (!last || now - last.at > NEWS_MS);
}
