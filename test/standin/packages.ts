import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What a desktop of its own needs. */
const DESKTOP = [
  'xvfb', // a display
  'dbus', // the session bus
  'dunst', // shows notifications, and can be asked which
  'gnome-keyring', // the Secret Service
  'libsecret-1-0', // how keytar reaches it
  'libsecret-tools', // looks into it from outside
  'xdotool', // places windows, clicks
  'x11-utils', // xprop
  'x11-xserver-utils', // xrandr
  'xclip', // the clipboard
  'imagemagick', // screenshots
  'openbox', // focus as under a window manager
  'xfce4-panel', // a real tray, to be looked at
  'nginx-light', // a reverse proxy as people have it
  'tinyproxy', // a forward proxy
  'fonts-dejavu-core',
];
// Ubuntu's package is an empty shell around a snap.
const CHROMIUM = ['chromium', 'chromium-headless-shell'];

/** Debian packages that the tests need and the machine lacks; none where there is no dpkg. */
export function missingPackages(): readonly string[] {
  if (!existsSync('/usr/bin/dpkg-query')) return [];
  const wanted = [...DESKTOP, ...(isUbuntu() ? [] : CHROMIUM)];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these in, not JavaScript.
  const format = '${Package} ${db:Status-Status}\n';
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, ...wanted], { encoding: 'utf8' });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((name) => !installed.has(name));
}

/** Installs what is missing where it may (root, or CI with sudo); otherwise prints the line to run. False if they are not there now. */
export function installPackages(): boolean {
  const install = ['install', '-y', '--no-install-recommends', ...missingPackages()];
  const isRoot = process.getuid?.() === 0;
  const maySudo = Boolean(process.env.CI) && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isRoot && !maySudo) {
    console.error(
      `The tests need some packages:\n\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`,
    );
    return false;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update', '-q'], install]) {
    const [command, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-E', 'apt-get', ...args];
    try {
      execFileSync(command ?? '', rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    } catch {
      console.error(`apt-get ${args.join(' ')} failed: see above.`);
      return false;
    }
  }
  return missingPackages().length === 0;
}

function isUbuntu(): boolean {
  return existsSync('/etc/os-release') && /^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));
}
