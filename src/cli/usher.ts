#!/usr/bin/env node
import { startQuickly } from './quickStart.ts';

// What `usher` is installed as. An older Node could not read the rest, nor the catalogue: so this is said in English.
const LEAST = '20.18.1';

if (isOlder(process.versions.node, LEAST)) {
  console.error(
    `usher: this is Node ${process.versions.node}, and Usher needs ${LEAST} or newer: https://nodejs.org`,
  );
  process.exitCode = 1;
} else {
  startQuickly();
  void import('./main.ts');
}

function isOlder(version: string, than: string): boolean {
  const [is, least] = [version, than].map((text) => text.split('.').map(Number));
  const at = [0, 1, 2].find((n) => is?.[n] !== least?.[n]);
  return at !== undefined && Number(is?.[at]) < Number(least?.[at]);
}
