import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

type Property = { readonly name: string; readonly value: string };
type Component = {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly Property[];
};
type Dependency = { readonly ref: string; readonly dependsOn?: readonly string[] };
type Bom = {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
};

/**
 * Writes the components of the packages in CycloneDX. `cyclonedx-npm` lists all that the lockfile names; what stays is what
 * travels: the packages that the build has bundled or packed (dist/packages.json), and Electron. Needs no network.
 */
export function writeSbom(root: string, file: string): number {
  const travelling: readonly { readonly name: string; readonly version: string }[] = JSON.parse(
    readFileSync(path.join(root, 'dist/packages.json'), 'utf8'),
  );
  const names = new Set(travelling.map(({ name, version }) => `${name}@${version}`));
  const isTravelling = (component: Component): boolean =>
    component.name === 'electron' || names.has(idOf(component));
  const bom = lockedComponents(root);
  const components = bom.components.filter(isTravelling);
  const missing = [...names].filter((name) => !components.some((component) => idOf(component) === name));
  if (missing.length > 0) throw new Error(`travels, and is not in package-lock.json: ${missing.join(', ')}`);

  const own = bom.metadata.component['bom-ref'];
  const refs = new Set([own, ...components.map((component) => component['bom-ref'])]);
  const edges = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  // Some are reached only by way of one that does not travel, or by none that npm knows of. They are Usher's own then.
  const reached = new Set(edges.flatMap(({ dependsOn }) => dependsOn));
  const orphans = [...refs].filter((ref) => ref !== own && !reached.has(ref));
  const dependencies = edges.map(({ ref, dependsOn }) => ({
    ref,
    dependsOn: ref === own ? [...dependsOn, ...orphans] : dependsOn,
  }));
  const reduced = { ...bom, components: components.map(withoutDevelopment), dependencies };
  writeFileSync(file, `${JSON.stringify(reduced, null, 2)}\n`);
  return components.length;
}

const idOf = ({ group, name, version }: Component): string => `${group ? `${group}/` : ''}${name}@${version}`;

/** For npm all that is bundled is a tool of development: whoever reads the list would pass over it. */
function withoutDevelopment({ properties = [], ...component }: Component): Component {
  return {
    ...component,
    properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
  };
}

function lockedComponents(root: string): Bom {
  const { resolve } = createRequire(import.meta.url);
  const tool = path.join(path.dirname(resolve('@cyclonedx/cyclonedx-npm')), 'bin/cyclonedx-npm-cli.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tool, '--package-lock-only', '--flatten-components', '--output-reproducible', '--validate'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`cyclonedx-npm failed:\n${stderr}`);
  return JSON.parse(stdout);
}
