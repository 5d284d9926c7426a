/** The second line of each of these files, by which Usher and its uninstaller know their own. */
export const MARK = 'Written by Usher, and taken away in its settings.';

const NODE_MISSING = 'usher: in a terminal Usher needs Node 20.18.1 or newer: https://nodejs.org';
const USHER_GONE = 'usher: Usher is not where it was. Open its settings once, and this works again.';

/** A script of sh that runs the bundle in the Node of PATH. */
export function shellScript(bundle: string): string {
  return `#!/bin/sh
# ${MARK}
bundle='${bundle.replaceAll("'", `'\\''`)}'
[ -f "$bundle" ] || {
  echo "${USHER_GONE}" >&2
  exit 127
}
node=$(command -v node || command -v nodejs) || {
  echo "${NODE_MISSING}" >&2
  exit 127
}
exec "$node" "$bundle" "$@"
`;
}

/**
 * The same for Windows. It reads such a file in a code page of its own, so the path must be plain, but for the folder that a variable names.
 * Throws where it is not.
 */
export function batchScript(bundle: string, localAppData: string): string {
  const isLocal = bundle.toLowerCase().startsWith(`${localAppData.toLowerCase()}\\`);
  const rest = isLocal ? bundle.slice(localAppData.length) : bundle;
  if (!/^[\x20-\x7e]*$/.test(rest))
    throw new Error('a batch file names no path with other letters than plain ones');
  return [
    '@echo off',
    `rem ${MARK}`,
    'setlocal',
    `set "bundle=${isLocal ? '%LOCALAPPDATA%' : ''}${rest.replaceAll('%', '%%')}"`,
    'if not exist "%bundle%" (',
    `  echo ${USHER_GONE} 1>&2`,
    '  exit /b 127',
    ')',
    'where node >nul 2>nul || (',
    `  echo ${NODE_MISSING} 1>&2`,
    '  exit /b 127',
    ')',
    'node "%bundle%" %*',
    '',
  ].join('\r\n');
}

export function isOwnScript(text: string): boolean {
  const [, second] = text.split(/\r?\n/, 2);
  return second === `# ${MARK}` || second === `rem ${MARK}`;
}

/** The bundle that such a text runs; undefined if it names none. */
export function bundleOf(text: string, localAppData: string): string | undefined {
  const [, quoted] = /^bundle='(.*)'$/m.exec(text) ?? [];
  if (quoted !== undefined) return quoted.replaceAll(`'\\''`, "'");
  const [, set] = /^set "bundle=(.*)"\r?$/m.exec(text) ?? [];
  return set?.replace(/^%LOCALAPPDATA%/, () => localAppData).replaceAll('%%', '%');
}
