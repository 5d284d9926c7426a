import type { View } from '../../../src/domain/view/view.ts';
import { hookGallery } from './states/controls/hooks.ts';
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

/** Every state of the popover that was designed, as the domain makes it, by what it is about. */
export const galleryRooms: Readonly<Record<string, readonly GalleryState[]>> = {
  servers: serverGallery,
  signIn: signInGallery,
  firstRun: firstRunGallery,
  work: workGallery,
  recent: recentGallery,
  groups: groupGallery,
  stops: stopGallery,
  starts: startGallery,
  history: historyGallery,
  doctor: doctorGallery,
  settings: settingsGallery,
  menu: menuGallery,
  notices: noticeGallery,
  hooks: hookGallery,
};

export const gallery: readonly GalleryState[] = Object.values(galleryRooms).flat();

export function galleryState(name: string): View {
  const found = gallery.find((e) => e.name === name);
  if (!found) throw new Error(`no state '${name}' in the gallery`);
  return found.view;
}
