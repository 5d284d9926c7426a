import { describe, expect, test } from 'vitest';
import type { PageCommand } from '../../../src/domain/command.ts';
import type { Event } from '../../../src/domain/event.ts';
import { KIND_NAMES } from '../../../src/domain/notices/kinds.ts';
import { isToldIn, withoutRule, withRule } from '../../../src/domain/notices/noticeScope.ts';
import {
  type NoticeRule,
  type Preferences,
  readPreferences,
} from '../../../src/domain/settings/preferences.ts';
import type { SettingView } from '../../../src/domain/view/settings/settingsPageView.ts';
import { settingsView } from '../../../src/domain/view/settings/settingsView.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { parseCommand } from '../../../src/shared/parseCommand.ts';
import { having, prefers, quiet, server } from '../given.ts';

const NOW = new Date(2026, 10, 29, 12, 0).getTime();
const contents = {
  libraries: [{ id: '1', title: 'Films', type: 'movie', paths: [] }],
  tasks: [],
  dvrs: [],
  tuners: [],
  users: [],
};
const withLibrary = having(quiet, {
  kind: 'server-facts-changed',
  serverId: server.id,
  facts: { contents },
});

function settings(change: Partial<Preferences> = {}, ...events: readonly Event[]): readonly SettingView[] {
  const update = { phase: { kind: 'none' }, problem: undefined } as const;
  const found: Event = { kind: 'update-changed', update, isNews: false };
  const state = having(withLibrary, found, prefers(change), ...events);
  const flat = (all: readonly SettingView[]): readonly SettingView[] =>
    all.flatMap((s) => (s.control.kind === 'fold' ? [s, ...flat(s.control.settings)] : s));
  return settingsView(state, '', NOW).sections.flatMap((section) => flat(section.settings));
}

function settingOf(label: string, change: Partial<Preferences> = {}): SettingView {
  const found = settings(change).find((s) => s.label === label);
  if (!found) throw new Error(`no setting '${label}'`);
  return found;
}

/** Whether the switch with this label is on. */
function isOn(label: string, noticeRules: readonly NoticeRule[]): boolean {
  const { control } = settingOf(label, { noticeRules });
  if (control.kind !== 'switch') throw new Error(`no switch '${label}'`);
  return control.isOn;
}

function commandsIn(value: unknown): readonly PageCommand[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'command' in value ? [value.command as PageCommand] : [];
  return [...own, ...Object.values(value).flatMap(commandsIn)];
}

describe('SE20 the settings page', () => {
  test('has a control for each preference', () => {
    const all = JSON.stringify(
      settings({ quietHours: { isOn: true, from: '22:00', to: '07:00', days: [] } }),
    );
    const known: Record<keyof Preferences, string> = {
      leastSeconds: 'leastSeconds',
      settleSeconds: 'settleSeconds',
      noticeRules: 'set-notice-rule',
      tellsLoss: 'tellsLoss',
      tellsReturn: 'tellsReturn',
      tellsStalls: 'tellsStalls',
      quietHours: 'quietHours',
      mutedUntil: '"mute"',
      language: 'language',
      theme: 'theme',
      contrast: 'contrast',
      zoom: 'zoom',
      besideIcon: 'besideIcon',
      shortcut: 'shortcut',
      dailyUpdates: 'dailyUpdates',
      hooks: 'open-hook-guide',
    };
    for (const part of Object.values(known)) expect(all).toContain(part);
  });

  test('offers commands alone that the page may send, each as it is', () => {
    const hooks = [{ name: 'Copy', isOn: true, on: ['finish'], run: ['rsync'] }] as const;
    const noticeRules = [{ kind: 'x.y', serverId: 's', isTold: false }];
    const all = commandsIn(settings({ noticeRules, hooks }));
    expect(all.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['switch-hook', 'try-hook']));
    expect(all.length).toBeGreaterThan(60);
    for (const command of all) expect(parseCommand(JSON.parse(JSON.stringify(command)))).toEqual(command);
  });

  test('each setting has an id of its own', () => {
    const ids = settings({ noticeRules: [{ kind: 'x.y', serverId: 's', isTold: false }] }).map((s) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what it offers to choose is read back as it was chosen', () => {
    for (const { control } of settings()) {
      if (control.kind !== 'choice') continue;
      for (const { command } of control.options) {
        const change = command.kind === 'set-preferences' ? command.change : undefined;
        expect(readPreferences(change)).toEqual(change);
      }
    }
  });
});

