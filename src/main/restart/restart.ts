import { AT_LOGIN } from '../loginItem/loginItem.ts';

const DEMO = '--demo';

export const isDemo = process.argv.includes(DEMO);

/**
 * How Usher is started again, with the demo or without. `appImage`: the one that it runs from, if any; what runs lies in a mount that goes
 * with the process.
 */
export function restartOptions(
  intoDemo: boolean,
  argv: readonly string[],
  appImage: string | undefined,
): Electron.RelaunchOptions {
  // Who asks for it wants to see it.
  const own = argv.slice(1).filter((argument) => argument !== DEMO && argument !== AT_LOGIN);
  return { args: intoDemo ? [...own, DEMO] : own, ...(appImage && { execPath: appImage }) };
}
