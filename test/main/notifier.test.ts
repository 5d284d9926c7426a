import { EventEmitter } from 'node:events';
import v8 from 'node:v8';
import vm from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** As Electron's is used: it is held by nobody but the app. */
class Notification extends EventEmitter {
  static readonly made: WeakRef<Notification>[] = [];
  static onActivation: (() => void) | undefined;
  static uses = 0;
  static isSupported(): boolean {
    Notification.uses++;
    return true;
  }
  static handleActivation(callback: () => void): void {
    Notification.onActivation = callback;
  }
  constructor() {
    super();
    Notification.made.push(new WeakRef(this));
  }
  show(): void {}
}
vi.mock('electron', () => ({ Notification }));

const { createNotifier } = await import('../../src/main/notifier.ts');
const { createLog } = await import('../../src/storage/log.ts');

const realPlatform = process.platform;
const systemIs = (platform: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: platform });
};
const log = createLog(() => {});

beforeEach(() => {
  Notification.made.length = 0;
  Notification.onActivation = undefined;
  Notification.uses = 0;
});
afterEach(() => systemIs(realPlatform));

/** A WeakRef that was read stays alive until the end of the turn. */
async function collected(): Promise<void> {
  v8.setFlagsFromString('--expose-gc');
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    vm.runInNewContext('gc')();
  }
}

async function closedBecause(reason: string | undefined): Promise<Notification | undefined> {
  const notifier = createNotifier(() => {}, log);
  notifier.show({ title: 'Scanning Films finished', body: '' });
  const [made] = Notification.made;
  made?.deref()?.emit('close', { reason });
  await collected();
  return made?.deref();
}

test('N11 a notification that Windows only moved away can still be clicked', async () => {
  expect(await closedBecause('timedOut')).toBeDefined();
});

test.each(['userCanceled', 'applicationHidden', undefined])(
  'N11 one that was closed is let go: %s',
  async (reason) => {
    expect(await closedBecause(reason)).toBeUndefined();
  },
);

test('N12 a click does what the notice says, or opens the popover', () => {
  const clicked = vi.fn();
  const notifier = createNotifier(clicked, log);
  const command = { kind: 'show-history', since: 5 } as const;
  notifier.show({ title: 'While you were away: 12 jobs finished', body: '', command });
  notifier.show({ title: 'Scanning Films finished', body: '' });
  for (const made of Notification.made) made.deref()?.emit('click');
  expect(clicked.mock.calls).toEqual([[command], [undefined]]);
});

test('N11 on Windows a click on one from before this start opens the popover', () => {
  systemIs('win32');
  const opened = vi.fn();
  createNotifier(opened, log);
  Notification.onActivation?.();
  expect(opened).toHaveBeenCalledOnce();
});

test('N11 other systems have no such call', () => {
  systemIs('linux');
  createNotifier(() => {}, log);
  expect(Notification.onActivation).toBeUndefined();
});

test('N11 the permission is asked for when it is wanted, and not by starting', () => {
  systemIs('darwin');
  const notifier = createNotifier(() => {}, log);
  expect(Notification.uses).toBe(0);
  notifier.askPermission();
  expect(Notification.uses).toBe(1);
});
