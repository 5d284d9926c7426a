import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { diagnosisLines } from '../../src/cli/commands/doctorLines.ts';
import { list } from '../../src/cli/commands/list.ts';
import { givenDestination } from '../../src/cli/destinations.ts';
import { exitCodeOf } from '../../src/cli/exitCodes.ts';
import { activityLine, finishedText } from '../../src/cli/output.ts';
import { cancel } from '../../src/cli/stop/cancel.ts';
import { cancelAll } from '../../src/cli/stop/cancelAll.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { Change } from '../../src/domain/change/change.ts';
import { pendingOf } from '../../src/domain/change/notificationQueue.ts';
import { conclude } from '../../src/domain/diagnosis/cause.ts';
import { tooltipOf } from '../../src/domain/view/headline/headline.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { en } from '../../src/locales/en.ts';
import { setLocale } from '../../src/locales/format.ts';
import { PlexError } from '../../src/plex/http/errors.ts';
import { activity, server } from '../domain/given.ts';
import { pseudo } from './pseudo.ts';
import { finishes, NOW, problems, reports, startServers, states } from './pseudoStates.ts';
import { saidTexts } from './saidTexts.ts';

// In a language whose letters all have accents, with data of another script, a plain letter is a word that is in no message.

beforeAll(() => setLocale('en', pseudo(en)));
afterAll(() => setLocale('en', en));

/** Texts with a plain letter in what a person reads. */
const plainTexts = (value: unknown): readonly string[] =>
  saidTexts(value).filter((text) => /[a-z]/i.test(text));

test('a word that is in no message is found', () => {
  expect(plainTexts({ kind: 'activities', groups: [{ name: 'Дом', linkText: 'Not reachable.' }] })).toEqual([
    'Not reachable.',
  ]);
});

test('what the page, the menu and the tooltip say is all in the catalogue', () => {
  expect(states.length).toBeGreaterThan(300);
  for (const state of states) {
    const said = [viewOf(state, NOW), menuOf(state, NOW), tooltipOf(state, NOW)];
    expect(plainTexts(said)).toEqual([]);
  }
});

test('what the doctor says is all in the catalogue, on the page and in the terminal', () => {
  const causes = new Set<string>();
  for (const report of reports) {
    const [state] = states;
    if (!state) throw new Error('no state');
    expect(plainTexts(viewOf({ ...state, page: { kind: 'doctor', report } }, NOW))).toEqual([]);
    for (const diagnosis of report.diagnoses) {
      causes.add(conclude(diagnosis).cause);
      // The address is data.
      const lines = diagnosisLines(diagnosis).map((line) => line.replace('https://', ''));
      expect(plainTexts(lines)).toEqual([]);
    }
  }
  expect(causes.size).toBeGreaterThan(20);
});

test('what a notification says is all in the catalogue', () => {
  const signedIn = states.at(-1);
  if (!signedIn) throw new Error('no state');
  const nothing: Omit<Change, 'after'> = {
    before: signedIn,
    event: { kind: 'time-passed', at: NOW },
    rows: [],
    finished: [],
    due: [],
    occasions: [],
  };
  const due = finishes.map((finished) => ({ ...pendingOf(finished), updates: 2 }));
  const notices = [[due], due.map((one) => [one])].flat().flatMap((some) =>
    [signedIn.servers, [...signedIn.servers, ...signedIn.servers]].flatMap((servers) => {
      const after = { ...signedIn, servers };
      return noticesFor({ ...nothing, after, due: some });
    }),
  );
  for (const server of startServers) {
    const before = { ...signedIn, servers: [{ ...server, starts: [] }] };
    notices.push(...noticesFor({ ...nothing, before, after: { ...signedIn, servers: [server] } }));
  }
  expect(notices.length).toBeGreaterThan(60);
  expect(plainTexts(notices)).toEqual([]);
});

test('what the terminal says of work and of a problem is all in the catalogue', async () => {
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(print),
    vi.spyOn(console, 'error').mockImplementation(print),
  ];
  const demo = await startDemoServer({ token: 'demo-token', scenario: 'quiet', name: 'Дом' });
  try {
    const destinations = await givenDestination({
      address: demo.url,
      token: demo.token,
      isPlainAllowed: false,
    });
    await list(destinations, false);
    const options = { json: false, yes: true, seenOn: () => server };
    await cancel(destinations, ['неведомый'], options);
    await cancel(destinations, ['неведомый'], { ...options, seenOn: () => undefined }).catch(exitCodeOf);
    await cancelAll(destinations, options);
    for (const problem of problems) exitCodeOf(new PlexError(problem, 'ответ'));
  } finally {
    await demo.stop();
    for (const spy of spies) spy.mockRestore();
  }
  printed.push(
    ...finishes.map(finishedText),
    activityLine(activity({ uuid: '1', title: '', subtitle: 'Фильм', cancellable: true })),
  );
  expect(printed.length).toBeGreaterThan(60);
  // The name of the program is not translated.
  expect(plainTexts(printed.map((line) => line.replace(/^usher: /, '')))).toEqual([]);
});
