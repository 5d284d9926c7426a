import { readFileSync } from 'node:fs';

/** Notifications stay until somebody acts; a click acts and closes. */
export const dunstConfig = `[global]
monitor=0
origin=bottom-right
offset=16x48
font=DejaVu Sans 10
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
background="#26292f"
foreground="#ffffff"
timeout=0
`;

/** xprop cannot take a window's frame away, so the window manager is told to: the host names frameless windows so. */
export function openboxConfig(): string {
  const rule =
    '<application name="*standin-bare*"><decor>no</decor><layer>above</layer><skip_taskbar>yes</skip_taskbar></application>';
  return readFileSync('/etc/xdg/openbox/rc.xml', 'utf8').replace('</applications>', `${rule}</applications>`);
}

/** A panel along the top with nothing but a tray, at its right end. */
export const panelConfig = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/><value type="int" value="2"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-2" type="string" value="systray"/>
  </property>
</channel>
`;
