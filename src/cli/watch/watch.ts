import { plainText } from '../../domain/plainText.ts';
import { t } from '../../locales/format.ts';
import { goOnBeside } from '../beside/goOnBeside.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { createFollowing, type Following } from './following.ts';
import { type ColorChoice, isColored, isScreen } from './screen/look.ts';

export type WatchOptions = {
  readonly json: boolean;
  readonly hooks: boolean;
  readonly color: ColorChoice;
};

/**
 * `usher watch`: the app's own feed and state, as a list that stays true, or line by line where no person sits at a terminal. Every server
 * must answer once, except that one of several may be away. Ends only by the person, a signal, or when every token is refused.
 */
export async function watch(destinations: Destinations, options: WatchOptions): Promise<number> {
  const { json, hooks, color } = options;
  const { stdin, stdout, env } = process;
  const { results, code } = await forEachServer(destinations, async ({ server }) => server);
  if (!results.length) return code;
  const following = createFollowing(destinations);
  const isShown = !json && isScreen(stdin, stdout, env);
  const { watchHooks } = hooks ? await import('../hooks/watchHooks.ts') : {};
  const stopHooks = watchHooks?.(following.store, isShown);
  const stopBeside = goOnBeside(destinations, following.end);
  try {
    const colored = isColored(color, env, stdout);
    if (isShown) return await show(following, destinations, colored);
    return await (json ? printJson(following) : printLines(following, colored));
  } finally {
    stopHooks?.();
    stopBeside();
    await following.stop();
  }
}

async function show(following: Following, { servers }: Destinations, isColored: boolean): Promise<number> {
  const { showScreen } = await import('./screen/screen.ts');
  const notes = servers.flatMap(({ saved, refusal }) =>
    refusal ? [t('view.live-how', { server: plainText(saved.name), text: refusal.message })] : [],
  );
  return showScreen(following, notes, isColored);
}

async function printJson(following: Following): Promise<number> {
  const lines = await import('./lines/jsonLines.ts');
  return lines.printJson(following);
}

async function printLines(following: Following, isColored: boolean): Promise<number> {
  const lines = await import('./lines/plainLines.ts');
  return lines.printLines(following, isColored);
}
