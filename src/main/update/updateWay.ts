/** What this installation is, as far as it matters for newer versions. */
export type Installation = {
  readonly isPackaged: boolean;
  /** It brings `app-update.yml`: where its releases are. */
  readonly hasReleases: boolean;
  readonly platform: NodeJS.Platform;
  /** `deb`, `rpm`: what electron-builder wrote into `package-type`. */
  readonly packageType: string | undefined;
  readonly isAppImage: boolean;
  /** The folder in which AppImage or bundle lie can be written. */
  readonly isReplaceable: boolean;
};

/** `link`: Usher only says that there is a newer version. `none`: not even that, since somebody else keeps it up to date. */
export type UpdateWay = 'none' | 'link' | 'download';

/** `isSigned`: with a Developer ID. Only macOS asks for it, because Squirrel.Mac takes no bundle that another signer, or none, has made. */
export function updateWay(installation: Installation, isSigned: boolean): UpdateWay {
  const { isPackaged, hasReleases, platform, packageType, isAppImage, isReplaceable } = installation;
  if (!isPackaged || !hasReleases) return 'none';
  switch (platform) {
    case 'win32':
      return 'download';
    case 'darwin':
      return isSigned && isReplaceable ? 'download' : 'link';
    case 'linux':
      // A package would ask for the administrator's password.
      if (packageType !== undefined) return 'link';
      if (!isAppImage) return 'none';
      return isReplaceable ? 'download' : 'link';
    default:
      return 'none';
  }
}

/** Whether what `codesign --display` says names a developer's team. Ad-hoc signatures have none. */
export function hasTeam(codesign: string): boolean {
  return /^TeamIdentifier=(?!not set$)\S/m.test(codesign);
}
