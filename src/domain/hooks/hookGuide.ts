/** Where a person reads how hooks are made. */
export const HOOK_GUIDE_URL = 'https://github.com/usher-for-plex/usher/blob/main/docs/cli.md#hooks';
