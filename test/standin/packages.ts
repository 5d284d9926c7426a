import { type ExecFileSyncOptions, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { findNginx, UNPACKED_NGINX } from '../world/ownProcess.ts';

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
  'tinyproxy-bin', // a forward proxy, without the service that comes with `tinyproxy`
  'fonts-dejavu-core',
  'tmux', // a terminal that types, and shows what stands on it
  'zsh', // completes what is typed, as bash does
  'fish', // the same
];
// Ubuntu's package is an empty shell around a snap.
const CHROMIUM = ['chromium', 'chromium-headless-shell'];

/** A reverse proxy as people have it. Not installed but unpacked: installed it would serve port 80 from then on. */
const NGINX = 'nginx';

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
  return [...wanted.filter((name) => !installed.has(name)), ...(findNginx() ? [] : [NGINX])];
}

/** Installs what is missing where it may (root, or CI with sudo); otherwise prints the line to run. False if they are not there now. */
export function installPackages(): boolean {
  const names = missingPackages().filter((name) => name !== NGINX);
  const install = ['install', '-y', '--no-install-recommends', ...names];
  const isRoot = process.getuid?.() === 0;
  const maySudo = Boolean(process.env.CI) && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (names.length && !isRoot && !maySudo) {
    console.error(
      `The tests need some packages:\n\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`,
    );
    return false;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of isRoot || maySudo ? [['update', '-q'], ...(names.length ? [install] : [])] : []) {
    const [command, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-E', 'apt-get', ...args];
    try {
      execFileSync(command ?? '', rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    } catch {
      console.error(`apt-get ${args.join(' ')} failed: see above.`);
      return false;
    }
  }
  if (!findNginx()) unpackNginx();
  return missingPackages().length === 0;
}

/** Needs no root. */
function unpackNginx(): void {
  mkdirSync(UNPACKED_NGINX, { recursive: true });
  const at: ExecFileSyncOptions = { cwd: UNPACKED_NGINX, stdio: ['ignore', 'ignore', 'inherit'] };
  try {
    execFileSync('apt-get', ['download', '-q', '-o', 'APT::Sandbox::User=root', NGINX], at);
    const file = readdirSync(UNPACKED_NGINX).find((name) => name.endsWith('.deb'));
    execFileSync('dpkg-deb', ['-x', file ?? '', '.'], at);
  } catch {
    console.error('nginx could not be unpacked: see above. `apt-get update` may help.');
  }
}

export function isUbuntu(): boolean {
  return existsSync('/etc/os-release') && /^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));
}
