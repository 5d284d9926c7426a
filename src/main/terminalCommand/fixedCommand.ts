import type { TerminalCommand } from '../../domain/settings/terminalCommand.ts';
import type { Installation } from '../update/updateWay.ts';
import { isNotMoved } from './places.ts';

/** Where there is nothing to install; undefined where there is. `appPath`: the app's archive. */
export function fixedCommand(
  { platform, packageType, isAppImage }: Pick<Installation, 'platform' | 'packageType' | 'isAppImage'>,
  appPath: string,
): TerminalCommand | undefined {
  if (isAppImage) return { kind: 'unsettled', where: 'app-image' };
  if (isNotMoved(appPath, { platform })) return { kind: 'unsettled', where: 'not-moved' };
  return packageType === 'deb' || packageType === 'rpm' ? { kind: 'packaged' } : undefined;
}
