import { expect, test } from 'vitest';
import { hasTeam, type Installation, type UpdateWay, updateWay } from '../../src/main/update/updateWay.ts';

const packaged: Installation = {
  isPackaged: true,
  hasReleases: true,
  platform: 'linux',
  packageType: undefined,
  isAppImage: false,
  isReplaceable: false,
};
const appImage = { isAppImage: true, isReplaceable: true };
const mac = { platform: 'darwin', isReplaceable: true } as const;

test.each<[name: string, what: Partial<Installation>, isSigned: boolean, way: UpdateWay]>([
  ['a development run', { ...appImage, isPackaged: false }, false, 'none'],
  ['a package without app-update.yml', { ...appImage, hasReleases: false }, false, 'none'],
  ['an AppImage', appImage, false, 'download'],
  ['an AppImage in a folder of the administrator', { isAppImage: true }, false, 'link'],
  ['a deb', { packageType: 'deb' }, false, 'link'],
  ['an rpm', { packageType: 'rpm' }, false, 'link'],
  ['a deb that was started from another AppImage', { ...appImage, packageType: 'deb' }, false, 'link'],
  ['another package for Linux', { isReplaceable: true }, false, 'none'],
  ['an installation on Windows', { platform: 'win32' }, false, 'download'],
  ['a bundle with a Developer ID', mac, true, 'download'],
  ['a bundle that is signed ad hoc', mac, false, 'link'],
  ['a bundle on its disk image', { ...mac, isReplaceable: false }, true, 'link'],
  ['another system', { platform: 'freebsd' }, false, 'none'],
])('X9 %s', (_, what, isSigned, way) => {
  expect(updateWay({ ...packaged, ...what }, isSigned)).toBe(way);
});

test.each([
  ['a Developer ID', 'Signature size=8980\nTeamIdentifier=AB12CD34EF\nSealed Resources version=2', true],
  [
    'ad hoc',
    'Signature=adhoc\nInfo.plist entries=30\nTeamIdentifier=not set\nSealed Resources version=2',
    false,
  ],
  ['none', '/Applications/Usher.app: code object is not signed at all', false],
  ['a team without a name', 'TeamIdentifier=\nRuntime Version=15.0.0', false],
])('X9 what codesign says of a signature: %s', (_, text, isTeam) => {
  expect(hasTeam(text)).toBe(isTeam);
});
