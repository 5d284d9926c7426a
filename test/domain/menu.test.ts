import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import type { TrustPrompt } from '../../src/domain/serverAddress.ts';
import { initialState, type State } from '../../src/domain/state.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import type { MenuItemView } from '../../src/domain/view/menuItem.ts';
import { having, ofServer, prefers, quiet, said, server } from './given.ts';

/** What each line does: its command, or nothing; and how it reads. */
const lines = (state: State): readonly string[] => linesOf(menuOf(state, 5000));
const linesOf = (items: readonly MenuItemView[]): readonly string[] =>
  items.map((item) => {
    if (item.kind === 'separator') return '---';
    if (item.kind === 'checkbox')
      return `[${item.isChecked ? 'x' : ' '}] ${item.label} → ${Object.values(item.command).map(wordOf).join(' ')}`;
    return item.kind === 'text'
      ? item.label
      : item.kind === 'submenu'
        ? `${item.label} ▸ ${linesOf(item.items).join(' / ')}`
        : `${item.label} → ${Object.values(item.command).map(wordOf).join(' ').trim()}`;
  });
const wordOf = (value: unknown): string =>
  value instanceof Object ? Object.values(value).join(' ') : String(value ?? '');
/** The sections between those that are always there: the headline above, "Quit" below. */
const sections = (state: State): readonly (readonly string[])[] => {
  const parts: string[][] = [[]];
  for (const line of lines(state)) {
    if (line === '---') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.slice(1, -1);
};
/** What is in a submenu. */
const within = (label: string, state: State): readonly string[] => {
  const found = menuOf(state, 5000).find((item) => item.kind === 'submenu' && item.label === label);
  return found?.kind === 'submenu' ? linesOf(found.items) : [];
};

const SIGN_OUT = 'Sign out… ▸ Sign out of all servers? Usher forgets their tokens. / Sign out → sign-out';
const SIGN_IN = 'Sign in with Plex → sign-in-browser';
const ADD = 'Add a server by address… → add-server';
const EXAMINE = 'Examine the connection → diagnose';
const SETTINGS = 'Settings… → open-settings';
const OPEN_DEMO = 'Look around with a made-up server → open-demo';
const LEAVE_DEMO = 'Leave the demo → leave-demo';
const waiting: Event = {
  kind: 'browser-sign-in-changed',
  browserSignIn: { isOpened: true, isCopied: false, problem: undefined },
};
const BROWSER = [
  'Open the browser again → open-link',
  'Copy the sign-in link → copy-link',
  'Cancel signing in → cancel-sign-in',
];
const signedOut = (problem: 'refused' | 'keychain-locked' | undefined): Event => ({
  kind: 'access-changed',
  access: { kind: 'signed-out', address: '', problem },
});
const account = (problem: 'expired' | undefined): Event => ({
  kind: 'account-changed',
  account: { name: 'Robin', problem },
});
const changed: TrustPrompt = {
  kind: 'certificate',
  url: 'https://nas:32400',
  fingerprint: 'AA:BB',
  names: ['nas'],
  pin: { kind: 'name', name: 'nas' },
  pinned: 'CC',
};

describe('V3 the menu', () => {
  test('T16 is short: what is going on, what can be begun, what can be set, and Quit', () => {
    const labels = menuOf(quiet, 5000).map((item) => ('label' in item ? item.label : '---'));
    expect(labels).toEqual([
      'Open Usher',
      'Quiet',
      '---',
      'History…',
      'Start…',
      '---',
      'Servers',
      'Mute notifications',
      'Settings…',
      '---',
      'Quit Usher',
    ]);
  });

  test('stops a job, once, and only where its server can be asked', () => {
    const job = having(quiet, said.started({ cancellable: true, progress: undefined }, 0));
    const of = (state: State): readonly string[] => [lines(state)[1] ?? '', ...(sections(state)[2] ?? [])];
    expect(of(job)).toEqual(['Scanning Films', 'Cancel Scanning Films → cancel attic-id u1 activity']);
    expect(of(having(job, said.asked()))).toEqual([
      'Scanning Films · Cancelling…',
      'Cancelling Scanning Films',
    ]);
    const unstoppable = { type: 'media.generate.credits', title: 'Detecting Credits', progress: undefined };
    expect(of(having(quiet, said.started(unstoppable, 0)))).toEqual(['Detecting credits']);
    expect(of(having(job, said.lost()))).toEqual(['Attic is not reachable.', 'Scanning Films']);
  });

  test('T16 what a job brings stands below what stays', () => {
    const job = having(quiet, said.started({ cancellable: true }, 0));
    const words = (state: State): readonly string[] => lines(state).map((line) => line.replace(/, \d.*/, ''));
    const stays = words(quiet).slice(2, -1);
    for (const state of [job, having(job, said.lost()), having(quiet, waiting)]) {
      const shown = lines(state).filter((line) => !line.startsWith('Servers'));
      expect(shown.slice(2, 2 + stays.length - 1)).toEqual(
        stays.filter((line) => !line.startsWith('Servers')),
      );
    }
  });

  test('names the servers where there are several', () => {
    const cellar = { id: 'cellar-id', name: 'Cellar' };
    const two = having(
      quiet,
      { kind: 'server-joined', server: cellar, at: 0 },
      ofServer(cellar.id, said.live()),
    );
    expect(sections(two).at(-1)).toEqual(['Attic', 'Cellar']);
    expect(within('Servers', having(two, said.lost())).at(-1)).toBe('Retry now: Attic → retry attic-id');
  });

  test('T16 has what signs in, chooses, examines and signs out in one submenu', () => {
    const servers = (...events: readonly Event[]): readonly string[] =>
      within('Servers', having(quiet, ...events));
    expect(servers()).toEqual([SIGN_IN, ADD, EXAMINE, '---', SIGN_OUT]);
    expect(servers(said.lost())).toEqual([
      SIGN_IN,
      ADD,
      EXAMINE,
      '---',
      SIGN_OUT,
      '---',
      'Retry now → retry attic-id',
    ]);
    expect(servers(waiting)).toEqual([ADD, EXAMINE, '---', SIGN_OUT]);
    const mine = [ADD, EXAMINE, '---', 'Signed in as Robin', SIGN_OUT];
    expect(servers(account(undefined))).toEqual(['Choose servers… → choose-servers', ...mine]);
    expect(servers(account('expired'))).toEqual(mine);
    expect(servers({ kind: 'server-left', serverId: server.id })).toEqual([SIGN_IN, ADD, '---', SIGN_OUT]);
  });

  test('asks for a new sign-in, and has what one under way needs', () => {
    expect(sections(having(quiet, account('expired'))).at(-1)).toEqual([SIGN_IN]);
    expect(sections(having(quiet, waiting)).at(-1)).toEqual(BROWSER);
    expect(sections(having(quiet, account('expired'), waiting)).at(-1)).toEqual(BROWSER);
  });

  test('of one who is not signed in offers to, and to ask a closed keychain again', () => {
    expect(sections(initialState)).toEqual([]);
    expect(sections(having(initialState, signedOut('refused')))).toEqual([[SETTINGS], [SIGN_IN, OPEN_DEMO]]);
    expect(sections(having(initialState, signedOut('keychain-locked')))).toEqual([
      [SETTINGS],
      ['Try again → retry', SIGN_IN, OPEN_DEMO],
    ]);
    expect(sections(having(initialState, signedOut(undefined), waiting))).toEqual([[SETTINGS], BROWSER]);
    const typed = (isChecking: boolean): Event => ({
      kind: 'page-changed',
      page: { kind: 'sign-in', address: 'nas', problem: undefined, isChecking },
    });
    expect(sections(having(initialState, signedOut(undefined), typed(true)))).toEqual([[SETTINGS]]);
    expect(sections(having(initialState, signedOut(undefined), typed(false)))).toEqual([
      [SETTINGS],
      [SIGN_IN, OPEN_DEMO],
    ]);
  });

  test('FR3 leads out of the demo, and not into it from there', () => {
    const demo = having(initialState, { kind: 'demo-begun' });
    expect(sections(having(demo, signedOut(undefined)))).toEqual([[SETTINGS], [SIGN_IN]]);
    const last = 'Quit Usher → quit';
    expect(lines(having(demo, signedOut(undefined))).slice(-2)).toEqual([LEAVE_DEMO, last]);
    expect(lines(having(quiet, { kind: 'demo-begun' })).slice(-2)).toEqual([LEAVE_DEMO, last]);
  });

  test('T7 T10 has a check mark for opening at login, as the system has it, and why it is not', () => {
    const read = (isOn: boolean, problem?: 'needs-approval' | 'denied'): Event => ({
      kind: 'login-item-read',
      loginItem: { isOn, problem },
      isAsked: false,
    });
    const last = (state: State): readonly string[] => sections(state).at(-1) ?? [];
    expect(last(quiet).at(-1)).toBe(SETTINGS);
    expect(last(having(quiet, read(false))).slice(-2)).toEqual([
      SETTINGS,
      '[ ] Open at login → open-at-login true',
    ]);
    expect(last(having(quiet, read(true)))).toContain('[x] Open at login → open-at-login false');
    expect(last(having(quiet, read(false, 'needs-approval'))).slice(-2)).toEqual([
      '[ ] Open at login → open-at-login true',
      'The system waits for your yes: System Settings, General, Login Items.',
    ]);
    expect(sections(having(initialState, read(false)))).toEqual([['[ ] Open at login → open-at-login true']]);
  });

  test('T15 mutes for a time, says until when, and unmutes', () => {
    const hour = 'For one hour → mute hour';
    const morning = 'Until the morning → mute morning';
    expect(within('Mute notifications', quiet)).toEqual([hour, morning, 'Unmute']);
    const until = new Date(2026, 10, 29, 7, 30).getTime();
    const muted = having(quiet, prefers({ mutedUntil: until }));
    expect(within('Notifications muted until 07:30', muted)).toEqual([hour, morning, 'Unmute → mute']);
    expect(within('Mute notifications', having(quiet, prefers({ mutedUntil: 5000 })))).toHaveLength(3);
  });

  test('V8 asks what the page asks', () => {
    const offered = { isShared: false, ownerName: undefined, isPresent: true, isChosen: false };
    const servers = [{ id: 'a', name: 'Cellar', ...offered }];
    const choice: Event = { kind: 'page-changed', page: { kind: 'server-choice', servers } };
    expect(sections(having(initialState, signedOut(undefined), choice)).at(-1)).toEqual([
      'Show only Cellar → choose a',
    ]);
    const plain = { kind: 'plain', url: 'http://nas:32400' } as const;
    const prompt: Event = {
      kind: 'page-changed',
      page: { kind: 'trust-prompt', address: 'nas', trustPrompt: plain },
    };
    expect(
      sections(having(initialState, signedOut(undefined), prompt))
        .at(-1)
        ?.slice(1),
    ).toEqual([expect.stringMatching(/ → trust {2}plain http:\/\/nas:32400$/), 'Not now → leave']);
  });

  test('R5 asks about a certificate in the place of the server’s jobs', () => {
    const asked = having(quiet, said.started({}, 0), said.lost(), {
      kind: 'server-facts-changed',
      serverId: server.id,
      facts: { trustPrompt: changed },
    });
    expect(sections(asked).at(-1)).toEqual([
      expect.stringContaining('Attic'),
      'AA:BB',
      expect.stringMatching(/ → trust attic-id AA:BB https:\/\/nas:32400$/),
    ]);
  });
});
