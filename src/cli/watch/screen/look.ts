/** `--color` */
export type ColorChoice = 'auto' | 'always' | 'never';

type Output = { readonly isTTY?: boolean | undefined };

/** Whether colours are wanted: by the option, else by NO_COLOR, FORCE_COLOR, TERM and whether it is a terminal. */
export function isColored(choice: ColorChoice, env: NodeJS.ProcessEnv, { isTTY = false }: Output): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

/** Whether the terminal shows more than ASCII: the locale says so, except that the fonts of Linux' own console lack the blocks. */
export function isUnicode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return true;
  if (env.TERM === 'linux') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (!locale) return platform === 'darwin';
  return /utf-?8/i.test(locale);
}

/** Whether there is somebody who sees a screen and presses keys. */
export function isScreen(input: Output, output: Output, env: NodeJS.ProcessEnv): boolean {
  return Boolean(input.isTTY && output.isTTY) && env.TERM !== 'dumb';
}
