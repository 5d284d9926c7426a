import type { HookPayload } from '../domain/hooks/hookPayload.ts';
import { payloadVariables } from '../domain/hooks/template.ts';

/**
 * What a command gets of Usher's own environment: what programs need to find each other, files, the desktop and the person's keys, and
 * nothing else. No token, no proxy's password.
 */
const KEPT = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'LC_MESSAGES',
  'TZ',
  'TMPDIR',
  'XDG_RUNTIME_DIR',
  'DBUS_SESSION_BUS_ADDRESS',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'SSH_AUTH_SOCK',
] as const;

const KEPT_ON_WINDOWS = [
  'PATHEXT',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'COMSPEC',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'USERNAME',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
] as const;

/** With the payload as `USHER_…`. */
export function commandEnvironment(
  payload: HookPayload,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Readonly<Record<string, string>> {
  const names: readonly string[] = platform === 'win32' ? [...KEPT, ...KEPT_ON_WINDOWS] : KEPT;
  const kept = names.flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...payloadVariables(payload) };
}
