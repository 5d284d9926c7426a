import { describe, expect, test } from 'vitest';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import { initialState, type State } from '../../../src/domain/state.ts';
import type { Update, UpdatePhase } from '../../../src/domain/update.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { having, prefers, quiet } from '../given.ts';

const found = (phase: UpdatePhase, more: Partial<Update> = {}, isNews = false): Event => ({
  kind: 'update-changed',
  update: { phase, problem: undefined, ...more },
  isNews,
});
const offered = { kind: 'offered', version: '0.2.0', isDownloadable: true } as const;

/** What the menu says of updates: the section with the choice. */
function lines(state: State): readonly string[] {
  const all = menuOf(state, 5000).map((item) => {
    if (item.kind === 'separator') return '---';
    if (item.kind === 'text' || item.kind === 'submenu') return item.label;
    const mark = item.kind === 'checkbox' ? `[${item.isChecked ? 'x' : ' '}] ` : '';
    const said = Object.values(item.command).map((one) =>
      typeof one === 'string' ? one : JSON.stringify(one),
    );
    return `${mark}${item.label} → ${said.join(' ')}`;
  });
  expect(all.join(' ')).not.toContain('--- ---');
  const choice = all.findIndex((line) => line.includes('Check for updates daily'));
  return all.slice(all.lastIndexOf('---', choice) + 1, all.indexOf('---', choice));
}

const DAILY = '[x] Check for updates daily → set-preferences {"dailyUpdates":false}';

describe('X4 the menu', () => {
  test.each<[UpdatePhase, readonly string[]]>([
    [{ kind: 'none' }, ['Check for updates… → check-updates']],
    [{ kind: 'checking' }, ['Checking for updates…']],
    [
      { kind: 'newest', version: '0.1.0' },
      ['Usher 0.1.0 is the newest version', 'Check for updates… → check-updates'],
    ],
    [offered, ['Download Usher 0.2.0 → download-update 0.2.0', 'Skip 0.2.0 → skip-update 0.2.0']],
    [
      { ...offered, isDownloadable: false },
      ['Get Usher 0.2.0… → open-releases', 'Skip 0.2.0 → skip-update 0.2.0'],
    ],
    [{ kind: 'downloading', version: '0.2.0', percent: 40 }, ['Downloading… 40\u00a0%']],
    [{ kind: 'ready', version: '0.2.0' }, ['Restart to install 0.2.0 → install-update 0.2.0']],
  ])('of %o', (phase, said) => {
    expect(lines(having(quiet, found(phase)))).toEqual([...said, DAILY]);
    // Before anything is known of a sign-in there is nothing above it.
    expect(lines(having(initialState, found(phase)))).toEqual([...said, DAILY]);
  });

  test('X2 has the choice, as it is', () => {
    expect(lines(having(quiet, prefers({ dailyUpdates: false }), found({ kind: 'none' }))).at(-1)).toBe(
      '[ ] Check for updates daily → set-preferences {"dailyUpdates":true}',
    );
  });

  test('X1 says nothing where nothing is looked for', () => {
    expect(
      menuOf(quiet, 0)
        .map((item) => ('label' in item ? item.label : ''))
        .join(),
    ).not.toMatch(/update/i);
  });

  test.each([
    ['unreachable', 'Updates could not be looked for: github.com is not reachable.'],
    ['unreadable', 'Updates could not be looked for: the releases cannot be read.'],
    ['interrupted', 'The download broke off.'],
    ['damaged', 'The download was not what was released, and was thrown away.'],
    ['not-installed', 'The update could not be installed.'],
    ['no-browser', 'No browser took the link to the releases.'],
  ] as const)('X8 says what went wrong: %s', (problem, sentence) => {
    expect(lines(having(quiet, found(offered, { problem })))[0]).toBe(sentence);
  });
});

describe('X3 the notification', () => {
  const noticesOf = (before: State, event: Event): readonly string[] =>
    noticesFor(reduce(before, event)).map(({ title, body }) => `${title}: ${body}`);
  const SAID = 'Usher 0.2.0 is available: The tray’s menu gets it, or skips it.';

  test('is of news only', () => {
    expect(noticesOf(quiet, found(offered, {}, true))).toEqual([SAID]);
    expect(noticesOf(quiet, found(offered))).toEqual([]);
    expect(noticesOf(having(quiet, found(offered, {}, true)), { kind: 'time-passed', at: 9000 })).toEqual([]);
  });

  test('comes with the popover open too, since that does not show it', () => {
    const open = having(quiet, { kind: 'looking-changed', isLooking: true });
    expect(noticesOf(open, found(offered, {}, true))).toEqual([SAID]);
  });
});
