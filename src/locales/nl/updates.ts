import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'Usher {version} is available',
  'notice.update-how': 'The tray’s menu gets it, or skips it.',

  'menu.check-updates': 'Check for updates…',
  'menu.checking-updates': 'Checking for updates…',
  'menu.newest': 'Usher {version} is the newest version',
  'menu.download': 'Download Usher {version}',
  'menu.releases': 'Get Usher {version}…',
  'menu.skip': 'Skip {version}',
  'menu.downloading': 'Downloading… {percent}',
  'menu.install': 'Restart to install {version}',
  'menu.daily-updates': 'Check for updates daily',

  'update.unreachable': 'Updates could not be looked for: github.com is not reachable.',
  'update.unreadable': 'Updates could not be looked for: the releases cannot be read.',
  'update.interrupted': 'The download broke off.',
  'update.damaged': 'The download was not what was released, and was thrown away.',
  'update.not-installed': 'The update could not be installed.',
  'update.no-browser': 'No browser took the link to the releases.',
};
