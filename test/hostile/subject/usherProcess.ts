// The process under test: the core of the app, as often as it is told, each with a profile folder of its own.
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createApp } from '../../../src/app/app.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { UsherApp } from '../../../src/app/usherApp.ts';
import type { Change } from '../../../src/domain/change/change.ts';
import type { Link } from '../../../src/domain/server.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { type Clock, systemClock } from '../../../src/plex/http/clock.ts';
import { environmentNetwork } from '../../../src/plex/http/environmentNetwork.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { historyFile } from '../../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { fileLog } from '../../../src/storage/log.ts';
import { openSettings } from '../../../src/storage/settings/settingsFile.ts';
import { noShell } from '../../app/savedServer.ts';
import { type FromUsher, type Look, type ToUsher, WATCHED_TITLES } from './messages.ts';

const TIMES_FASTER = 10;
const TURN_MS = 10;
const startedAt = Date.now();
/** Waits between attempts pass faster; sockets and time-outs are real. */
const clock: Clock = {
  now: () => startedAt + (Date.now() - startedAt) * TIMES_FASTER,
  sleep: (ms, signal) => systemClock.sleep(ms / TIMES_FASTER, signal),
};

const delay = monitorEventLoopDelay({ resolution: TURN_MS });
delay.enable();
const turns = watchTurns();

/** How much this thread worked between two turns of the main loop: unlike a delay, not more where others use the machine too. */
function watchTurns(): { longestMs(): number; reset(): void } {
  const worked = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = worked();
  let longest = 0;
  const turn = (): void => {
    const now = worked();
    longest = Math.max(longest, now - last);
    last = now;
  };
  setInterval(turn, TURN_MS).unref();
  return {
    longestMs: () => {
      turn();
      return Math.round(longest);
    },
    reset: () => {
      last = worked();
      longest = 0;
    },
  };
}

type Running = { readonly app: UsherApp; readonly store: Store; readonly notices: string[] };
let running: Running | undefined;

const say = (message: FromUsher): void => void process.send?.(message);

function begin({ folder, vault }: Extract<ToUsher, { readonly kind: 'begin' }>): Running {
  const log = fileLog(path.join(folder, 'logs', 'usher.log'));
  for (const secret of Object.values(vault)) log.hide(secret);
  const store = createStore();
  const notices: string[] = [];
  const settings = openSettings(folder, log);
  // What servers have it say is looked at, however short their jobs are.
  settings.update((s) => ({ ...s, preferences: { ...s.preferences, leastSeconds: 0 } }));
  const app = createApp({
    store,
    vault: memoryVault(vault),
    settings,
    history: openHistory(historyFile(folder), log, clock.now),
    clock,
    log,
    random: () => 0.5,
    version: '1',
    network: environmentNetwork,
    shell: noShell,
  });
  store.subscribe((change) => {
    tellOf(change);
    for (const { title, body } of noticesFor(change)) notices.push(`${title}\n${body}`);
  });
  // What it rejects with is a bug, and ends the process.
  void app.start();
  return { app, store, notices };
}

function tellOf({ event }: Change): void {
  if (event.kind === 'link-changed') {
    say({ kind: 'link', serverId: event.serverId, link: linkWords(event.link) });
  } else if (event.kind === 'listed') {
    for (const title of WATCHED_TITLES)
      if (event.activities.some((a) => a.title === title)) say({ kind: 'heard', title });
  } else if (event.kind === 'reported') {
    for (const { event: what, activity } of event.reports)
      if (what !== 'ended' && activity && WATCHED_TITLES.includes(activity.title))
        say({ kind: 'heard', title: activity.title });
  }
}

function linkWords(link: Link): string {
  return link.kind === 'live' ? `live ${link.transport}` : `${link.kind} ${link.problem ?? ''}`.trim();
}

function look({ store, notices }: Running, secrets: readonly string[]): Look {
  const delayMs = Math.round(delay.max / 1e6);
  const busyMs = turns.longestMs();
  const view = viewOf(store.state, clock.now());
  const groups = view.kind === 'activities' ? view.groups : [];
  const texts = {
    state: JSON.stringify(store.state),
    view: JSON.stringify(view),
    menu: JSON.stringify(menuOf(store.state, clock.now())),
    notices: notices.join('\n'),
  };
  return {
    links: store.state.servers.map(({ server, link, rows }) => {
      const group = groups.find((g) => g.serverId === server.id);
      return {
        serverId: server.id,
        link: linkWords(link),
        sentence: group?.trustPrompt?.text ?? group?.linkText ?? group?.transportText ?? '',
        titles: WATCHED_TITLES.filter((title) => rows.some((r) => !r.end && r.activity.title === title)),
      };
    }),
    account: [store.state.account?.name, store.state.account?.problem].filter(Boolean).join(': '),
    page: [view.kind, view.headline, 'problem' in view ? view.problem : undefined].filter(Boolean).join(': '),
    busyMs,
    delayMs,
    leaks: Object.entries(texts).flatMap(([name, text]) =>
      secrets.some((secret) => text.includes(secret)) ? [name] : [],
    ),
  };
}

async function obey(message: ToUsher): Promise<void> {
  switch (message.kind) {
    case 'begin':
      running = begin(message);
      return say({ kind: 'began' });
    case 'dispatch':
      return running?.app.dispatch(message.command);
    case 'mark':
      globalThis.gc?.();
      delay.reset();
      turns.reset();
      return say({ kind: 'marked' });
    case 'look':
      if (running) say({ kind: 'looked', look: look(running, message.secrets) });
      return;
    case 'end':
      await running?.app.stop();
      running = undefined;
      return say({ kind: 'ended' });
  }
}

process.on('message', (message: ToUsher) => void obey(message));
process.on('disconnect', () => process.exit());
