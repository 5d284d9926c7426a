// A private desktop per worker: X server, session bus, notification daemon, keyring, and optionally a window manager and a panel with a tray.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import dbus from 'dbus-native';

export interface DesktopOptions {
  size?: string;
  wm?: boolean;
  panel?: 'lxqt' | 'xfce' | 'gtk-sni' | false;
  keyring?: boolean;
  dpi?: number;
}
export class Desktop {
  readonly dir = mkdtempSync(path.join(os.tmpdir(), 'desktop-'));
  env: Record<string, string> = {};
  bus!: dbus.MessageBus;
  #procs: ChildProcess[] = [];
  async start(o: DesktopOptions = {}): Promise<this> {
    const home = path.join(this.dir, 'home'),
      run = path.join(this.dir, 'run'),
      bin = path.join(this.dir, 'bin');
    for (const d of [
      home,
      run,
      bin,
      `${home}/.config/openbox`,
      `${home}/.config/dunst`,
      `${home}/.config/lxqt`,
    ])
      mkdirSync(d, { recursive: true, mode: 0o700 });
    writeFileSync(`${bin}/xdg-open`, `#!/bin/sh\nprintf '%s\\n' "$@" >> "${this.dir}/opened"\n`);
    chmodSync(`${bin}/xdg-open`, 0o755);
    const base: Record<string, string> = {
      ...(process.env as any),
      HOME: home,
      XDG_RUNTIME_DIR: run,
      XDG_CONFIG_HOME: `${home}/.config`,
      XDG_DATA_HOME: `${home}/.local/share`,
      XDG_CACHE_HOME: `${home}/.cache`,
      PATH: `${bin}:${process.env.PATH}`,
      XDG_CURRENT_DESKTOP: '',
      LANG: 'C.UTF-8',
    };
    for (const k of ['DBUS_SESSION_BUS_ADDRESS', 'WAYLAND_DISPLAY', 'DISPLAY']) delete base[k];
    const x = spawn(
      'Xvfb',
      [
        '-displayfd',
        '3',
        '-screen',
        '0',
        `${o.size ?? '1280x800'}x24`,
        '-nolisten',
        'tcp',
        ...(o.dpi ? ['-dpi', String(o.dpi)] : []),
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: base },
    );
    const d = spawn(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', '--nosyslog', '--print-address=3'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: base },
    );
    this.#procs.push(d, x);
    const line = (p: ChildProcess): Promise<string> =>
      new Promise((ok, no) => {
        let s = '';
        p.stdio[3]?.on('data', (c: Buffer) => {
          s += c;
          if (s.includes('\n')) ok(s.trim());
        });
        p.once('exit', () => no(new Error('exited')));
      });
    const [display, address] = await Promise.all([line(x), line(d)]);
    this.env = { ...base, DISPLAY: `:${display}`, DBUS_SESSION_BUS_ADDRESS: address };
    this.bus = dbus.sessionBus({ busAddress: address });
    const waits: Promise<void>[] = [];
    writeFileSync(
      `${home}/.config/dunst/dunstrc`,
      `[global]\nmonitor=0\norigin=bottom-right\noffset=16x48\nfont=DejaVu Sans 10\nframe_width=1\nformat="<b>%s</b>\\n%b"\nmarkup=full\nicon_position=off\nidle_threshold=0\nmouse_left_click=do_action, close_current\n[urgency_normal]\nbackground="#26292f"\nforeground="#ffffff"\ntimeout=0\n`,
    );
    this.run('dunst', ['-config', `${home}/.config/dunst/dunstrc`]);
    waits.push(this.name('org.freedesktop.Notifications'));
    if (o.keyring !== false) {
      const k = this.run(
        'gnome-keyring-daemon',
        ['--foreground', '--unlock', '--components=secrets'],
        'pipe',
      );
      k.stdin?.end('test');
      waits.push(this.name('org.freedesktop.secrets'));
    }
    // A frameless BrowserWindow: xprop cannot set _MOTIF_WM_HINTS with its own type, so the rule is the window manager's.
    writeFileSync(
      `${home}/.config/openbox/rc.xml`,
      readFileSync('/etc/xdg/openbox/rc.xml', 'utf8').replace(
        '</applications>',
        '<application name="*standin-bare*"><decor>no</decor><layer>above</layer><skip_taskbar>yes</skip_taskbar></application></applications>',
      ),
    );
    if (o.wm || o.panel) {
      this.run('openbox', ['--sm-disable', '--config-file', `${home}/.config/openbox/rc.xml`]);
    }
    if (o.panel === 'lxqt') {
      writeFileSync(
        `${home}/.config/lxqt/panel.conf`,
        `panels=panel1\n[panel1]\nalignment=0\ndesktop=0\niconSize=24\nlineCount=1\npanelSize=32\nplugins=statusnotifier\nposition=Top\nwidth=100\nwidth-percent=true\n[statusnotifier]\ntype=statusnotifier\nalignment=Right\n`,
      );
      this.run('lxqt-panel', []);
      waits.push(this.name('org.kde.StatusNotifierWatcher'));
    } else if (o.panel === 'gtk-sni') {
      this.run('gtk-sni-tray-standalone', [
        '--watcher',
        '--top',
        '--end',
        '--size',
        '32',
        '--color',
        '#20242c',
      ]);
      waits.push(this.name('org.kde.StatusNotifierWatcher'));
    } else if (o.panel === 'xfce') {
      const dir = `${home}/.config/xfce4/xfconf/xfce-perchannel-xml`;
      mkdirSync(dir, { recursive: true });
      writeFileSync(
        `${dir}/xfce4-panel.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><channel name="xfce4-panel" version="1.0"><property name="configver" type="int" value="2"/><property name="panels" type="array"><value type="int" value="1"/><property name="panel-1" type="empty"><property name="position" type="string" value="p=6;x=0;y=0"/><property name="length" type="uint" value="100"/><property name="position-locked" type="bool" value="true"/><property name="size" type="uint" value="32"/><property name="plugin-ids" type="array"><value type="int" value="1"/><value type="int" value="2"/></property></property></property><property name="plugins" type="empty"><property name="plugin-1" type="string" value="separator"><property name="expand" type="bool" value="true"/><property name="style" type="uint" value="0"/></property><property name="plugin-2" type="string" value="systray"/></property></channel>`,
      );
      this.run('xfce4-panel', ['--disable-wm-check']);
      waits.push(this.name('org.kde.StatusNotifierWatcher'));
    }
    if (!o.panel) await this.#watch();
    await Promise.all(waits);
    return this;
  }
  // Without a panel: the least a tray needs. Electron falls back to XEmbed unless a watcher with a host is there before it starts.
  async #watch(): Promise<void> {
    const items: string[] = [];
    const w = dbus.defineInterface({
      name: 'org.kde.StatusNotifierWatcher',
      methods: {
        RegisterStatusNotifierItem: {
          in: { service: 's' },
          handler: ({ service }, { sender }) => {
            items.push(service.startsWith('/') ? sender + service : `${service}/StatusNotifierItem`);
          },
        },
        RegisterStatusNotifierHost: { in: { service: 's' }, handler: () => {} },
      },
      properties: {
        RegisteredStatusNotifierItems: { type: 'as', access: 'read', get: () => items },
        IsStatusNotifierHostRegistered: { type: 'b', access: 'read', value: true },
        ProtocolVersion: { type: 'i', access: 'read', value: 0 },
      },
      signals: {
        StatusNotifierItemRegistered: { args: { service: 's' } },
        StatusNotifierItemUnregistered: { args: { service: 's' } },
        StatusNotifierHostRegistered: {},
      },
    });
    await this.bus.export('/StatusNotifierWatcher', w);
    await this.bus.ownName('org.kde.StatusNotifierWatcher');
    const d = await this.bus.getInterface(
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus',
    );
    await d.$subscribe('NameOwnerChanged', (name: string, _old: string, owner: string) => {
      if (!owner) for (let i = items.length; i--; ) if (items[i]?.startsWith(`${name}/`)) items.splice(i, 1);
    });
  }
  run(cmd: string, args: string[], stdin: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
    const p = spawn(cmd, args, {
      env: this.env,
      stdio: [
        stdin,
        process.env.DESKTOP_DEBUG ? 'inherit' : 'ignore',
        process.env.DESKTOP_DEBUG ? 'inherit' : 'ignore',
      ],
    });
    this.#procs.push(p);
    return p;
  }
  async name(n: string, ms = 8000): Promise<void> {
    for (const end = Date.now() + ms; ; ) {
      if ((await this.bus.listNames()).includes(n)) return;
      if (Date.now() > end) throw new Error(`${n} did not appear on the bus`);
      await new Promise((r) => setTimeout(r, 25));
    }
  }
  exec(cmd: string, ...args: string[]): string {
    return execFileSync(cmd, args, { env: this.env, encoding: 'utf8' }).trim();
  }
  screenshot(file: string): void {
    this.exec('import', '-window', 'root', file);
  }
  opened(): string[] {
    const f = path.join(this.dir, 'opened');
    return existsSync(f) ? readFileSync(f, 'utf8').trim().split('\n') : [];
  }
  // Shown notifications, newest first, as dunst has them.
  notifications(
    kind: 'displayed' | 'history' = 'displayed',
  ): { id: number; summary: string; body: string }[] {
    if (kind === 'history')
      return JSON.parse(this.exec('dunstctl', 'history')).data[0].map((n: any) => ({
        id: n.id.data,
        summary: n.summary.data,
        body: n.body.data,
      }));
    return Array.from({ length: Number(this.exec('dunstctl', 'count', 'displayed')) }, (_, i) => ({
      id: i,
      summary: '',
      body: '',
    }));
  }
  // The app's tray item, found the way a panel finds it.
  async tray(): Promise<Tray> {
    const end = Date.now() + 5000;
    const watcher = await this.bus.proxy('org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher', {
      interface: 'org.kde.StatusNotifierWatcher',
    });
    for (;;) {
      const item = ((await watcher.$props.RegisteredStatusNotifierItems) as string[]).at(-1);
      if (item) {
        const name = item.split('/')[0]!;
        return new Tray(
          this.bus,
          name,
          await this.bus.proxy(name, item.slice(name.length), { interface: 'org.kde.StatusNotifierItem' }),
        );
      }
      if (Date.now() > end) throw new Error('no tray item on the bus');
      await new Promise((r) => setTimeout(r, 25));
    }
  }
  async stop(): Promise<void> {
    await this.bus?.close().catch(() => {});
    for (const p of this.#procs.reverse()) p.kill('SIGTERM');
    await Promise.race([
      Promise.all(
        this.#procs.map((p) =>
          p.exitCode !== null || p.signalCode !== null ? 0 : new Promise((r) => p.once('exit', r)),
        ),
      ),
      new Promise((r) => setTimeout(r, 1500)),
    ]);
    for (const p of this.#procs) p.kill('SIGKILL');
    rmSync(this.dir, { recursive: true, force: true });
  }
}
export interface MenuNode {
  id: number;
  label: string;
  enabled: boolean;
  checked?: boolean;
  children: MenuNode[];
}
export class Tray {
  readonly bus: dbus.MessageBus;
  readonly name: string;
  readonly item: dbus.DBusProxy;
  constructor(bus: dbus.MessageBus, name: string, item: dbus.DBusProxy) {
    this.bus = bus;
    this.name = name;
    this.item = item;
  }
  click(x = 0, y = 0): Promise<void> {
    return this.item.Activate(x, y);
  }
  async tooltip(): Promise<string> {
    return ((await this.item.$props.ToolTip) as any[])[2];
  }
  async menu(): Promise<MenuNode[]> {
    const m = await this.bus.proxy(this.name, (await this.item.$props.Menu) as string, {
      interface: 'com.canonical.dbusmenu',
    });
    const [, root] = await m.GetLayout(0, -1, []);
    const node = ([id, p, kids]: any): MenuNode => ({
      id,
      label: p.label ?? '',
      enabled: p.enabled ?? true,
      ...('toggle-state' in p ? { checked: p['toggle-state'] === 1 } : {}),
      children: kids.map(node),
    });
    return node(root).children;
  }
  async choose(label: string): Promise<void> {
    const m = await this.bus.proxy(this.name, (await this.item.$props.Menu) as string, {
      interface: 'com.canonical.dbusmenu',
    });
    const n = (await this.menu()).find((x) => x.label === label);
    if (!n) throw new Error(`no menu item ${label}`);
    await m.Event(n.id, 'clicked', new dbus.Variant('s', ''), 0);
  }
}
