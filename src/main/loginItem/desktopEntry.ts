/** What an autostart file says. `command`: the program and its arguments; empty where there is none. */
export type AutostartEntry = { readonly isOn: boolean; readonly command: readonly string[] };

const ESCAPES: Readonly<Record<string, string>> = {
  '\\s': ' ',
  '\\n': '\n',
  '\\t': '\t',
  '\\r': '\r',
  '\\\\': '\\',
};

/**
 * The text of the file that starts a command at login (freedesktop.org, Desktop Entry Specification and Autostart Specification). Where the
 * program is gone, the desktop passes over it.
 */
export function autostartText(command: readonly string[]): string {
  const exec = command.map(quoted).join(' ');
  const keys = [
    'Type=Application',
    'Name=Usher',
    `TryExec=${escaped(command[0] ?? '')}`,
    `Exec=${escaped(exec)}`,
  ];
  return ['[Desktop Entry]', ...keys, ''].join('\n');
}

/** Reads such a file, whoever wrote it. Desktops switch one off by `Hidden`, GNOME also by a key of its own. */
export function readAutostart(text: string): AutostartEntry {
  const keys = keysOf(text);
  const command = argumentsOf(keys.get('Exec') ?? '');
  const isHidden = /^(true|1)$/.test(keys.get('Hidden') ?? '');
  const isDisabled = /^(false|0)$/.test(keys.get('X-GNOME-Autostart-enabled') ?? '');
  return { isOn: command.length > 0 && !isHidden && !isDisabled, command };
}

function keysOf(text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let isEntry = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) isEntry = line.trim() === '[Desktop Entry]';
    const [, key, value] = /^([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (isEntry && key !== undefined && value !== undefined) keys.set(key, value);
  }
  return keys;
}

/** One argument of `Exec`. A % begins a field code. */
function quoted(argument: string): string {
  const text = argument.replaceAll('%', '%%');
  return /^[\w./%-]+$/.test(text) ? text : `"${text.replace(/["`$\\]/g, '\\$&')}"`;
}

function argumentsOf(exec: string): readonly string[] {
  const text = exec.replace(/\\[sntr\\]/g, (two) => ESCAPES[two] ?? two);
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|[^\s"]+/gs)].map(([whole, inner]) =>
    (inner?.replace(/\\(.)/gs, '$1') ?? whole).replaceAll('%%', '%'),
  );
}

/** Any value of a desktop file. Undone before quotes are read, so that one backslash of an argument becomes four. */
function escaped(value: string): string {
  const escapes = Object.entries(ESCAPES).filter(([, character]) => character !== ' ');
  return value.replace(/[\n\t\r\\]/g, (one) => escapes.find(([, c]) => c === one)?.[0] ?? one);
}
