// What Electron reads as an accelerator (electron#shell/browser/ui/accelerator_util.cc, shell/common/keyboard_util.cc).

const MODIFIERS: Readonly<Record<string, string>> = {
  alt: 'Alt',
  option: 'Alt',
  altgr: 'AltGr',
  shift: 'Shift',
  control: 'Control',
  ctrl: 'Control',
  command: 'Command',
  cmd: 'Command',
  meta: 'Command',
  super: 'Command',
};
const KEYS =
  /^([!-~ ]|f([1-9]|1\d|2[0-4])|num([0-9]|add|dec|div|lock|mult|sub)|plus|space|tab|backspace|capslock|delete|insert|return|enter|up|down|left|right|home|end|pageup|pagedown|escape|esc|printscreen|scrolllock|volume(up|down|mute)|media(nexttrack|previoustrack|stop|playpause))$/;

/** One spelling for all that mean the same keys; undefined where Electron cannot read it. */
export function acceleratorOf(text: string, platform = process.platform): string | undefined {
  if (!/^[\x20-\x7e]*$/.test(text)) return undefined;
  const both = platform === 'darwin' ? 'command' : 'control';
  const tokens = text
    .split('+')
    .map((token) => token.trim().toLowerCase())
    .filter(Boolean)
    .map((token) => (token === 'commandorcontrol' || token === 'cmdorctrl' ? both : token));
  const modifiers = new Set(tokens.flatMap((token) => MODIFIERS[token] ?? []));
  const key = tokens.findLast((token) => !(token in MODIFIERS));
  return key && KEYS.test(key) ? [...[...modifiers].sort(), key].join('+') : undefined;
}
