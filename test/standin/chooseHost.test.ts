import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executableOf } from '../../scripts/start/runtime.ts';

// Playwright only lists the specs here, so that the runtime need not run.
const root = path.join(import.meta.dirname, '..', '..');
const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');

let runtime: string;
beforeAll(() => {
  runtime = mkdtempSync(path.join(os.tmpdir(), 'usher-runtime-'));
  const file = path.join(runtime, executableOf(process.platform));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
});
afterAll(() => rmSync(runtime, { recursive: true }));

function hostOf(suite: string, SPEC_HOST?: string): string {
  const { VITEST: _, SPEC_HOST: __, ...env } = process.env;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [playwright, 'test', '--list', '-c', path.join(root, 'test', suite, 'playwright.config.ts')],
    {
      encoding: 'utf8',
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: runtime, ...(SPEC_HOST && { SPEC_HOST }) },
    },
  );
  return /^host: (.*)$/m.exec(stdout)?.[1] ?? `${stdout}${stderr}`;
}

test('the specs of the app run on Electron where it is, unless the stand-in is asked for', () => {
  for (const suite of ['smoke', 'e2e']) {
    expect(hostOf(suite)).toBe('Electron');
    expect(hostOf(suite, 'stand-in')).toBe('stand-in');
    expect(hostOf(suite, 'Chromium')).toContain('SPEC_HOST=Chromium: Electron or stand-in');
  }
});

test('the specs of the stand-in never run on Electron', () => {
  expect(hostOf('standin/selftest')).toBe('stand-in');
  expect(hostOf('standin/selftest', 'Electron')).toBe('stand-in');
});
