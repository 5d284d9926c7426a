/**
 * Whether icons of the older kind (XEmbed) may be seen where nothing takes those of D-Bus. On Wayland there are none, and GNOME's panel shows
 * none; other desktops under X11 may, and do not tell.
 */
export function mayShowOldIcons(env: NodeJS.ProcessEnv): boolean {
  const isWayland = Boolean(env.WAYLAND_DISPLAY) || env.XDG_SESSION_TYPE === 'wayland';
  return !isWayland && !/GNOME/i.test(env.XDG_CURRENT_DESKTOP ?? '');
}
