import { readFileSync } from 'node:fs';

/** Notifications stay until somebody acts; a click acts and closes. `isFine`: below a panel on a screen with twice as many points. */
export function dunstConfig(isFine: boolean, theme: 'light' | 'dark'): string {
  const [background, foreground] = theme === 'dark' ? ['#26292f', '#ffffff'] : ['#ffffff', '#1d1d1f'];
  return `[global]
monitor=0
scale=${isFine ? 2 : 1}
origin=${isFine ? 'top-right' : 'bottom-right'}
offset=16x48
font=DejaVu Sans ${isFine ? 20 : 10}
show_indicators=${isFine ? 'no' : 'yes'}
frame_width=1
format="<b>%s</b>\\n%b"
markup=full
icon_position=off
idle_threshold=0
history_length=200
notification_limit=200
# Its menu of actions, which a test answers.
dmenu=choose-action
mouse_left_click=do_action, close_current
[urgency_normal]
background="${background}"
foreground="${foreground}"
timeout=0
`;
}

/** xprop cannot take a window's frame away, so the window manager is told to: the host names frameless windows so. */
export function openboxConfig(): string {
  const rule =
    '<application name="*standin-bare*"><decor>no</decor><layer>above</layer><skip_taskbar>yes</skip_taskbar></application>';
  return readFileSync('/etc/xdg/openbox/rc.xml', 'utf8').replace('</applications>', `${rule}</applications>`);
}

/** A panel along the top with nothing but a tray, at its right end; `isFine`: in the middle, where there is room for its tooltip. */
export function panelConfig(isFine: boolean): string {
  const spring = (id: number): string => `<property name="plugin-${id}" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>`;
  const ids = isFine ? [1, 2, 3] : [1, 2];
  return `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">${ids.map((id) => `<value type="int" value="${id}"/>`).join('')}</property>
    </property>
  </property>
  <property name="plugins" type="empty">
    ${spring(1)}
    <property name="plugin-2" type="string" value="systray"/>
    ${spring(3)}
  </property>
</channel>
`;
}
