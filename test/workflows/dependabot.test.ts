import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from './read.ts';

type Group = {
  readonly patterns?: readonly string[];
  readonly 'dependency-type'?: string;
  readonly 'update-types'?: readonly string[];
};
type Update = {
  readonly 'package-ecosystem': string;
  readonly directory: string;
  readonly schedule: { readonly interval: string };
  readonly groups?: Readonly<Record<string, Group>>;
  readonly ignore?: readonly { readonly 'dependency-name': string }[];
};

const file = path.join(root, '.github', 'dependabot.yml');
const { version, updates }: { readonly version: number; readonly updates: readonly Update[] } = parse(
  readFileSync(file, 'utf8'),
);
const npm = updates.find((update) => update['package-ecosystem'] === 'npm');
const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
/** Dependabot knows no other wildcard. */
const matching = (pattern: string): readonly string[] => {
  const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
  return names.filter((name) => expression.test(name));
};

test('B13 new versions of packages and actions are looked for', () => {
  expect(version).toBe(2);
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { directory, schedule } of updates) {
    expect(existsSync(path.join(root, directory))).toBe(true);
    expect(['daily', 'weekly', 'monthly']).toContain(schedule.interval);
  }
});

test('B13 Electron comes alone, and first: of several groups that match, the first takes a package', () => {
  const groups = Object.entries(npm?.groups ?? {});
  expect(groups[0]).toEqual(['electron', { patterns: ['electron'] }]);
  const others = groups.slice(1).flatMap(([, group]) => group.patterns ?? []);
  expect(others.flatMap(matching)).not.toContain('electron');
});

test('B13 every pattern and exception is of a package that is there', () => {
  const patterns = Object.values(npm?.groups ?? {}).flatMap((group) => group.patterns ?? []);
  const ignored = npm?.ignore?.map((rule) => rule['dependency-name']) ?? [];
  expect([...patterns, ...ignored].filter((pattern) => matching(pattern).length === 0)).toEqual([]);
});
