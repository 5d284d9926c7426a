import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import type { TrustPrompt } from '../../src/domain/serverAddress.ts';
import { initialState, type State } from '../../src/domain/state.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import type { MenuItemView } from '../../src/domain/view/menuItem.ts';
import { having, ofServer, quiet, said, server } from './given.ts';

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
/** Below what is under way. */
const below = (state: State): readonly string[] => {
  const all = lines(state);
  return all.slice(all.indexOf('---', 2) + 1);
};

const SIGN_OUT = 'Sign out… ▸ Sign out of all servers? Usher forgets their tokens. / Sign out → sign-out';
const ACCESS = ['Add a server by address… → add-server', '---', SIGN_OUT, 'Quit Usher → quit'];
const SIGN_IN = 'Sign in with Plex → sign-in-browser';
const QUIT = 'Quit Usher → quit';
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
  test('stops a job, once, and only where its server can be asked', () => {
    const job = having(quiet, said.started({ cancellable: true, progress: undefined }, 0));
    const of = (state: State): readonly string[] => lines(state).slice(2, lines(state).indexOf('---', 2));
    expect(of(job)).toEqual(['Scanning Films', 'Cancel Scanning Films → cancel attic-id u1 activity']);
    expect(of(having(job, said.asked()))).toEqual(['Scanning Films', 'Cancelling Scanning Films']);
    const unstoppable = { type: 'media.generate.credits', title: 'Detecting Credits', progress: undefined };
    expect(of(having(quiet, said.started(unstoppable, 0)))).toEqual(['Detecting credits']);
    expect(of(having(job, said.lost()))).toEqual(['Attic is not reachable.', 'Scanning Films']);
  });

  test('names the servers where there are several', () => {
    const cellar = { id: 'cellar-id', name: 'Cellar' };
    const two = having(
      quiet,
      { kind: 'server-joined', server: cellar, at: 0 },
      ofServer(cellar.id, said.live()),
    );
    expect(lines(two).slice(0, 5)).toEqual(['Open Usher → show', '---', 'Attic', 'Cellar', '---']);
    expect(lines(quiet).slice(0, 4)).toEqual(['Open Usher → show', '---', 'Quiet', '---']);
  });

  test('has what signs in, chooses, examines and signs out', () => {
    const examine = ['Start… → open-start', 'Examine the connection → diagnose'];
    expect(below(quiet)).toEqual([...examine, SIGN_IN, ...ACCESS]);
    expect(below(having(quiet, said.lost()))).toEqual(['Retry now → retry', ...examine, SIGN_IN, ...ACCESS]);
    expect(below(having(quiet, waiting))).toEqual([...BROWSER, ...examine, ...ACCESS]);
    const [add = '', line = '', ...out] = ACCESS;
    const mine = [add, line, 'Signed in as Robin', ...out];
    expect(below(having(quiet, account(undefined)))).toEqual([
      ...examine,
      'Choose servers… → choose-servers',
      ...mine,
    ]);
    expect(below(having(quiet, account('expired')))).toEqual([...examine, SIGN_IN, ...mine]);
    expect(below(having(quiet, { kind: 'server-left', serverId: server.id }))).toEqual([SIGN_IN, ...ACCESS]);
  });

  test('of one who is not signed in offers to, and to ask a closed keychain again', () => {
    expect(below(initialState)).toEqual([QUIT]);
    expect(below(having(initialState, signedOut('refused')))).toEqual([SIGN_IN, QUIT]);
    expect(below(having(initialState, signedOut('keychain-locked')))).toEqual([
      'Try again → retry',
      SIGN_IN,
      QUIT,
    ]);
    expect(below(having(initialState, signedOut(undefined), waiting))).toEqual([...BROWSER, QUIT]);
    const typed = (isChecking: boolean): Event => ({
      kind: 'page-changed',
      page: { kind: 'sign-in', address: 'nas', problem: undefined, isChecking },
    });
    expect(below(having(initialState, signedOut(undefined), typed(true)))).toEqual([QUIT]);
    expect(below(having(initialState, signedOut(undefined), typed(false)))).toEqual([SIGN_IN, QUIT]);
  });

  test('T7 T10 has a check mark for opening at login, as the system has it, and why it is not', () => {
    const read = (isOn: boolean, problem?: 'needs-approval' | 'denied'): Event => ({
      kind: 'login-item-read',
      loginItem: { isOn, problem },
      isAsked: false,
    });
    const last = (state: State): readonly string[] => lines(state).slice(-4);
    expect(last(quiet).join()).not.toContain('login');
    expect(last(having(quiet, read(false)))).toEqual([
      '---',
      SIGN_OUT,
      '[ ] Open at login → open-at-login true',
      QUIT,
    ]);
    expect(last(having(quiet, read(true)))).toContain('[x] Open at login → open-at-login false');
    expect(last(having(quiet, read(false, 'needs-approval')))).toEqual([
      SIGN_OUT,
      '[ ] Open at login → open-at-login true',
      'The system waits for your yes: System Settings, General, Login Items.',
      QUIT,
    ]);
    expect(below(having(initialState, read(false)))).toEqual([
      '[ ] Open at login → open-at-login true',
      QUIT,
    ]);
  });

  test('V8 asks what the page asks', () => {
    const offered = { isShared: false, ownerName: undefined, isPresent: true, isChosen: false };
    const servers = [{ id: 'a', name: 'Cellar', ...offered }];
    const choice: Event = { kind: 'page-changed', page: { kind: 'server-choice', servers } };
    expect(below(having(initialState, signedOut(undefined), choice))).toEqual([
      'Show only Cellar → choose a',
      QUIT,
    ]);
    const plain = { kind: 'plain', url: 'http://nas:32400' } as const;
    const prompt: Event = {
      kind: 'page-changed',
      page: { kind: 'trust-prompt', address: 'nas', trustPrompt: plain },
    };
    expect(below(having(initialState, signedOut(undefined), prompt)).slice(1)).toEqual([
      expect.stringMatching(/ → trust {2}plain http:\/\/nas:32400$/),
      'Not now → leave',
      QUIT,
    ]);
  });

  test('R5 asks about a certificate in the place of the server’s jobs', () => {
    const asked = having(quiet, said.started({}, 0), said.lost(), {
      kind: 'server-facts-changed',
      serverId: server.id,
      facts: { trustPrompt: changed },
    });
    expect(lines(asked).slice(2, 6)).toEqual([
      expect.stringContaining('Attic'),
      'AA:BB',
      expect.stringMatching(/ → trust attic-id AA:BB https:\/\/nas:32400$/),
      '---',
    ]);
  });
});
