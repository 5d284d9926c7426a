import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { endingOf } from '../../scripts/start/ending.ts';
import type { CommandStage } from './commandStage.ts';
import { root } from './read.ts';

/** How far a command of a workflow is tried in `npm test`, in words, and the trial. */
export type HowFar = { readonly words: string; readonly attempt: (stage: CommandStage, run: string) => void };

const VERSION = packageJson.version;
const TAG = { GITHUB_REF_NAME: `v${VERSION}` };

const isWhole: HowFar['attempt'] = (stage, run) =>
  expect(stage.run(run)).toMatchObject({ status: 0, err: '' });
const nothing: HowFar['attempt'] = () => {};

/** Every command of every workflow, by its text. A new one fails the test until it stands here. */
export const HOW_FAR: Readonly<Record<string, HowFar>> = {
  'node scripts/lockfile.ts': { words: 'is run', attempt: isWhole },
  'npm ci': {
    words: 'is what came before the tests; that package.json and lockfile agree is looked at',
    attempt: (stage) =>
      expect(stage.run('npm ci --dry-run --offline --ignore-scripts --no-audit').status).toBe(0),
  },
  'npm audit --audit-level=high': {
    words: 'needs a registry that knows of weaknesses; what it says today is no matter of this code',
    attempt: nothing,
  },
  'npx install-electron': {
    words: 'needs GitHub; that the package has the command is looked at',
    attempt: () => expect(existsSync(path.join(root, 'node_modules', '.bin', 'install-electron'))).toBe(true),
  },
  'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0': {
    words: 'would change the machine; that it is the remedy of `npm start` is looked at',
    attempt: (_, run) => expect(endingOf(null, 'SIGTRAP', undefined, () => true).sentence).toContain(run),
  },
  'npx playwright install --with-deps chromium': {
    words: 'needs the network; Playwright says what it would fetch',
    attempt: (stage) => {
      const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
      const said = stage.run(`node "${cli}" install --dry-run chromium`);
      expect(said).toMatchObject({ status: 0, out: expect.stringMatching(/chromium/i) });
    },
  },
  'npm test': { words: 'is this', attempt: nothing },
  'npm run test:boringssl': {
    words: 'needs Electron; test/scripts/boringssl.test.ts runs its script',
    attempt: nothing,
  },
  'npm run package -- --dir': {
    words: 'needs Electron; test/packaging/packages.test.ts builds such folders around made-up runtimes',
    attempt: nothing,
  },
  'npm run test:built': { words: 'needs a package; test/smoke/built.spec.ts runs it', attempt: nothing },
  'node scripts/release/notes.ts "$GITHUB_REF_NAME"': {
    words: 'is run, with a tag that is a release and with one that is none',
    attempt: (stage, run) => {
      stage.write('CHANGELOG.md', `# Changelog\n\n## ${VERSION}\n\n- A thing.\n`);
      expect(stage.run(run, TAG)).toEqual({ status: 0, out: '- A thing.', err: '' });
      expect(stage.run(run, { GITHUB_REF_NAME: 'v0.0.0' }).status).toBe(1);
    },
  },
  'sudo apt-get update && sudo apt-get install -y rpm': {
    words: 'would change the machine; that apt-get is asked for both is looked at',
    attempt: (stage, run) => {
      stage.replace('sudo', 'echo "$@"');
      expect(stage.run(run).out).toBe('apt-get update\napt-get install -y rpm');
    },
  },
  'npm run package': {
    words:
      'needs Electron; test/packaging/command.test.ts runs it with a made-up runtime, and signing.test.ts with empty secrets',
    attempt: nothing,
  },
  'npm pack ./dist/cli --pack-destination release': {
    words: 'needs the build; test/cli/installed packs the same folder and installs it',
    attempt: nothing,
  },
  'node scripts/release/checksums.ts packages': {
    words: 'is run',
    attempt: (stage, run) => {
      stage.write('packages/usher.deb', 'a package');
      isWhole(stage, run);
      expect(stage.read('packages/SHA256SUMS')).toContain('  usher.deb\n');
    },
  },
  'node scripts/release/notes.ts "$GITHUB_REF_NAME" > notes.md': {
    words: 'is run, for signed and unsigned packages',
    attempt: (stage, run) => {
      stage.write('CHANGELOG.md', `# Changelog\n\n## ${VERSION}\n\n- A thing.\n`);
      expect(stage.run(run, { ...TAG, MACOS_SIGNED: 'true' }).status).toBe(0);
      expect(stage.read('notes.md')).toBe('- A thing.\n');
      expect(stage.run(run, { ...TAG, MACOS_SIGNED: 'false' }).status).toBe(0);
      expect(stage.read('notes.md')).toContain('not signed');
    },
  },
  'gh release create "$GITHUB_REF_NAME" --draft --verify-tag --title "Usher ${GITHUB_REF_NAME#v}" --notes-file notes.md packages/*':
    {
      words: 'needs GitHub; what `gh` is called with is looked at',
      attempt: (stage, run) => {
        stage.replace('gh', 'printf "%s\\n" "$@"');
        stage.write('packages/a b.dmg', '');
        stage.write('packages/SHA256SUMS', '');
        const called = stage.run(run, TAG).out.split('\n');
        expect(called.slice(0, 9).join(' ')).toBe(
          `release create v${VERSION} --draft --verify-tag --title Usher ${VERSION} --notes-file notes.md`,
        );
        expect(called.slice(9).toSorted()).toEqual(['packages/SHA256SUMS', 'packages/a b.dmg']);
      },
    },
};
