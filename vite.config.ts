import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { asciiOnly } from './scripts/build/asciiOnly.ts';
import { executable } from './scripts/build/executable.ts';
import { isLoadedBy } from './scripts/build/isLoadedBy.ts';
import { leanPackages } from './scripts/build/leanPackages.ts';
import { quickBuiltins } from './scripts/build/quickBuiltins.ts';

/** Which packages are in the bundle, and their licences: scripts/notices.ts joins the lists. */
const LICENCES = { fileName: 'licenses.json' };
const COMMAND = path.resolve('src/cli/main.ts');
/** What most commands need, and talks to nobody. */
const MODEL =
  /[\\/]src[\\/](domain|locales|storage(?![\\/]keychain)|app[\\/]needs)|[\\/]valibot[\\/]|builtin:node:(crypto|timers|util)/;
const node = [...builtinModules, /^node:/];

/** What the page loads on demand comes with its styles, and is run when they are there. Vite's own helper does more, at ten times the size. */
const withStyles = `
  const add = (href) => new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload, onerror }));
  });
  export const __vitePreload = (load, styles, base) =>
    Promise.all(styles.map((file) => add(new URL(file, base).href))).then(load);`;
const smallImports: Plugin = {
  name: 'small-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? withStyles : null),
};

/** One bundle per process: `vite build --mode main|preload|renderer|cli`. Only keytar stays outside (it is native). */
const bundles: Record<string, UserConfig> = {
  main: {
    build: {
      target: 'node24',
      outDir: 'dist/main',
      ssr: 'src/main/main.ts',
      rolldownOptions: { external: ['electron', 'keytar', ...node], output: { format: 'es' } },
    },
    ssr: { noExternal: true },
  },
  // The `usher` command, for plain Node. What a command does is a chunk of its own, loaded when it runs.
  cli: {
    plugins: [leanPackages, quickBuiltins, asciiOnly, executable('usher.js')],
    build: {
      target: 'node20',
      outDir: 'dist/cli',
      ssr: 'src/cli/usher.ts',
      rolldownOptions: {
        external: ['keytar'],
        output: {
          // Node loads it sooner than ES modules (docs/performance.md).
          format: 'cjs',
          entryFileNames: 'usher.js',
          // Names and lines stay, so that the stack of a bug tells where it is. A source map would have to be read at each start.
          comments: false,
          minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: false } },
          // Without hashes: Node keeps the compiled code of each by its path, which a newer version replaces then.
          chunkFileNames: 'chunks/[name].js',
          // Each file takes its time to be found and read: one for what every command needs, two for what most need besides, since
          // completing a word needs none of what talks to servers.
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: (id, modules) => (isLoadedBy(COMMAND, id, modules) ? 'start' : null), priority: 3 },
              { name: 'model', test: MODEL, minShareCount: 4, priority: 2 },
              { name: 'servers', minShareCount: 4, priority: 1 },
            ],
          },
        },
      },
    },
    ssr: { noExternal: true },
  },
  // A sandboxed preload cannot be an ES module: one CommonJS file.
  preload: {
    build: {
      target: 'chrome156',
      outDir: 'dist/preload',
      lib: { entry: 'src/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [smallImports],
    build: { target: 'chrome156', outDir: '../dist/renderer', emptyOutDir: true, modulePreload: false },
  },
};

export default defineConfig(({ mode }) => {
  const bundle = bundles[mode];
  if (!bundle) throw new Error(`unknown bundle '${mode}': main, preload, renderer or cli`);
  return { configFile: false, publicDir: false, ...bundle, build: { ...bundle.build, license: LICENCES } };
});
