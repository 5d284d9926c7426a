import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { createProgram } from '../src/cli/program/program.ts';
import { scenarios } from '../src/demo/scenarios.ts';
import { anchorsIn, citationsIn, faultsOf, headingsOf, type Project } from './docFaults.ts';

const root = path.join(import.meta.dirname, '..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const filesOf = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root, exclude: ['**/node_modules', 'dist', 'release'] }).map((file) =>
    file.replaceAll('\\', '/'),
  );

const program = createProgram(async () => {});
const usherCommands = new Set([...program.commands.map((command) => command.name()), 'help']);

// What this test makes up is not there.
const sources = filesOf('{src,renderer,test,scripts,assets}/**/*.{ts,tsx,css}').filter(
  (file) => file !== 'test/docs.test.ts',
);
const words = new Set([...sources, 'biome.json'].flatMap((file) => textOf(file).match(/\w+/g) ?? []));

const project: Project = {
  root,
  scripts: new Set(Object.keys(packageJson.scripts)),
  usherCommands,
  words,
  anchorsOf: (file) => (existsSync(path.join(root, file)) ? anchorsIn(textOf(file)) : undefined),
};

const documents = filesOf('**/*.md');

test.each(documents)('%s names only what is there', (file) => {
  expect(faultsOf(file, textOf(file), project)).toEqual([]);
});

test('every citation of the protocol names a heading of it', () => {
  const headings = new Set(headingsOf(textOf('docs/protocol.md')));
  const cited = sources.flatMap((file) => citationsIn(textOf(file)).map((heading) => ({ file, heading })));
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter(({ heading }) => !headings.has(heading))).toEqual([]);
});

test('every dependency is decided on', () => {
  const decisions = textOf('docs/decisions.md');
  const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
  const undecided = names.filter((name) => !name.startsWith('@types/') && !decisions.includes(`\`${name}\``));
  expect(undecided).toEqual([]);
});

test('every scenario of the demo server is told of', () => {
  const protocol = textOf('docs/protocol.md');
  expect(Object.keys(scenarios).filter((name) => !protocol.includes(`\`${name}\``))).toEqual([]);
});

test('every command of usher has its section, or its line', () => {
  const cli = textOf('docs/cli.md');
  expect(usherCommands.size).toBeGreaterThan(5);
  expect([...usherCommands].filter((name) => !cli.includes(`\`usher ${name}`))).toEqual([]);
});

test('every option of usher is on its page', () => {
  const cli = textOf('docs/cli.md');
  const all = [program, ...program.commands, ...program.commands.flatMap((command) => command.commands)];
  const options = new Set(all.flatMap((command) => command.options.map((option) => option.long ?? '')));
  expect(options).toContain('--json');
  expect([...options].filter((name) => !new RegExp(`${name}\\b`).test(cli))).toEqual([]);
});

// The finder itself: what it must find, and must not.

test.each([
  ['a link to no file', 'See [this](nowhere.md).', 'nowhere.md'],
  ['an anchor of the same file', '# One\n[two](#two)', '#two'],
  ['an anchor of another file', '[x](docs/protocol.md#no-such-heading)', 'docs/protocol.md#no-such-heading'],
  ['a picture', '<img src="assets/screenshots/gone.png">', 'assets/screenshots/gone.png'],
  ['an npm script', '```sh\nnpm run --silent fly -- --far\n```', 'npm run --silent fly'],
  ['a command of usher', 'By `usher dance --json`.', 'usher dance'],
  ['a command of usher through npm', '```sh\nnpm run usher -- dance\n```', 'usher -- dance'],
  ['a tool', '`npx no-such-tool`', 'npx no-such-tool'],
  ['the path of a command', '```sh\nnpx vitest run test/gone\n```', 'test/gone'],
  ['a name of the code', 'By `flyAway`.', 'flyAway'],
  ['a path', 'In `src/plex/gone.ts`.', 'src/plex/gone.ts'],
])('finds %s', (_what, text, fault) => {
  expect(faultsOf('README.md', text, project)).toEqual([fault]);
});

test.each([
  [
    'links, anchors and addresses',
    '# A `b` c\n[1](#a-b-c) [2](docs/cli.md#which-servers) [3](https://x.test/#y)',
  ],
  ['what is no link', '```ts\nlist[0](nowhere)\n```\n`[a](b.md)`'],
  ['commands', '`npm run check`, `npm test`, `usher list --json`, `usher` and usher dances'],
  ['paths', '`src/domain`, `test/fuzz/`, `src/cli/*.ts`, `plex/feed/stream`'],
])('lets %s pass', (_what, text) => {
  // It links to itself: by the name it has here.
  expect(faultsOf('README.md', text, { ...project, anchorsOf: anchorsFor(text) })).toEqual([]);
});

function anchorsFor(text: string): Project['anchorsOf'] {
  return (file) => (file === 'README.md' ? anchorsIn(text) : project.anchorsOf(file));
}

test('reads citations across the lines of a comment', () => {
  const page = ['docs', 'protocol.md'].join('/');
  expect(citationsIn(`// (${page}\n// "Silence\n// and pings").`)).toEqual(['Silence and pings']);
  expect(citationsIn(`/** ${page} "PINs", "Device\n * keys" and "Errors" */`)).toEqual([
    'PINs',
    'Device keys',
    'Errors',
  ]);
});
