import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createFirstRun } from '../../../src/app/signIn/firstRun.ts';
import { createStore } from '../../../src/app/store.ts';
import type { Event } from '../../../src/domain/event.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { createLog } from '../../../src/storage/log.ts';
import { openSettings } from '../../../src/storage/settings/settingsFile.ts';
import { manualClock } from '../../plex/feed/manualClock.ts';

const HOUR = 60 * 60_000;
const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-first-run-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const signedIn: Event = { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } };
const loginItem = (isOn: boolean, isAsked = false): Event => ({
  kind: 'login-item-read',
  loginItem: { isOn, problem: undefined },
  isAsked,
});

/** One run of Usher, on the same files and clock as the others. */
function run(clock: ReturnType<typeof manualClock>) {
  const store = createStore();
  const steps = createFirstRun({
    store,
    clock,
    settings: openSettings(
      folder,
      createLog(() => {}),
    ),
  });
  store.subscribe(steps.follow);
  for (const event of [signedIn, loginItem(false)]) store.apply(event);
  const view = () => viewOf(store.state, clock.now());
  return { store, steps, view };
}

test('FR5 FR6 what was read and answered stays so over restarts', async () => {
  const clock = manualClock();
  const first = run(clock);
  expect(first.view()).toMatchObject({ asksAtLogin: false, notes: [expect.stringContaining('notifies')] });
  first.steps.hidden();
  expect(first.view()).toMatchObject({ notes: [] });

  await clock.pass(23 * HOUR);
  expect(run(clock).view()).toMatchObject({ asksAtLogin: false, notes: [] });
  await clock.pass(HOUR);
  const second = run(clock);
  expect(second.view()).toMatchObject({ asksAtLogin: true });
  second.steps.answered();
  expect(second.view()).toMatchObject({ asksAtLogin: false });
  await clock.pass(100 * HOUR);
  expect(run(clock).view()).toMatchObject({ asksAtLogin: false, notes: [] });
});

test('FR6 who chose in the menu has answered, also if it is off again', async () => {
  const clock = manualClock();
  const { store, view } = run(clock);
  store.apply(loginItem(true, true));
  store.apply(loginItem(false, true));
  await clock.pass(48 * HOUR);
  expect(view()).toMatchObject({ asksAtLogin: false });
});

test('FR6 a look at the system is no answer', async () => {
  const clock = manualClock();
  const { store, view } = run(clock);
  store.apply(loginItem(false));
  await clock.pass(48 * HOUR);
  expect(view()).toMatchObject({ asksAtLogin: true });
});
