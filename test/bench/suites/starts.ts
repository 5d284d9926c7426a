import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemoServer } from '../../../src/demo/server.ts';
import { startDesktop } from '../../e2e/desktop.ts';
import type { Measure } from '../measure.ts';
import { host, launch, signedInProfile } from './launch.ts';

const ROUNDS = 5;
const root = path.join(import.meta.dirname, '../../..');

/** From the start of the process, on the stand-in: until the tray's icon is there, and until it names the job that runs. */
export async function measureStarts(): Promise<readonly Measure[]> {
  const desktop = await startDesktop();
  const demo = await startDemoServer({ token: 'bench-token' });
  demo.start({ type: 'media.generate.intros', title: 'Detecting intros', progress: 40 });
  const profile = await signedInProfile(desktop, demo);
  const trays: number[] = [];
  const rows: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const launching = launch(desktop, profile);
    const tray = await desktop.tray();
    trays.push(performance.now() - began);
    while (!(await tray.tooltip()).includes('Detecting intros')) await sleep(2);
    rows.push(performance.now() - began);
    const { app } = await launching;
    await app.close();
  }
  await demo.stop();
  await desktop.stop();
  return [
    { name: `start (${host}) to tray`, unit: 'ms', values: trays },
    { name: `start (${host}) to first row`, unit: 'ms', values: rows },
    { name: 'start of the terminal: usher --help', unit: 'ms', values: terminalStarts() },
  ];
}

function terminalStarts(): readonly number[] {
  return Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    execFileSync(process.execPath, [path.join(root, 'src/cli/main.ts'), '--help'], { stdio: 'ignore' });
    return performance.now() - began;
  });
}
