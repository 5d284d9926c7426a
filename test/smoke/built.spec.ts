import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

// What `npm run test:built` says of a package, tried on scripts in the place of one. A package itself is for the workflow.

test.skip(process.platform === 'win32', 'a script cannot take the place of an .exe');

const root = path.join(import.meta.dirname, '..', '..');
const standin = path.join(root, 'test', 'standin', 'bin', 'electron');

test.beforeEach(() => {
  test.skip(process.env.SPEC_HOST !== 'stand-in', 'the stand-in is what the scripts start');
});

async function sayOf(script: string): Promise<{ readonly code: unknown; readonly text: string }> {
  const file = path.join(test.info().outputPath(), 'usher');
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'built.ts'), file]);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const [code] = await once(child, 'close');
  return { code, text };
}

test('B12 what starts, follows its demo server, is alone and ends is well', async () => {
  const { code, text } = await sayOf(`exec ${standin} ${root} "$@"`);
  expect(text).toContain('it starts, follows its demo server, is alone, and ends.');
  expect(code).toBe(0);
});

test('B12 what dies at its start is named', async () => {
  expect(await sayOf('exit 3')).toMatchObject({
    code: 1,
    text: expect.stringContaining('ended by itself: 3.'),
  });
});

test('B12 what lets a second one run is named', async () => {
  const own = `for a; do case $a in --user-data-dir=*) d=\${a#*=};; esac; done
    [ -d "$d/Demo/logs" ] && exit 5
    mkdir -p "$d/Demo/logs"; echo "link: live" > "$d/Demo/logs/usher.log"; exec sleep 60`;
  expect(await sayOf(own)).toMatchObject({ code: 1, text: expect.stringContaining('second launch did not') });
});
