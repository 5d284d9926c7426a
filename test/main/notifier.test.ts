import { EventEmitter } from 'node:events';
import v8 from 'node:v8';
import vm from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../../src/domain/command.ts';

/** As Electron's is used: it is held by nobody but the app. */
class Notification extends EventEmitter {
  static readonly made: WeakRef<Notification>[] = [];
  static onActivation: ((details: { readonly arguments: string }) => void) | undefined;
  static uses = 0;
  static isSupported(): boolean {
    Notification.uses++;
    return true;
  }
  static handleActivation(callback: NonNullable<typeof Notification.onActivation>): void {
    Notification.onActivation = callback;
  }
  readonly id = `id-${Notification.made.length}`;
  readonly actions: readonly unknown[];
  constructor({ actions }: { readonly actions: readonly unknown[] }) {
    super();
    this.actions = actions;
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
  expect(clicked.mock.calls).toEqual([[command], [{ kind: 'show' }], [{ kind: 'show' }]]);
});

test('N11 on Windows a click on one from before this start opens the popover', () => {
  systemIs('win32');
  const did: Command[] = [];
  createNotifier((command) => did.push(command), log);
  Notification.onActivation?.({ arguments: 'type=click&tag=of-another-start' });
  Notification.onActivation?.({ arguments: 'type=action&action=0&tag=of-another-start' });
  expect(did).toEqual([{ kind: 'show' }, { kind: 'show' }]);
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

const reveal = { kind: 'reveal', subject: { kind: 'finishes', ids: ['a'] } } as const;
const mute = { kind: 'mute-kind', type: 'media.generate.intros' } as const;
const notice = {
  title: 'Detecting Intros: finished',
  body: '',
  command: reveal,
  actions: [{ label: 'Mute this kind', command: mute }],
};

test('N22 a click does what the notice says, and opens the popover', () => {
  const did: Command[] = [];
  const notifier = createNotifier((command) => did.push(command), log);
  notifier.show(notice);
  notifier.show({ title: 'Attic is not reachable.', body: '' });
  for (const made of Notification.made) made.deref()?.emit('click', {});
  expect(did).toEqual([reveal, { kind: 'show' }, { kind: 'show' }]);
});

test('N23 a button does its command and no more; one that is not there does nothing', () => {
  const did: Command[] = [];
  const notifier = createNotifier((command) => did.push(command), log);
  notifier.show(notice);
  const made = Notification.made[0]?.deref();
  expect(made?.actions).toEqual([{ type: 'button', text: 'Mute this kind' }]);
  made?.emit('action', { actionIndex: 0 });
  made?.emit('action', { actionIndex: 1 });
  expect(did).toEqual([mute]);
});

test('N23 on Windows a button of one that is held is told twice, and heard once', () => {
  systemIs('win32');
  const did: Command[] = [];
  const notifier = createNotifier((command) => did.push(command), log);
  notifier.show(notice);
  const made = Notification.made[0]?.deref();
  Notification.onActivation?.({ arguments: `type=action&action=0&tag=${made?.id}` });
  made?.emit('action', { actionIndex: 0 });
  expect(did).toEqual([mute]);
});
