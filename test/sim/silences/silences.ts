import { DEFAULT_PREFERENCES } from '../../../src/domain/settings/preferences.ts';
import { nowAndThen } from '../person.ts';
import type { Random } from '../random.ts';
import type { Sim } from '../sim.ts';

const ALL_DAY = { ...DEFAULT_PREFERENCES.quietHours, isOn: true, from: '00:00', to: '23:59' };
/** What these people mute; scans stay, which other oracles are about. */
const MUTED = ['media.generate.intros', 'media.generate.credits', 'provider.epg'];

/** The person mutes and unmutes, wants quiet hours and none, mutes kinds, and watches rows. */
export function keepSilencing(sim: Sim, random: Random, until: number): void {
  sim.seen.hasSilenced = true;
  nowAndThen(sim, random, { until, gapMs: 4 * 60_000 }, (serverId) => {
    const { app, store } = sim.app();
    switch (random.oneOf(['mute', 'unmute', 'quiet', 'loud', 'mute-kind', 'unmute-kind', 'watch'] as const)) {
      case 'mute':
        app.dispatch({ kind: 'mute', until: random.oneOf(['hour', 'morning']) });
        break;
      case 'unmute':
        app.dispatch({ kind: 'mute', until: undefined });
        break;
      case 'quiet':
        app.dispatch({ kind: 'set-preferences', change: { quietHours: ALL_DAY } });
        break;
      case 'loud':
        app.dispatch({ kind: 'set-preferences', change: { quietHours: DEFAULT_PREFERENCES.quietHours } });
        break;
      case 'mute-kind':
        app.dispatch({ kind: 'mute-kind', type: random.oneOf(MUTED) });
        break;
      case 'unmute-kind':
        app.dispatch({ kind: 'unmute-kind', type: random.oneOf(MUTED) });
        break;
      case 'watch': {
        const rows = store.state.servers.find((s) => s.server.id === serverId)?.rows ?? [];
        if (!rows.length) return;
        const { uuid } = random.oneOf(rows).activity;
        app.dispatch({ kind: 'watch', serverId, uuid, isWatched: random.chance(0.7) });
      }
    }
  });
}

/** From then on everything is told that no rule drops. */
export function endSilences(sim: Sim): void {
  const { app } = sim.app();
  app.dispatch({ kind: 'mute', until: undefined });
  app.dispatch({ kind: 'set-preferences', change: { quietHours: DEFAULT_PREFERENCES.quietHours } });
}
