import { plainText } from '../../domain/plainText.ts';
import { t } from '../../locales/format.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { createFollowing, type Following } from './following.ts';
import { type ColorChoice, isColored, isScreen } from './screen/look.ts';

export type WatchOptions = { readonly json: boolean; readonly color: ColorChoice };

/**
 * `usher watch`: the app's own feed and state, as a list that stays true, or line by line where no person sits at a terminal. Every server
 * must answer once, except that one of several may be away. Ends only by the person, a signal, or when every token is refused.
 */
export async function watch(destinations: Destinations, options: WatchOptions): Promise<number> {
  const { results, code } = await forEachServer(destinations, async ({ server }) => server);
  if (!results.length) return code;
  const following = createFollowing(destinations);
  // What else goes on beside is begun here, before the first event, and ended after the last.
  try {
    return await show(following, destinations, options);
  } finally {
    await following.stop();
  }
}

async function show(
  following: Following,
  { servers }: Destinations,
  { json, color }: WatchOptions,
): Promise<number> {
  const { stdin, stdout, env } = process;
  const colored = isColored(color, env, stdout);
  if (json) {
    const { printJson } = await import('./lines/jsonLines.ts');
    return printJson(following);
  }
  if (!isScreen(stdin, stdout, env)) {
    const { printLines } = await import('./lines/plainLines.ts');
    return printLines(following, colored);
  }
  const { showScreen } = await import('./screen/screen.ts');
  const notes = servers.flatMap(({ saved, refusal }) =>
    refusal ? [t('view.live-how', { server: plainText(saved.name), text: refusal.message })] : [],
  );
  return showScreen(following, notes, colored);
}
