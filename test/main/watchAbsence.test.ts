import type { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';

const { powerMonitor, state } = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const state = { idle: 'active' };
  return { state, powerMonitor: Object.assign(new Emitter(), { getSystemIdleState: () => state.idle }) };
});
vi.mock('electron', () => ({ powerMonitor }));

const { watchAbsence } = await import('../../src/main/watchAbsence.ts');

const realPlatform = process.platform;
let said: string[];
beforeEach(() => {
  powerMonitor.removeAllListeners();
  state.idle = 'active';
  Object.defineProperty(process, 'platform', { value: realPlatform });
  said = [];
});

function watched() {
  const usher = {
    away: (reason: string, isAway: boolean) => said.push(`${reason} ${isAway}`),
    woke: (from: string) => said.push(`woke from ${from}`),
  };
  return watchAbsence((act) => act(usher as unknown as Parameters<typeof act>[0]));
}

test('N12 what the system tells of the machine and the screen reaches the app, the wake before the return', () => {
  watched();
  for (const event of ['lock-screen', 'suspend', 'resume', 'unlock-screen'])
    (powerMonitor as EventEmitter).emit(event);
  expect(said).toEqual([
    'lock true',
    'sleep true',
    'woke from sleep',
    'sleep false',
    'woke from lock',
    'lock false',
  ]);
});

test('N13 who looks at the popover is back', () => {
  watched().isHere();
  expect(said).toEqual(['sleep false', 'lock false']);
});

test.each([
  ['win32', ['lock true']],
  ['darwin', ['lock true']],
  // Nobody would tell of the unlocking.
  ['linux', []],
])('N13 a start behind a locked screen on %s', (platform, expected) => {
  Object.defineProperty(process, 'platform', { value: platform });
  state.idle = 'locked';
  watched();
  expect(said).toEqual(expected);
});
