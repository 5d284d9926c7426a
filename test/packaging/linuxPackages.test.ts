import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRecorder } from './recorder.ts';
import { makeStage, type Stage } from './stage.ts';

/** What the tool that writes a deb or rpm was told. */
interface Given {
  readonly arguments: readonly string[];
  readonly desktop: string;
  /** How the package was made, as an installed Usher reads it. */
  readonly packageType: string;
  /** Where a newer version is looked up. */
  readonly latest: string;
  /** The script that runs after the files are there. */
  readonly installed: string;
  /** The script that runs after the files are gone. */
  readonly removed: string;
}

describe.runIf(process.platform === 'linux')('packages of Linux', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = makeStage();
  });
  afterAll(() => stage.remove());

  describe.each(['deb', 'rpm'])('a %s', (target) => {
    let given: Given;
    beforeAll(async () => {
      given = await build(stage, target);
    }, 60_000);

    test('installs a desktop entry that windows and notifications are matched by', () => {
      expect(given.desktop).toContain('StartupWMClass=io.github.usher_for_plex.Usher\n');
      expect(given.desktop).toMatch(/^Exec=\/opt\/Usher\/usher( %U)?$/m);
      expect(given.desktop).toContain('Icon=usher\n');
      expect(given.desktop).toContain('X-GNOME-UsesNotifications=true\n');
      const entry = '=/usr/share/applications/io.github.usher_for_plex.Usher.desktop';
      expect(given.arguments.some((part) => part.endsWith(entry))).toBe(true);
      for (const side of [16, 24, 32, 48, 64, 128, 256, 512]) {
        const icon = `hicolor/${side}x${side}/apps/usher.png`;
        expect(
          given.arguments.some((part) => part.endsWith(icon)),
          `${side}`,
        ).toBe(true);
      }
    });

    test('X9 says what it is, since its updates are the package manager’s', () => {
      expect(given.packageType).toBe(target);
      expect(given.latest).toContain('version: ');
    });

    test('CL9 puts the command into PATH as a file of the package, and makes no link there', () => {
      expect(given.arguments).toContain('assets/linux/usher.sh=/usr/bin/usher');
      expect(given.installed).not.toMatch(/\bln\b|update-alternatives/);
      const recommended = given.arguments.filter((part) =>
        /^nodejs |^--rpm-tag=Recommends: nodejs /.test(part),
      );
      expect(recommended).toEqual([expect.stringContaining('20.18.1')]);
    });

    test('CL11 after an update nothing is taken away, and the last removal leaves nothing behind', () => {
      const script = given.removed.replaceAll('/etc/apparmor.d/usher', join(stage.folder, 'profile'));
      writeFileSync(join(stage.folder, 'profile'), '');
      const removed = (word: string): boolean => {
        execFileSync('sh', ['-c', script, 'after-remove', word], { env: { PATH: '/usr/bin:/bin' } });
        return !existsSync(join(stage.folder, 'profile'));
      };
      const [update, removal] = target === 'deb' ? ['upgrade', 'remove'] : ['1', '0'];
      expect([removed(update), removed(removal)]).toEqual([false, true]);
    });

    test('depends on what keytar and notifications load, and on no tray library of old', () => {
      const depends = given.arguments.filter((_, index) => given.arguments[index - 1] === '-d');
      expect(depends).toEqual(
        expect.arrayContaining(
          target === 'deb' ? ['libsecret-1-0', 'libnotify4'] : ['libsecret', 'libnotify'],
        ),
      );
      expect(given.arguments.join('\n')).not.toContain('libappindicator');
    });

    test('B8 when it is removed, takes nothing of the person’s', () => {
      // The profile that lets its sandbox work. A line more, and somebody has to look.
      expect(given.removed.match(/\b(rm|rmdir|unlink|find|shred)\b.*/g)).toEqual(['rm -f "$profile"']);
      expect(given.removed).toContain("profile='/etc/apparmor.d/usher'\n");
    });
  });
});

/** Builds a package with a recorder in the place of the tool that would write it: what it was given is what we decide. */
async function build(stage: Stage, target: string): Promise<Given> {
  const tools = makeRecorder(join(stage.folder, `tools-${target}`));
  const out = await stage.build('linux', [target, '--x64'], tools);
  const read = (name: string) => readFileSync(join(tools, name), 'utf8');
  return {
    arguments: read('given').split('\0'),
    desktop: read('desktop'),
    installed: read('after-install'),
    removed: read('after-remove'),
    packageType: readFileSync(join(out, 'linux-unpacked', 'resources', 'package-type'), 'utf8'),
    latest: readFileSync(join(out, 'latest-linux.yml'), 'utf8'),
  };
}
