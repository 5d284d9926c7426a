import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { until } from '../../until.ts';
import { hasTmux, openTmux, type Tmux } from './tmux.ts';

let demo: DemoServer;
let terminal: Tmux;
beforeEach(async () => {
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
  demo.appear({ uuid: 'films', title: 'Scanning Films', progress: 41, cancellable: true });
  if (!hasTmux) return;
  terminal = openTmux(100, 40, { PLEX_URL: demo.url, PLEX_TOKEN: 'right' });
  // Of these three line editing, echo and keys that send signals, raw mode has none.
  const modes = 'stty -a </dev/tty | tr " ;" "\\n\\n" | grep -xc -e icanon -e echo -e isig';
  terminal.type(`echo before; usher watch; echo code $? of $(${modes})`);
  await terminal.shows('Attic · live');
});
afterEach(async () => {
  if (hasTmux) terminal.end();
  await demo.stop();
});

/** The shell has its screen and its cursor again. */
function isOurs(screen: string): void {
  expect(screen).toContain('before');
  expect(screen).not.toContain('Attic · live');
  expect(terminal.hasCursor()).toBe(true);
}

test.runIf(hasTmux).each(['q', 'C-c'])('TW12 %s leaves, and one line remains', async (key) => {
  expect(terminal.hasCursor()).toBe(false);
  terminal.press(key);
  const screen = await terminal.shows('code 0 of 3');
  expect(screen).toContain('\nScanning Films, 41\u00a0%\ncode 0');
  isOurs(screen);
});

test.runIf(hasTmux).each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
  'TW12 %s gives the terminal back',
  async (signal) => {
    terminal.signal(signal);
    isOurs(await terminal.shows('code 0 of 3'));
  },
);

test.runIf(hasTmux)('TW12 Ctrl-Z gives it back meanwhile, and fg goes on', async () => {
  terminal.press('C-z');
  isOurs(await terminal.shows('of 3'));
  demo.update('films', { progress: 62 });
  terminal.type('fg');
  await terminal.shows('62\u00a0%');
  expect(terminal.hasCursor()).toBe(false);
  terminal.press('q');
  isOurs(await terminal.showsNot('Attic · live'));
});

test.runIf(hasTmux)('TW12 the stack of a bug is on the screen that was there before', async () => {
  terminal.signal('SIGUSR1');
  const screen = await terminal.shows('code 1 of 3');
  expect(screen).toContain('Error: a bug of the test');
  isOurs(screen);
});

test.runIf(hasTmux)('TW12 a terminal that is gone ends the program', async () => {
  const pid = terminal.pid();
  terminal.end();
  await until(() => {
    try {
      return !process.kill(pid, 0);
    } catch {
      return true;
    }
  }, 'the end');
});

test.runIf(hasTmux)('TW10 what is pasted is no key', async () => {
  terminal.press('j');
  await terminal.shows('c  Cancel Scanning Films');
  terminal.paste('cyqaq');
  terminal.press('j', 'k');
  demo.update('films', { progress: 77 });
  expect(await terminal.shows('77\u00a0%')).toContain('c  Cancel Scanning Films');
  expect(demo.requests.some(({ method }) => method === 'DELETE')).toBe(false);
});

test.runIf(hasTmux)(
  'TW11 news are drawn four times a second at most, and only the lines that changed',
  async () => {
    const file = path.join(terminal.home, 'written');
    terminal.record(file);
    const began = performance.now();
    for (let news = 0; news < 300; news++) {
      demo.update('films', { subtitle: `File ${news}`, progress: news / 4 });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    demo.update('films', { subtitle: 'The last file' });
    await terminal.shows('The last file');
    const seconds = (performance.now() - began) / 1000;
    await until(() => readFileSync(file, 'utf8').includes('The last file'));
    const frames = readFileSync(file, 'utf8').split('\u001b[?2026h').slice(1);
    expect(frames.length).toBeGreaterThan(2);
    expect(frames.length).toBeLessThanOrEqual(4 * seconds + 2);
    // Headline and row: neither the server above nor the keys below.
    for (const frame of frames) expect(frame).not.toMatch(/Attic|select/);
  },
);

test.runIf(hasTmux)('A9 what a server sends is drawn, never obeyed', async () => {
  demo.start({
    uuid: 'bad',
    title: 'A\u001b[2J\u001b]0;t\u0007\u009b31m\u202e\nnew line',
    subtitle: '\u001b[?1049l\u001b[1;1Hfirst',
    progress: 5,
  });
  terminal.signal('SIGUSR2');
  const screen = await terminal.shows('new li');
  expect(screen).toContain('Attic · live');
  expect(screen.split('\n')[0]).not.toContain('first');
});
