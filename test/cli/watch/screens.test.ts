import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { settingsWith, typedServer } from '../../app/savedServer.ts';
import { until } from '../../until.ts';
import { anEvening } from './evening.ts';
import { hasTmux, openTmux, type Tmux } from './tmux.ts';

// Screens are kept as text in `screens`: `vitest -u` writes them anew.

let demo: DemoServer;
let terminal: Tmux | undefined;
beforeEach(async () => {
  demo = await startDemoServer({ token: 'right', name: 'Attic', machineIdentifier: 'attic' });
});
afterEach(async () => {
  terminal?.end();
  terminal = undefined;
  await demo.stop();
});

const kept = (name: string): string => path.join(import.meta.dirname, 'screens', `${name}.txt`);

/** A terminal where `usher watch` shows the evening, three minutes after it came. */
async function openEvening(columns: number, rows: number, env = {}): Promise<Tmux> {
  anEvening(demo);
  const opened = openTmux(columns, rows, { PLEX_URL: demo.url, PLEX_TOKEN: 'right', ...env });
  terminal = opened;
  opened.type('usher watch');
  await opened.shows('Attic · live');
  for (let minutes = 1; minutes <= 3; minutes++) {
    opened.signal('SIGUSR2');
    await opened.shows(`${minutes}\u00a0min`);
  }
  return opened;
}

test.runIf(hasTmux).each([
  [120, 24],
  [60, 24],
  [40, 24],
  [80, 10],
])('TW1 TW2 the list on %i × %i', async (columns, rows) => {
  const { screen } = await openEvening(columns, rows);
  await expect(`${screen()}\n`).toMatchFileSnapshot(kept(`list-${columns}x${rows}`));
});

test.runIf(hasTmux)('TW11 another size draws all of it, in either direction', async () => {
  const { resize, shows, screen } = await openEvening(60, 24);
  resize(40, 24);
  await shows('▕███▎    ▏');
  await expect(`${screen()}\n`).toMatchFileSnapshot(kept('list-40x24'));
  resize(120, 24);
  await shows('12\u00a0%  at least');
  await expect(`${screen()}\n`).toMatchFileSnapshot(kept('list-120x24'));
});

test.runIf(hasTmux)('TW5 TW6 keys select a job, ask what is broader than it, and stop it', async () => {
  const { press, shows, showsNot, screen } = await openEvening(80, 24);
  press('c');
  press('Down');
  await shows('c  Stop the whole scan of Films');
  await expect(`${screen()}\n`).toMatchFileSnapshot(kept('selected-80x24'));
  press('c');
  await shows('Stop the whole scan of Films?');
  // Other keys do not count.
  press('j', 'q', 'a', 'Enter');
  await expect(`${await shows('y Stop the scan')}\n`).toMatchFileSnapshot(kept('question-80x24'));
  press('n');
  await showsNot('y Stop the scan');
  expect(demo.requests.some(({ method }) => method === 'DELETE')).toBe(false);
  press('j', 'c');
  const cancelling = await shows('Cancelling…');
  await expect(`${cancelling}\n`).toMatchFileSnapshot(kept('cancelling-80x24'));
  await until(() => demo.requests.some(({ method }) => method === 'DELETE'));
  expect(screen()).toContain('› Loading the TV guide');
});

test.runIf(hasTmux)('TW7 TW8 TW9 the pages, and a group that opens', async () => {
  const { press, shows, showsNot } = await openEvening(80, 24);
  press('a');
  await expect(`${await shows('Do all of it?')}\n`).toMatchFileSnapshot(kept('stop-all-80x24'));
  press('Escape');
  await showsNot('Do all of it?');
  press('?');
  await expect(`${await shows('open or close a group')}\n`).toMatchFileSnapshot(kept('help-80x24'));
  press('q');
  await shows('Attic · live');
  demo.end('unknown');
  await shows('Finished');
  press('h');
  await expect(`${await shows('Esc Back')}\n`).toMatchFileSnapshot(kept('history-80x24'));
  press('h');
  await shows('Attic · live');
  press('G');
  await shows('›');
  press('Enter');
  await expect(`${await shows('▾')}\n`).toMatchFileSnapshot(kept('group-80x24'));
});

test.runIf(hasTmux)(
  'TW13 without colours there is no attribute at all, with them no more than sixteen',
  async () => {
    const { colors } = await openEvening(80, 24, { NO_COLOR: '1' });
    expect(colors()).not.toContain('\u001b');
    terminal?.end();
    const colored = await openEvening(80, 24);
    // Select Graphic Rendition: reset, bold, faint, yellow, the default colours.
    const codes = colored
      .colors()
      .split('\u001b[')
      .slice(1)
      .flatMap((text) => text.slice(0, text.indexOf('m')).split(';'));
    expect([...new Set(codes)].sort()).toEqual(['0', '1', '2', '33', '39', '49']);
  },
);

test.runIf(hasTmux)('TW13 where the locale has no UTF-8, bars and marks are ASCII', async () => {
  demo.appear({ title: 'Scanning', progress: 50, cancellable: true });
  terminal = openTmux(80, 12, { PLEX_URL: demo.url, PLEX_TOKEN: 'right', LC_ALL: 'C' });
  terminal.type('usher watch --color never');
  await terminal.shows('[#########         ]');
  terminal.press('j');
  await terminal.shows('> Scanning');
});

test.runIf(hasTmux)('TW1 TW4 two servers, one of which goes and comes back', async () => {
  const attic = await startDemoServer({ token: 't', name: 'Attic', isClaimed: false });
  const cellar = await startDemoServer({ token: 't', name: 'Cellar', isClaimed: false });
  try {
    const servers = [attic, cellar].map(({ machineIdentifier: id, name, url }) => ({
      ...typedServer({ id, name, url }),
      origin: 'unclaimed' as const,
    }));
    terminal = openTmux(120, 24, {});
    mkdirSync(path.join(terminal.home, 'Usher'));
    writeFileSync(
      path.join(terminal.home, 'Usher', 'settings.json'),
      JSON.stringify(settingsWith(...servers)),
    );
    attic.appear({ title: 'Scanning Films', progress: 41, Context: { librarySectionID: '1' } });
    terminal.type('usher watch');
    await terminal.shows('Attic · live');
    const both = await terminal.shows('Cellar · live');
    await expect(`${both}\n`).toMatchFileSnapshot(kept('servers-120x24'));
    cellar.setMaintenance(true);
    await terminal.shows('Cellar · Starting up. Trying again in ');
    cellar.setMaintenance(false);
    terminal.press('r');
    await terminal.shows('Cellar · live');
  } finally {
    await attic.stop();
    await cellar.stop();
  }
});
