import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDoctor, type Doctor } from '../../src/app/doctor.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { DoctorReport } from '../../src/domain/diagnosis/diagnosis.ts';
import { undiagnosed } from '../../src/plex/doctor/diagnose.ts';
import { createLog } from '../../src/storage/log.ts';
import { diagnoseNeeds, diagnosticTargetAt, ID, TOKEN } from '../plex/doctor/diagnosticTarget.ts';
import { until } from '../until.ts';

let demo: DemoServer;
let store: Store;
let due: (DoctorReport | undefined)[];
let lines: string[];
let doctor: Doctor;
let asked: (string | undefined)[];

beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN, name: 'Attic', machineIdentifier: ID });
  store = createStore();
  due = [];
  lines = [];
  asked = [];
  store.subscribe(({ event }) => {
    if (event.kind === 'page-changed' && event.page.kind === 'doctor') due.push(event.page.report);
  });
  doctor = createDoctor({
    ...diagnoseNeeds,
    store,
    client: () => diagnoseNeeds.client,
    log: createLog((line) => lines.push(line)),
    diagnosticTargets: (serverId) => {
      asked.push(serverId);
      const cellar = {
        ...diagnosticTargetAt(['http://127.0.0.1:9']),
        server: { id: 'cellar', name: 'Cellar' },
      };
      return [diagnosticTargetAt([demo.url]), cellar].filter((p) => !serverId || p.server.id === serverId);
    },
  });
});
afterEach(async () => {
  doctor.end();
  await demo.stop();
});

const report = (): DoctorReport | undefined =>
  store.state.page.kind === 'doctor' ? store.state.page.report : undefined;
const isDone = (): boolean => report()?.isRunning === false;

describe('D3 the doctor of the popover', () => {
  test('every server side by side: running until the last is done, and one line each in the log', async () => {
    doctor.begin();
    expect(report()?.isRunning).toBe(true);
    expect(report()?.diagnoses.map((d) => d.server.name)).toEqual(['Attic', 'Cellar']);
    await until(isDone);
    expect(due.filter((e) => !e?.isRunning)).toHaveLength(1);
    expect(due.length).toBeGreaterThan(7);
    expect(lines.map((line) => line.replace(/^\S+Z /, ''))).toEqual([
      `doctor: Attic: fine, websocket at ${demo.url}`,
      'doctor: Cellar: unreachable, not reached',
    ]);
    expect(JSON.stringify([due, lines])).not.toContain(TOKEN);
  });

  test('one server, if one is meant', async () => {
    doctor.begin('cellar');
    await until(isDone);
    expect(asked).toEqual(['cellar']);
    expect(report()?.diagnoses.map((d) => d.server.name)).toEqual(['Cellar']);
  });

  test('begun again while it runs, it starts anew, and the first is broken off and unheard', async () => {
    const visits: { readonly signal: AbortSignal; progress(): void; finish(): void }[] = [];
    const slow = createDoctor({
      ...diagnoseNeeds,
      store,
      client: () => diagnoseNeeds.client,
      log: createLog((line) => lines.push(line)),
      diagnosticTargets: () => [diagnosticTargetAt([demo.url])],
      diagnose: (target, _needs, onProgress, signal) =>
        new Promise((resolve) => {
          const found = undiagnosed(target);
          visits.push({ signal, progress: () => onProgress(found), finish: () => resolve(found) });
        }),
    });
    slow.begin();
    slow.begin();
    expect(visits.map((v) => v.signal.aborted)).toEqual([true, false]);
    const count = due.length;
    visits[0]?.progress();
    visits[0]?.finish();
    expect(due.length).toBe(count);
    visits[1]?.progress();
    expect(due.length).toBe(count + 1);
    visits[1]?.finish();
    await until(isDone);
    expect(lines).toHaveLength(1);
  });

  test('sent away, it leaves nothing: no state, no request, no line', async () => {
    const held = demo.hold('list');
    doctor.begin(ID);
    await held.arrived;
    doctor.end();
    expect(report()).toBeUndefined();
    held.release();
    const count = due.length;
    // Nothing is held any more, and the doctor asks nothing: the next request is our own.
    await fetch(`${demo.url}/identity`);
    expect(demo.requests.filter((r) => r.path.startsWith('/:/'))).toEqual([]);
    expect([due.length, report(), lines]).toEqual([count, undefined, []]);
  });
});
