import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExamining, type Examining } from '../../src/app/examining.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import { type DemoServer, startDemoServer } from '../../src/demo/server.ts';
import type { Examination } from '../../src/domain/diagnosis.ts';
import { createLog } from '../../src/kept/log.ts';
import { unexamined } from '../../src/plex/examine.ts';
import { examineNeeds, ID, patientAt, TOKEN } from '../plex/patient.ts';
import { until } from '../until.ts';

let demo: DemoServer;
let store: Store;
let told: (Examination | undefined)[];
let lines: string[];
let examining: Examining;
let asked: (string | undefined)[];

beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN, name: 'Attic', machineIdentifier: ID });
  store = createStore();
  told = [];
  lines = [];
  asked = [];
  store.subscribe((_before, event) => {
    if (event.kind === 'examined') told.push(event.examination);
  });
  examining = createExamining({
    ...examineNeeds,
    store,
    client: () => examineNeeds.client,
    log: createLog((line) => lines.push(line)),
    patients: (serverId) => {
      asked.push(serverId);
      const cellar = { ...patientAt(['http://127.0.0.1:9']), server: { id: 'cellar', name: 'Cellar' } };
      return [patientAt([demo.url]), cellar].filter((p) => !serverId || p.server.id === serverId);
    },
  });
});
afterEach(async () => {
  examining.end();
  await demo.stop();
});

const isDone = (): boolean => store.state.examination?.isRunning === false;

describe('D3 the doctor of the popover', () => {
  test('every server side by side: running until the last is done, and one line each in the log', async () => {
    examining.begin();
    expect(store.state.examination?.isRunning).toBe(true);
    expect(store.state.examination?.diagnoses.map((d) => d.server.name)).toEqual(['Attic', 'Cellar']);
    await until(isDone);
    expect(told.filter((e) => !e?.isRunning)).toHaveLength(1);
    expect(told.length).toBeGreaterThan(7);
    expect(lines.map((line) => line.replace(/^\S+Z /, ''))).toEqual([
      `doctor: Attic: fine, websocket at ${demo.url}`,
      'doctor: Cellar: unreachable, not reached',
    ]);
    expect(JSON.stringify([told, lines])).not.toContain(TOKEN);
  });

  test('one server, if one is meant', async () => {
    examining.begin('cellar');
    await until(isDone);
    expect(asked).toEqual(['cellar']);
    expect(store.state.examination?.diagnoses.map((d) => d.server.name)).toEqual(['Cellar']);
  });

  test('begun again while it runs, it starts anew, and the first is broken off and unheard', async () => {
    const visits: { readonly signal: AbortSignal; progress(): void; finish(): void }[] = [];
    const slow = createExamining({
      ...examineNeeds,
      store,
      client: () => examineNeeds.client,
      log: createLog((line) => lines.push(line)),
      patients: () => [patientAt([demo.url])],
      examine: (patient, _needs, onProgress, signal) =>
        new Promise((resolve) => {
          const found = unexamined(patient);
          visits.push({ signal, progress: () => onProgress(found), finish: () => resolve(found) });
        }),
    });
    slow.begin();
    slow.begin();
    expect(visits.map((v) => v.signal.aborted)).toEqual([true, false]);
    const count = told.length;
    visits[0]?.progress();
    visits[0]?.finish();
    expect(told.length).toBe(count);
    visits[1]?.progress();
    expect(told.length).toBe(count + 1);
    visits[1]?.finish();
    await until(isDone);
    expect(lines).toHaveLength(1);
  });

  test('sent away, it leaves nothing: no state, no request, no line', async () => {
    const held = demo.hold('list');
    examining.begin(ID);
    await held.arrived;
    examining.end();
    expect(store.state.examination).toBeUndefined();
    held.release();
    const count = told.length;
    // The road is free again, and nobody takes it: what comes next is asked by us.
    await fetch(`${demo.url}/identity`);
    expect(demo.requests.filter((r) => r.path.startsWith('/:/'))).toEqual([]);
    expect([told.length, store.state.examination, lines]).toEqual([count, undefined, []]);
  });
});
