import type { DefinedInterface } from 'dbus-native';
import { defineInterface } from './dbus.ts';
import type { NativeImage } from './nativeImage.ts';

export const ITEM_PATH = '/StatusNotifierItem';
export const MENU_PATH = '/com/canonical/dbusmenu';

export type ItemNeeds = {
  readonly id: string;
  readonly image: () => NativeImage;
  readonly tooltip: () => string;
  readonly onActivate: (at: Electron.Point) => void;
  readonly onContextMenu: () => void;
};

/** A tray icon as panels read it: `org.kde.StatusNotifierItem`, with what Chromium's has. */
export function describeItem({ id, image, tooltip, onActivate, onContextMenu }: ItemNeeds): DefinedInterface {
  const point = { x: 'i', y: 'i' };
  const fixed = (type: string, value: unknown) => ({ type, access: 'read', value }) as const;
  return defineInterface({
    name: 'org.kde.StatusNotifierItem',
    methods: {
      Activate: { in: point, handler: onActivate },
      // Chromium takes no notice of these either.
      SecondaryActivate: { in: point, handler: () => {} },
      Scroll: { in: { delta: 'i', orientation: 's' }, handler: () => {} },
      ContextMenu: { in: point, handler: onContextMenu },
    },
    properties: {
      Category: fixed('s', 'ApplicationStatus'),
      Id: fixed('s', id),
      Title: fixed('s', ''),
      Status: fixed('s', 'Active'),
      WindowId: fixed('i', 0),
      IconName: fixed('s', ''),
      IconThemePath: fixed('s', ''),
      IconPixmap: { type: 'a(iiay)', access: 'read', get: () => image().$pixmaps() },
      OverlayIconName: fixed('s', ''),
      OverlayIconPixmap: fixed('a(iiay)', []),
      AttentionIconName: fixed('s', ''),
      AttentionIconPixmap: fixed('a(iiay)', []),
      AttentionMovieName: fixed('s', ''),
      ToolTip: { type: '(sa(iiay)ss)', access: 'read', get: () => ['', [], tooltip(), ''] },
      ItemIsMenu: fixed('b', false),
      Menu: fixed('o', MENU_PATH),
    },
    signals: {
      NewIcon: {},
      NewTitle: {},
      NewToolTip: {},
      NewMenu: {},
      NewStatus: { args: { status: 's' } },
    },
  });
}
