import type { View } from '../../../src/domain/view/view.ts';
import { menuGallery } from './states/controls/menus.ts';
import { noticeGallery } from './states/controls/notices.ts';
import { doctorGallery } from './states/doctor.ts';
import { firstRunGallery } from './states/firstRun.ts';
import type { GalleryState } from './states/galleryState.ts';
import { groupGallery } from './states/groups.ts';
import { historyGallery } from './states/history.ts';
import { recentGallery } from './states/recent.ts';
import { serverGallery } from './states/servers.ts';
import { settingsGallery } from './states/settings.ts';
import { signInGallery } from './states/signIn.ts';
import { startGallery } from './states/starts.ts';
import { stopGallery } from './states/stops.ts';
import { workGallery } from './states/work.ts';

/** Every state of the popover that was designed, as the domain makes it. */
export const gallery: readonly GalleryState[] = [
  ...serverGallery,
  ...signInGallery,
  ...firstRunGallery,
  ...workGallery,
  ...recentGallery,
  ...groupGallery,
  ...stopGallery,
  ...startGallery,
  ...historyGallery,
  ...doctorGallery,
  ...settingsGallery,
  ...menuGallery,
  ...noticeGallery,
];

export function galleryState(name: string): View {
  const found = gallery.find((e) => e.name === name);
  if (!found) throw new Error(`no state '${name}' in the gallery`);
  return found.view;
}