describe('SE25 switches for kinds, servers and libraries', () => {
  test('show what counts', () => {
    expect(KIND_NAMES.length).toBe(18);
    expect(isOn('Detecting credits', [])).toBe(true);
    expect(isOn('Detecting credits', [{ kind: 'credits', isTold: false }])).toBe(false);
    expect(isOn('Attic', [{ serverId: server.id, isTold: false }])).toBe(false);
    // As its server, unless something is said of it.
    expect(isOn('Films', [{ serverId: server.id, isTold: false }])).toBe(false);
    const only = [
      { serverId: server.id, isTold: false },
      { serverId: server.id, libraryId: '1', isTold: true },
    ];
    expect([isOn('Attic', only), isOn('Films', only)]).toEqual([false, true]);
    expect(isOn('Detecting credits', [{ isTold: false }])).toBe(false);
    expect(isOn('Detecting credits', [{ isTold: false }, { kind: 'credits', isTold: true }])).toBe(true);
  });

  test('a kind without a name that is not announced has one too', () => {
    expect(isOn('com.example.work', [{ kind: 'com.example.work', isTold: false }])).toBe(false);
  });

  test('of kinds that are told only if the person began them, it says so', () => {
    expect(settingOf('Updating metadata').hint).toBe('Only what you started yourself.');
    expect(settingOf('Detecting intros').hint).toBeUndefined();
  });

  test('turned over and back, they leave no rule', () => {
    for (const scope of [{}, { kind: 'scan' }, { serverId: 's' }, { serverId: 's', libraryId: '1' }]) {
      const off = withRule([], { ...scope, isTold: false });
      expect(off).toEqual([{ ...scope, isTold: false }]);
      expect(isToldIn(off, scope)).toBe(false);
      expect(withRule(off, { ...scope, isTold: true })).toEqual([]);
    }
  });

  test('a rule replaces the one with its scope alone, and is kept where a broader one says otherwise', () => {
    const broad = { serverId: 's', isTold: false };
    const narrow = { serverId: 's', libraryId: '1', isTold: true };
    expect(withRule([broad], narrow)).toEqual([broad, narrow]);
    expect(withRule([broad, narrow], { ...narrow, isTold: false })).toEqual([broad]);
    expect(withRule([narrow], broad)).toEqual([narrow, broad]);
    const long = { kind: 'scan', isTold: true, leastSeconds: 600 };
    expect(withRule([], long)).toEqual([long]);
    expect(withoutRule([broad, long], { kind: 'scan' })).toEqual([broad]);
  });

  test('there are never more than can be kept', () => {
    let rules: readonly NoticeRule[] = [];
    for (let n = 0; n < 300; n++) rules = withRule(rules, { kind: `k${n}`, isTold: false });
    expect(readPreferences({ noticeRules: rules }).noticeRules).toHaveLength(200);
  });
});

describe('SE26 exceptions', () => {
  const buttonsOf = (noticeRules: readonly NoticeRule[]) =>
    settings({ noticeRules }).flatMap((s) =>
      s.control.kind === 'buttons' && s.id.startsWith('rule') ? [[s.label, s.hint]] : [],
    );

  test('are the rules that no switch shows', () => {
    expect(
      buttonsOf([
        { kind: 'credits', isTold: false },
        { serverId: server.id, isTold: false },
        { kind: 'scan', serverId: server.id, libraryId: '1', isTold: true },
        { kind: 'download', isTold: true, leastSeconds: 600 },
        { serverId: 'gone', isTold: false },
        { libraryId: '7', isTold: false },
      ]),
    ).toEqual([
      ['Films, Scanning a library', 'As usual'],
      ['Downloading', 'From 10\u00a0min on'],
      ['gone', 'Never'],
      ['Library 7', 'Never'],
    ]);
  });
});

test('SE27 SE28 the section says how it stands: off, from when to when, or muted until', () => {
  const status = (change: Partial<Preferences>) =>
    settingsView(having(withLibrary, prefers(change)), '', NOW).sections.find((s) => s.id === 'quiet')
      ?.status;
  const quietHours = { isOn: true, from: '22:00', to: '07:00', days: [] };
  expect(status({})).toBe('Off');
  expect(status({ quietHours })).toBe('22:00–07:00');
  expect(status({ quietHours, mutedUntil: NOW + 3_600_000 })).toBe('Muted until 13:00');
  expect(status({ mutedUntil: NOW - 1 })).toBe('Off');
});

test('SE31 opening at login is offered where the system does it, with what is in its way', () => {
  expect(settings().some((s) => s.id === 'login')).toBe(false);
  const denied = settings(
    {},
    {
      kind: 'login-item-read',
      loginItem: { isOn: false, problem: 'denied' },
      isAsked: true,
    },
  ).find((s) => s.id === 'login');
  expect(denied?.hint).toBe('The system did not let Usher change this. The log says why.');
});

test('SE32 the View says which theme and contrast were chosen, and nothing while all is as the system has it', () => {
  expect(viewOf(withLibrary, NOW).look).toBeUndefined();
  expect(viewOf(having(withLibrary, prefers({ theme: 'dark' })), NOW).look).toEqual({ theme: 'dark' });
  expect(viewOf(having(withLibrary, prefers({ contrast: 'more' })), NOW).look).toEqual({ contrast: 'more' });
});

test('SE33 the page is the settings, and hiding comes back from them', () => {
  const page = having(withLibrary, { kind: 'page-changed', page: { kind: 'settings' } });
  expect(viewOf(page, NOW)).toMatchObject({ kind: 'settings', headline: 'Settings', note: undefined });
});
